using System.Collections.ObjectModel;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using SdkHarness.Tests.Desk;
using SdkHarness.Tests.Replay;

namespace SdkHarness.Tests.Guard;

/// <summary>Tags, none twice, by the collection's own code.</summary>
public sealed class Tags : Collection<string>
{
    protected override void InsertItem(int index, string item)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (Contains(item))
            throw new ArgumentException("secret-of-the-collection");
        base.InsertItem(index, item);
    }
}

/// <summary>Payments, for a model that spells one thing in several ways.</summary>
[ToolSet("pay", Owner = "support")]
[OnFailure(Failure.Any, Recovery.Escalate)]
[Lenient(Coercions.NumberInString | Coercions.NullForLeftOut)]
public sealed partial class PayTools(DeskSystem system)
{
    /// <summary>Pays.</summary>
    /// <param name="to">Whom.</param>
    /// <param name="amount">How much, in euro.</param>
    /// <param name="idempotencyKey">The key.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <param name="note">A note.</param>
    [WriteScope("desk.payment")]
    [AutoApproved("Test money")]
    public async Task<Done> PayAsync(
        string to, int amount, [IdempotencyKey] string idempotencyKey, CancellationToken cancellationToken, string note = "none")
    {
        await system.WriteAsync($"pay {to} {amount} {note}", cancellationToken);
        return new Done("paid");
    }

    /// <summary>Finds what has these tags.</summary>
    /// <param name="tags">The tags.</param>
    [ReadScope("desk.payment")]
    public Done Find(Tags tags) => new($"{tags.Count} tags");
}

/// <summary>Waits where it is called.</summary>
[ToolSet("waiting", Owner = "support")]
public sealed partial class WaitingTools
{
    /// <summary>Blocks, though it looks asynchronous.</summary>
    /// <param name="cancellationToken">Not looked at.</param>
    [ReadScope("desk.payment"), CallTimeout(0.2), OnFailure(Failure.Any, Recovery.Caveat, Note = "It did not come back")]
    public Task<Done> BlockAsync(CancellationToken cancellationToken)
    {
        Thread.Sleep(2000);
        return Task.FromResult(new Done("at last"));
    }

    /// <summary>Goes on where it was called, if that has a place to go on.</summary>
    /// <param name="cancellationToken">Cancels.</param>
    [ReadScope("desk.payment"), CallTimeout(5), Tool(InPlace = true), OnFailure(Failure.Any, Recovery.Stop)]
    public async Task<Done> ComeBackAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(20, cancellationToken);
        return new Done("back");
    }
}

[Agent("payer", Owner = "support", Version = "1")]
[UsesTools<PayTools>, UsesTools<WaitingTools>]
[Grant(Read = ["desk.payment"], Write = ["desk.payment"])]
public sealed partial class PayAgent;

public sealed class SpelledWriteTests : IAsyncDisposable
{
    private readonly DeskSystem _system = new();
    private readonly ServiceProvider _provider;

    public SpelledWriteTests() => _provider = new ServiceCollection()
        .AddSingleton(_system)
        .AddHarness(static harness => harness
            .AddToolSet<PayTools>().AddToolSet<WaitingTools>().AddAgent<PayAgent>().UseStore(static _ => new InMemoryStore()))
        .BuildServiceProvider();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_write_in_several_spellings_is_one_write()
    {
        await using GuardedSession session = await OpenAsync();
        string[] spellings = ["""{"to":"a","amount":5}""", """{"to":"a","amount":"5"}""", """{"to":"a","amount":5,"note":null}""", """{"amount":"5","to":"a"}"""];
        foreach (string spelling in spellings)
            Assert.Contains("paid", await CallAsync(session, "pay_pay", spelling), StringComparison.Ordinal);

        Assert.Equal(["pay a 5 none"], _system.Effects);
    }

    [Fact]
    public async Task Spelled_differently_side_by_side_it_is_one_write_too()
    {
        await using GuardedSession session = await OpenAsync();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i =>
            CallAsync(session, "pay_pay", i % 2 == 0 ? """{"to":"a","amount":5}""" : """{"to":"a","amount":"5"}""")));

        Assert.Equal(["pay a 5 none"], _system.Effects);
    }

    [Fact]
    public async Task A_name_given_twice_is_refused_though_one_of_them_is_null()
    {
        await using GuardedSession session = await OpenAsync();
        string answer = await CallAsync(session, "pay_pay", """{"to":"a","amount":5,"note":"x","note":null}""");

        Assert.Contains("uniqueNames", answer, StringComparison.Ordinal);
        Assert.Empty(_system.Effects);
    }

    [Theory]
    [InlineData("""{"tags":["a",5]}""", "/tags/1")]
    [InlineData("""{"tags":["a","a"]}""", "/tags")]
    public async Task A_collection_that_refuses_its_items_refuses_the_call(string arguments, string pointer)
    {
        await using GuardedSession session = await OpenAsync();
        string answer = await CallAsync(session, "pay_find", arguments);

        Assert.Contains($"\"pointer\":\"{pointer}\",\"rule\":\"type\"", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-of-the-collection", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_blocks_though_it_looks_asynchronous_ends_at_its_deadline()
    {
        await using GuardedSession session = await OpenAsync();
        long started = TimeProvider.System.GetTimestamp();
        string answer = await CallAsync(session, "waiting_block", "{}");

        Assert.Contains("\"failure\":\"timeout\"", answer, StringComparison.Ordinal);
        Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(1.5));
    }

    [Fact]
    public async Task A_body_in_place_does_not_come_back_to_a_thread_that_waits_for_it()
    {
        await using GuardedSession session = await OpenAsync();
        Task<string> answer = Task.Factory.StartNew(
            () =>
            {
                SynchronizationContext.SetSynchronizationContext(new Nowhere());
                return CallAsync(session, "waiting_come_back", "{}").GetAwaiter().GetResult();
            },
            Token,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);

        Assert.Contains("back", await answer.WaitAsync(TimeSpan.FromSeconds(4), Token), StringComparison.Ordinal);
    }

    [Fact]
    public void Arguments_that_a_host_parsed_with_comments_are_taken_or_said_to_be_wrong()
    {
        string nested = $"{new string('[', 20)}1 /* {new string('[', 40)} */{new string(']', 20)}";
        using JsonDocument sent = JsonDocument.Parse(nested, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
        ToolArguments arguments = ToolArguments.From(new AIFunctionArguments { ["x"] = sent.RootElement });

        Assert.True(arguments.Defect is not null || arguments.Element.ValueKind == JsonValueKind.Object);
    }

    public async ValueTask DisposeAsync()
    {
        await Replays.HoldAsync(_provider.GetRequiredService<Harness>());
        await _provider.DisposeAsync();
    }

    private static async Task<string> CallAsync(GuardedSession session, string function, string json) =>
        (await session.CallAsync(function, ToolArguments.Parse(json), null, Token).ConfigureAwait(false)).GetRawText();

    private Task<GuardedSession> OpenAsync() =>
        _provider.GetRequiredService<Harness>().OpenSessionAsync<PayAgent>(DeskHarness.Request, Token);

    /// <summary>A context whose thread is busy waiting, as a window's or a grain's is: what is posted to it is never run.</summary>
    private sealed class Nowhere : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state)
        {
        }
    }
}
