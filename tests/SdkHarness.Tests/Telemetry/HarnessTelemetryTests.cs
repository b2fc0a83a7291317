using System.Diagnostics;
using SdkHarness.Tests.Desk;
using static SdkHarness.Tests.Desk.ScriptedModel;

namespace SdkHarness.Tests.Telemetry;

public sealed class HarnessTelemetryTests
{
    [Fact]
    public async Task A_call_is_a_span_that_says_what_was_decided_and_holds_no_arguments()
    {
        await using var desk = new DeskHarness(
            new ScriptedModel(
                Call("desk_get_customer", new { customerId = "C-7" }),
                Call("desk_give_credit", new { customerId = "C-7", amount = 499 })),
            owner: "telemetry");
        var spans = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == HarnessTelemetry.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Add,
        };
        ActivitySource.AddActivityListener(listener);

        AgentRun run = await desk.RunAsync();

        Activity[] own = [.. spans.Where(span => Equals(span.GetTagItem("harness.run.id"), run.Id))];
        Assert.Equal(["execute_tool desk_get_customer", "execute_tool desk_give_credit", "invoke_agent desk-agent"], own.Select(span => span.DisplayName));
        Assert.Equal("Completed", own[0].GetTagItem("harness.status"));
        Assert.Equal(("Held", "Approval", "approval_required"), (own[1].GetTagItem("harness.verdict"), own[1].GetTagItem("harness.stage"), own[1].GetTagItem("harness.code")));
        Assert.Equal(own[2].SpanId, own[1].ParentSpanId);
        Assert.DoesNotContain(own, span => span.Tags.Any(tag => tag.Value?.Contains("499", StringComparison.Ordinal) == true));
    }

    [Fact]
    public async Task An_observer_is_told_of_every_event_and_cannot_break_a_run()
    {
        var observer = new Observer();
        await using var desk = new DeskHarness(
            new ScriptedModel(Call("desk_get_customer", new { customerId = "C-7" }), "Fine."), observer: observer);

        AgentRun run = await desk.RunAsync();

        Assert.Equal(RunStatus.Completed, run.Status);
        Assert.Equal((await desk.EventsAsync(run.Id)).Select(JournalCodec.Kind), observer.Told);
    }

    [Fact]
    public async Task What_an_observer_sets_for_its_own_flow_does_not_reach_the_caller()
    {
        var ambient = new AsyncLocal<string?>();
        await using var desk = new DeskHarness(new ScriptedModel("Fine."), observer: new Setter(ambient));
        await using GuardedSession session = await desk.Harness.OpenSessionAsync<DeskAgent>(DeskHarness.Request, TestContext.Current.CancellationToken);
        Activity? before = Activity.Current;

        ValueTask<System.Text.Json.JsonElement> answer = session.AnswerAsync(
            "desk_get_customer", ToolArguments.Parse("""{"customerId":"C-7"}"""), null, TestContext.Current.CancellationToken);

        Assert.Null(ambient.Value);
        Assert.Same(before, Activity.Current);
        await answer;
    }

    private sealed class Setter(AsyncLocal<string?> ambient) : IRunObserver
    {
        public void OnRecorded(string runId, JournalEvent happened, DateTimeOffset at) => ambient.Value = runId;
    }

    private sealed class Observer : IRunObserver
    {
        public List<string> Told { get; } = [];

        public void OnRecorded(string runId, JournalEvent happened, DateTimeOffset at)
        {
            Told.Add(JournalCodec.Kind(happened));
            throw new InvalidOperationException("An observer that is broken.");
        }
    }
}
