using System.Text.Json;
using SdkHarness.SemanticKernel.Tests.Desk;
using SdkHarness.Testing.OpenAI;

namespace SdkHarness.SemanticKernel.Tests;

public sealed class HeldCallTests
{
    private const string Forecast = """{"accountId":"ACC-1042","probability":0.4}""";

    [Fact]
    public async Task A_call_that_needs_a_person_is_held_and_nothing_is_executed()
    {
        await using DeskHost desk = await DeskHost.OpenAsync(
            PlayedAnswer.Call("c1", "crm-change_forecast", Forecast), PlayedAnswer.Say("It waits for a person."));

        await desk.AskAsync();

        JsonElement told = desk.Told("c1");
        Assert.Equal("approval_required", told.GetProperty("status").GetString());
        ApprovalRecord request = (await desk.Harness.Approvals.FindAsync(
            told.GetProperty("approval").GetString()!, TestContext.Current.CancellationToken))!;
        Assert.Equal(("crm_change_forecast", "revenue-lead", ApprovalStatus.Pending), (request.Function, request.Role, request.Status));
        Assert.Equal("""{"accountId":"ACC-1042","probability":0.4}""", request.Arguments);
        Assert.Empty(desk.System.Executed);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Settled_after_approval_it_is_executed_once_and_the_model_goes_on_as_though_it_had_waited(bool stream)
    {
        await using DeskHost desk = await DeskHost.OpenAsync(
            PlayedAnswer.Call("c1", "crm-change_forecast", Forecast), PlayedAnswer.Say("It waits."), PlayedAnswer.Say("It is changed."));
        await desk.AskAsync(stream: stream);
        await desk.DecideAsync(desk.Told("c1"), ApprovalDecision.Approve);

        IReadOnlyList<SettledCall> settled = await desk.Session.SettleAsync(TestContext.Current.CancellationToken);
        desk.History.TellSettled(settled);
        string said = await desk.AskAsync("And now?", stream: stream);

        Assert.Equal("It is changed.", said);
        Assert.Equal(0.4m, desk.Told("c1").GetProperty("probability").GetDecimal());
        Assert.Equal(["change_forecast(ACC-1042 0.4)"], desk.System.Executed);
        Assert.NotEmpty(Assert.Single(desk.System.Keys));
        Assert.Empty(await desk.Session.SettleAsync(TestContext.Current.CancellationToken));
        Assert.Single(desk.System.Executed);
        Assert.Empty(desk.Endpoint.Refusals);
    }

    [Fact]
    public async Task Proposed_anew_after_approval_it_is_executed_once()
    {
        await using DeskHost desk = await DeskHost.OpenAsync(
            PlayedAnswer.Call("c1", "crm-change_forecast", Forecast),
            PlayedAnswer.Say("It waits."),
            PlayedAnswer.Call("c2", "crm-change_forecast", """{"probability":0.40,"accountId":"ACC-1042"}"""),
            PlayedAnswer.Call("c3", "crm-change_forecast", Forecast),
            PlayedAnswer.Say("It is changed."));
        await desk.AskAsync();
        await desk.DecideAsync(desk.Told("c1"), ApprovalDecision.Approve);

        Assert.Equal("It is changed.", await desk.AskAsync("Try again."));

        Assert.Equal(0.4m, desk.Told("c2").GetProperty("probability").GetDecimal());
        Assert.Equal(0.4m, desk.Told("c3").GetProperty("probability").GetDecimal());
        Assert.Equal(["change_forecast(ACC-1042 0.4)"], desk.System.Executed);
    }

    [Fact]
    public async Task Other_arguments_than_those_approved_are_held_anew()
    {
        await using DeskHost desk = await DeskHost.OpenAsync(
            PlayedAnswer.Call("c1", "crm-change_forecast", Forecast),
            PlayedAnswer.Say("It waits."),
            PlayedAnswer.Call("c2", "crm-change_forecast", """{"accountId":"ACC-1042","probability":0.9}"""),
            PlayedAnswer.Say("It waits too."));
        await desk.AskAsync();
        await desk.DecideAsync(desk.Told("c1"), ApprovalDecision.Approve);

        await desk.AskAsync("Make it 0.9.");

        Assert.Equal("approval_required", desk.Told("c2").GetProperty("status").GetString());
        Assert.NotEqual(desk.Told("c1").GetProperty("approval").GetString(), desk.Told("c2").GetProperty("approval").GetString());
        Assert.Empty(desk.System.Executed);
    }

    [Fact]
    public async Task A_rejected_call_is_told_and_never_executed()
    {
        await using DeskHost desk = await DeskHost.OpenAsync(
            PlayedAnswer.Call("c1", "crm-change_forecast", Forecast), PlayedAnswer.Say("It waits."), PlayedAnswer.Say("I understand."));
        await desk.AskAsync();
        await desk.DecideAsync(desk.Told("c1"), ApprovalDecision.Reject);

        desk.History.TellSettled(await desk.Session.SettleAsync(TestContext.Current.CancellationToken));
        await desk.AskAsync("And now?");

        Assert.Equal("denied", desk.Told("c1").GetProperty("status").GetString());
        Assert.Empty(desk.System.Executed);
    }

    [Fact]
    public async Task Where_the_call_cannot_be_found_in_the_history_a_system_message_tells_the_model()
    {
        await using DeskHost desk = await DeskHost.OpenAsync(
            static (kernel, session) => kernel.Plugins.AddGuarded(session),
            PlayedAnswer.Call("c1", "crm-change_forecast", Forecast),
            PlayedAnswer.Say("It waits."),
            PlayedAnswer.Say("It is changed."));
        await desk.AskAsync();
        await desk.DecideAsync(desk.Told("c1"), ApprovalDecision.Approve);

        desk.History.TellSettled(await desk.Session.SettleAsync(TestContext.Current.CancellationToken));
        await desk.AskAsync("And now?");

        Assert.Contains("crm_change_forecast that waited for a person has ended", desk.Endpoint.Requests[^1].Body.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(["change_forecast(ACC-1042 0.4)"], desk.System.Executed);
    }
}
