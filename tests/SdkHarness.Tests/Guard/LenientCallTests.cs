using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SdkHarness.Tests.Desk;
using SdkHarness.Tests.Replay;
using static SdkHarness.Tests.Desk.ScriptedModel;

namespace SdkHarness.Tests.Guard;

/// <summary>A refund.</summary>
/// <param name="Amount">How much, in euro.</param>
/// <param name="Reason">Why.</param>
public sealed record Refund([Range(1, 500)] int Amount, string Reason) : IValidatableObject
{
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Reason == "throw")
            throw new InvalidOperationException("secret-in-rule");
        if (Amount > 100 && Reason.Length < 5)
            yield return new ValidationResult("A refund above 100 needs a reason of 5 characters at least.", [nameof(Reason)]);
    }
}

/// <summary>Refunds, for a model that writes numbers as text.</summary>
[ToolSet("refunds", Owner = "support")]
[OnFailure(Failure.Any, Recovery.Escalate)]
[Lenient(Coercions.NumberInString)]
public sealed partial class RefundTools(DeskSystem system)
{
    /// <summary>Refunds a customer.</summary>
    /// <param name="refund">The refund.</param>
    /// <param name="cancellationToken">Cancels.</param>
    [WriteScope("desk.refund")]
    [RequiresApproval(Role = "lead", Reason = "Refunds are money")]
    public async Task<Done> RefundAsync(Refund refund, CancellationToken cancellationToken)
    {
        await system.WriteAsync($"refund {refund.Amount}", cancellationToken);
        return new Done("refunded");
    }
}

[Agent("refunder", Owner = "support", Version = "1")]
[UsesTools<RefundTools>]
[Grant(Write = ["desk.refund"])]
public sealed partial class RefundAgent;

public sealed class LenientCallTests : IAsyncDisposable
{
    private readonly DeskSystem _system = new();
    private readonly ListLogger _log = new();
    private ServiceProvider? _provider;

    [Fact]
    public async Task A_person_approves_what_was_sent_and_the_body_gets_what_it_means()
    {
        Harness harness = Make(Call("refunds_refund", new { refund = new { amount = "50", reason = "late" } }), "Done.");
        AgentRun run = await harness.StartAsync<RefundAgent>(DeskHarness.Request, TestContext.Current.CancellationToken);

        ApprovalRecord asked = Assert.Single(run.PendingApprovals);
        Assert.Equal("""{"refund":{"amount":"50","reason":"late"}}""", asked.Arguments);
        await harness.Approvals.DecideAsync(asked.Id, ApprovalDecision.Approve, DeskHarness.Lead, "Fine", TestContext.Current.CancellationToken);
        run = await harness.ResumeAsync(run.Id, TestContext.Current.CancellationToken);

        Assert.Equal(RunStatus.Completed, run.Status);
        Assert.Equal(["refund 50"], _system.Effects);
        await Replays.HoldAsync(harness);
    }

    [Fact]
    public async Task What_was_coerced_must_keep_every_constraint_and_every_rule()
    {
        var model = new ScriptedModel(
            Call("refunds_refund", new { refund = new { amount = "501", reason = "late" } }, "1"),
            Call("refunds_refund", new { refund = new { amount = "101", reason = "late" } }, "2"),
            Call("refunds_refund", new { refund = new { amount = "101", reason = "throw" } }, "3"),
            "I give up.");
        Harness harness = Make(model);
        await harness.StartAsync<RefundAgent>(DeskHarness.Request, TestContext.Current.CancellationToken);

        Assert.Collection(
            model.Results,
            static first => Assert.Contains("""{"pointer":"/refund/amount","rule":"maximum","expected":"a number of at most 500","actual":"501"}""", first, StringComparison.Ordinal),
            static second => Assert.Contains(
                """{"pointer":"/refund/reason","rule":"validate","expected":"A refund above 100 needs a reason of 5 characters at least.","actual":"\"late\""}""", second, StringComparison.Ordinal),
            static third => Assert.Contains(
                """{"pointer":"/refund","rule":"validate","expected":"values that keep the rules of Refund","actual":"values on which those rules failed to run"}""", third, StringComparison.Ordinal));
        Assert.DoesNotContain("secret-in-rule", model.Everything, StringComparison.Ordinal);
        Assert.Equal("secret-in-rule", Assert.Single(_log.Exceptions).Message);
        Assert.Empty(_system.Effects);
        await Replays.HoldAsync(harness);
    }

    public async ValueTask DisposeAsync()
    {
        if (_provider is not null)
            await _provider.DisposeAsync();
    }

    private Harness Make(params object[] turns) => Make(new ScriptedModel(turns));

    private Harness Make(ScriptedModel model)
    {
        _provider = new ServiceCollection()
            .AddSingleton(_system)
            .AddSingleton<ILoggerFactory>(new ListLoggerFactory(_log))
            .AddHarness(harness => harness.AddToolSet<RefundTools>().AddAgent<RefundAgent>().UseChatClient(model).UseStore(static _ => new InMemoryStore()))
            .BuildServiceProvider();
        return _provider.GetRequiredService<Harness>();
    }

    private sealed class ListLogger : ILogger
    {
        public List<Exception> Exceptions { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (exception is not null)
                Exceptions.Add(exception);
        }
    }

    private sealed class ListLoggerFactory(ListLogger logger) : ILoggerFactory
    {
        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public ILogger CreateLogger(string categoryName) => logger;

        public void Dispose()
        {
        }
    }
}
