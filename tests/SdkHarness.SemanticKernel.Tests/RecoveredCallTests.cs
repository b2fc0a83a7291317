using System.Net;
using System.Text.Json;
using SdkHarness.SemanticKernel.Tests.Desk;
using SdkHarness.Testing.OpenAI;

namespace SdkHarness.SemanticKernel.Tests;

public sealed class RecoveredCallTests
{
    [Fact]
    public async Task A_tool_that_is_unavailable_twice_is_tried_again_and_the_model_notices_nothing()
    {
        await using DeskHost desk = await DeskHost.OpenAsync(
            PlayedAnswer.Call("c1", "crm-get_account", """{"accountId":"ACC-1042"}"""), PlayedAnswer.Say("done"));
        desk.System.Fail("get_account", HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable);

        await desk.AskAsync();

        Assert.Equal(120, desk.Told("c1").GetProperty("seats").GetInt32());
        IReadOnlyList<JournalEvent> journal = await desk.JournalAsync();
        Assert.Equal(3, journal.OfType<AttemptStarted>().Count());
        Assert.Equal(2, journal.OfType<AttemptFailed>().Count());
    }

    [Fact]
    public async Task A_fallback_answers_in_the_tools_place()
    {
        await using DeskHost desk = await DeskHost.OpenAsync(
            PlayedAnswer.Call("c1", "crm-get_usage", """{"accountId":"ACC-1042"}"""), PlayedAnswer.Say("done"));
        desk.System.Fail("get_usage", HttpStatusCode.ServiceUnavailable);

        await desk.AskAsync();

        Assert.Contains("last week's report", desk.Told("c1").GetRawText(), StringComparison.Ordinal);
        Assert.Equal(["get_last_weeks_usage(ACC-1042)"], desk.System.Executed);
        Assert.Contains((await desk.JournalAsync()).OfType<RecoveryApplied>(), static applied => applied.Recovery == Recovery.Fallback);
    }

    [Fact]
    public async Task A_declared_caveat_is_the_partial_answer_and_stays_with_the_session()
    {
        await using DeskHost desk = await DeskHost.OpenAsync(
            PlayedAnswer.Call("c1", "crm-get_usage", """{"accountId":"ACC-1042"}"""), PlayedAnswer.Say("done"));
        desk.System.Fail("get_usage", HttpStatusCode.GatewayTimeout);

        await desk.AskAsync();

        JsonElement told = desk.Told("c1");
        Assert.Equal("partial", told.GetProperty("status").GetString());
        Assert.Contains("did not answer in time", told.GetProperty("caveats")[0].GetString(), StringComparison.Ordinal);
        Assert.Contains("did not answer in time", Assert.Single(desk.Session.Caveats), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_that_nobody_declares_is_told_without_the_exceptions_text()
    {
        await using DeskHost desk = await DeskHost.OpenAsync(
            PlayedAnswer.Call("c1", "billing-get_status", """{"accountId":"ACC-1042"}"""), PlayedAnswer.Say("done"));
        desk.System.Fail("get_status", HttpStatusCode.Forbidden);

        await desk.AskAsync();

        Assert.Equal("partial", desk.Told("c1").GetProperty("status").GetString());
        Assert.Equal("permission_denied", desk.Told("c1").GetProperty("failure").GetString());
        Assert.DoesNotContain("secret-host", desk.Endpoint.Requests[1].Body.GetRawText(), StringComparison.Ordinal);
    }
}
