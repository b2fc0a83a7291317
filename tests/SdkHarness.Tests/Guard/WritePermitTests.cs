using System.Reflection;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using SdkHarness.Binding;
using SdkHarness.Tests.Desk;
using SdkHarness.Tests.Replay;
using static SdkHarness.Tests.Desk.ScriptedModel;

namespace SdkHarness.Tests.Guard;

/// <summary>What is written only by who holds a permit.</summary>
public sealed class Ledger
{
    public List<WritePermit> Permits { get; } = [];

    public int Failing { get; set; }

    public void Write(WritePermit permit)
    {
        ArgumentNullException.ThrowIfNull(permit);
        Permits.Add(permit);
        if (Failing-- > 0)
            throw new TimeoutException();
    }
}

/// <summary>Tools that write to the ledger.</summary>
[ToolSet("ledger", Owner = "finance")]
public sealed partial class LedgerTools(Ledger ledger)
{
    /// <summary>Books an amount.</summary>
    /// <param name="amount">How much.</param>
    /// <param name="permit">The guard's.</param>
    /// <param name="idempotencyKey">The key.</param>
    [WriteScope("ledger.entry"), AutoApproved("Test money")]
    [OnFailure(Failure.Timeout, Recovery.Retry, Attempts = 2)]
    [OnFailure(Failure.Timeout, Recovery.Fallback, Method = nameof(BookLater))]
    public string Book(int amount, WritePermit permit, [IdempotencyKey] string idempotencyKey)
    {
        ledger.Write(permit);
        return $"{amount} {idempotencyKey.Length > 0}";
    }

    /// <summary>Says which permit a read is given.</summary>
    /// <param name="call">The call.</param>
    [ReadScope("ledger.entry")]
    public string Peek(ToolCallContext call) => call.Permit is null ? "none" : "one";

    private string BookLater(int amount, WritePermit permit)
    {
        ledger.Write(permit);
        return $"{amount} later";
    }
}

[Agent("bookkeeper", Owner = "finance", Version = "1")]
[UsesTools<LedgerTools>]
[Grant(Read = ["ledger.entry"], Write = ["ledger.entry"])]
public sealed partial class Bookkeeper;

public sealed class WritePermitTests : IAsyncDisposable
{
    private readonly Ledger _ledger = new();
    private readonly InMemoryStore _store = new();
    private ServiceProvider? _provider;

    [Fact]
    public async Task A_permit_is_of_the_call_that_the_guard_has_allowed()
    {
        AgentRun run = await RunAsync(Call("ledger_book", new { amount = 1 }, "m1"), Call("ledger_book", new { amount = 2 }, "m2"));

        ToolContract book = LedgerTools.Contract.Tools.Single(static tool => tool.Name == "book");
        AttemptStarted[] attempts = await AttemptsAsync(run.Id);
        Assert.Equal(2, _ledger.Permits.Count);
        Assert.All(_ledger.Permits.Zip(attempts), pair =>
        {
            (WritePermit permit, AttemptStarted attempt) = pair;
            Assert.Equal(("ledger_book", book.Hash, run.Id), (permit.Function, permit.Contract, permit.RunId));
            Assert.Equal((attempt.Call, attempt.IdempotencyKey, attempt.Attempt), (permit.CallId, permit.IdempotencyKey, permit.Attempt));
        });
        Assert.NotEqual(_ledger.Permits[0].CallId, _ledger.Permits[1].CallId);
        Assert.NotEqual(_ledger.Permits[0].IdempotencyKey, _ledger.Permits[1].IdempotencyKey);
    }

    [Fact]
    public async Task Each_attempt_has_its_own_and_so_has_a_fallback()
    {
        _ledger.Failing = 2;
        AgentRun run = await RunAsync(Call("ledger_book", new { amount = 1 }, "m1"));

        Assert.Equal([1, 2, 3], _ledger.Permits.Select(static permit => permit.Attempt));
        Assert.Equal(3, _ledger.Permits.Distinct().Count());
        Assert.Single(_ledger.Permits.Select(static permit => (permit.CallId, permit.IdempotencyKey)).Distinct());
        Assert.Equal("BookLater", (await AttemptsAsync(run.Id))[^1].Method);
    }

    [Fact]
    public async Task A_read_is_given_none()
    {
        var model = new ScriptedModel(Call("ledger_peek", new { }, "m1"), "Done.");
        await RunAsync(model);
        Assert.Contains("none", model.LastResult, StringComparison.Ordinal);
    }

    [Fact]
    public void A_context_that_is_not_the_guards_gives_none()
    {
        var made = new ToolCallContext("run", "c1", "key", 1, new ServiceCollection().BuildServiceProvider());
        Assert.Throws<InvalidOperationException>(() => Permits.Of(made));
    }

    [Fact]
    public void Nobody_else_can_make_or_change_one()
    {
        Type type = Assert.Single(typeof(Harness).Assembly.GetExportedTypes(), static type => type.Name == "WritePermit");
        Assert.True(type.IsSealed);
        Assert.Empty(type.GetConstructors());
        Assert.All(type.GetProperties(), static property => Assert.False(property.CanWrite));
        Assert.Equal(
            ["Of"],
            typeof(Harness).Assembly.GetExportedTypes()
                .SelectMany(static of => of.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
                .Where(method => method.ReturnType == type).Select(static method => method.Name));
    }

    public async ValueTask DisposeAsync()
    {
        if (_provider is not null)
            await _provider.DisposeAsync();
    }

    private Task<AgentRun> RunAsync(params FunctionCallContent[] calls) => RunAsync(new ScriptedModel([.. calls, "Done."]));

    private async Task<AgentRun> RunAsync(ScriptedModel model)
    {
        _provider = new ServiceCollection()
            .AddSingleton(_ledger)
            .AddHarness(harness => harness.AddToolSet<LedgerTools>().AddAgent<Bookkeeper>().UseChatClient(model).UseStore(_ => _store)
                .Configure(static options => options.RetryDelay = TimeSpan.Zero))
            .BuildServiceProvider();
        Harness harness = _provider.GetRequiredService<Harness>();
        AgentRun run = await harness.StartAsync<Bookkeeper>(DeskHarness.Request, TestContext.Current.CancellationToken);
        await Replays.HoldAsync(harness);
        return run;
    }

    private async Task<AttemptStarted[]> AttemptsAsync(string runId) =>
        [.. (await Replays.JournalAsync(_store, runId)).Select(JournalCodec.Decode).OfType<AttemptStarted>()];
}
