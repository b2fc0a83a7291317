using System.Text.Json;
using SdkHarness.SemanticKernel.Tests.Desk;
using SdkHarness.Testing.OpenAI;

namespace SdkHarness.SemanticKernel.Tests;

public sealed class AnswerTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_model_gets_the_tools_json_once_encoded(bool stream)
    {
        await using DeskHost desk = await DeskHost.OpenAsync(
            PlayedAnswer.Call(
                new PlayedCall("c1", "crm-get_account", """{"accountId":"ACC-1042"}"""),
                new PlayedCall("c2", "billing-get_status", """{"accountId":"ACC-1042"}"""),
                new PlayedCall("c3", "billing-open_invoices", """{"accountId":"ACC-1042"}""")),
            PlayedAnswer.Say("Åcme has paid."));

        string said = await desk.AskAsync(stream: stream);

        JsonElement account = desk.Told("c1");
        Assert.Equal(JsonValueKind.Object, account.ValueKind);
        Assert.Equal("Åcme & Söhne <GmbH>", account.GetProperty("name").GetString());
        Assert.Contains("Åcme & Söhne <GmbH>", desk.Endpoint.Requests[1].ToolText("c1"), StringComparison.Ordinal);
        Assert.Equal("\"paid\"", desk.Endpoint.Requests[1].ToolText("c2"));
        Assert.Equal("2", desk.Endpoint.Requests[1].ToolText("c3"));
        Assert.Equal("Åcme has paid.", said);
        Assert.Empty(desk.Endpoint.Refusals);
    }

    [Fact]
    public async Task Concurrent_calls_of_one_answer_all_pass_the_guard_and_are_all_answered()
    {
        await using DeskHost desk = await DeskHost.OpenAsync(
            PlayedAnswer.Call(
            [
                .. Enumerable.Range(1000, 8).Select(static n => new PlayedCall($"c{n}", "crm-get_account", $$"""{"accountId":"ACC-{{n}}"}""")),
                new PlayedCall("bad", "crm-get_account", """{"accountId":"nobody"}"""),
                new PlayedCall("held", "crm-change_forecast", """{"accountId":"ACC-1000","probability":0.5}"""),
            ]),
            PlayedAnswer.Say("done"));

        await desk.AskAsync(options: new() { AllowConcurrentInvocation = true });

        Assert.Equal(8, desk.System.Executed.Count);
        Assert.All(Enumerable.Range(1000, 8), n => Assert.Equal($"ACC-{n}", desk.Told($"c{n}").GetProperty("accountId").GetString()));
        Assert.Equal("invalid_arguments", desk.Told("bad").GetProperty("status").GetString());
        Assert.Equal("approval_required", desk.Told("held").GetProperty("status").GetString());
        IReadOnlyList<JournalEvent> journal = await desk.JournalAsync();
        Assert.Equal(10, journal.OfType<CallProposed>().Select(static call => call.Call).Distinct().Count());
    }

    [Fact]
    public async Task A_finished_session_is_a_completed_run()
    {
        await using DeskHost desk = await DeskHost.OpenAsync(
            PlayedAnswer.Call("c1", "crm-get_account", """{"accountId":"ACC-1042"}"""), PlayedAnswer.Say("renews"));

        await desk.Session.CompleteAsync(await desk.AskAsync(), TestContext.Current.CancellationToken);

        IReadOnlyList<JournalEvent> journal = await desk.JournalAsync();
        Assert.Equal("session", Assert.IsType<RunStarted>(journal[0]).Host);
        Assert.Equal("renews", Assert.IsType<RunCompleted>(journal[^1]).Output);
    }
}
