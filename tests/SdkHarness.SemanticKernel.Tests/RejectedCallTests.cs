using System.Text.Json;
using SdkHarness.SemanticKernel.Tests.Desk;
using SdkHarness.Testing.OpenAI;

namespace SdkHarness.SemanticKernel.Tests;

public sealed class RejectedCallTests
{
    [Fact]
    public async Task All_errors_of_a_call_come_back_to_the_model_in_one_tool_message()
    {
        await using DeskHost desk = await DeskHost.OpenAsync(
            PlayedAnswer.Call(
                "c1",
                "crm-find_accounts",
                """{"segment":"Huge","minimumSeats":100000,"tags":["a","b","c","d"],"renewal":{"probability":2,"x":1},"includeChurned":"yes"}"""),
            PlayedAnswer.Call("c2", "crm-find_accounts", """{"segment":"Large","minimumSeats":100}"""),
            PlayedAnswer.Say("one account"));

        string said = await desk.AskAsync();

        JsonElement told = desk.Endpoint.Requests[1].ToolAnswer("c1");
        Assert.Equal("invalid_arguments", told.GetProperty("status").GetString());
        Assert.Equal(
            [
                "/includeChurned type",
                "/minimumSeats maximum",
                "/renewal/before required",
                "/renewal/probability maximum",
                "/renewal/x additionalProperties",
                "/segment enum",
                "/tags maxItems",
            ],
            DeskHost.Errors(told).Order(StringComparer.Ordinal));
        Assert.All(told.GetProperty("errors").EnumerateArray(), static error =>
        {
            Assert.NotEmpty(error.GetProperty("expected").GetString()!);
            Assert.NotEmpty(error.GetProperty("actual").GetString()!);
        });
        Assert.Equal("one account", said);
        Assert.Equal(["find_accounts(Large 100 []   False)"], desk.System.Executed);
        Assert.Empty(desk.Endpoint.Refusals);
    }

    [Fact]
    public async Task A_write_without_its_evidence_is_denied_and_allowed_once_it_was_read()
    {
        await using DeskHost desk = await DeskHost.OpenAsync(
            PlayedAnswer.Call("c1", "crm-add_note", """{"accountId":"ACC-1042","text":"call them"}"""),
            PlayedAnswer.Call("c2", "crm-get_account", """{"accountId":"ACC-1042"}"""),
            PlayedAnswer.Call("c3", "crm-add_note", """{"accountId":"ACC-1042","text":"call them"}"""),
            PlayedAnswer.Say("done"));

        await desk.AskAsync();

        Assert.Equal("denied", desk.Told("c1").GetProperty("status").GetString());
        Assert.Equal("call them", desk.Told("c3").GetProperty("text").GetString());
        Assert.Equal(["get_account(ACC-1042)", "add_note(ACC-1042 call them)"], desk.System.Executed);
    }

    [Theory]
    [InlineData("crm-delete_account")]
    [InlineData("billing-get_bank_details")]
    public async Task A_tool_that_is_blocked_or_not_granted_cannot_be_reached(string function)
    {
        await using DeskHost desk = await DeskHost.OpenAsync(
            PlayedAnswer.Call("c1", function, """{"accountId":"ACC-1042"}"""), PlayedAnswer.Say("done"));

        await desk.AskAsync();

        Assert.Contains("wasn't defined", desk.Endpoint.Requests[1].ToolText("c1"), StringComparison.Ordinal);
        Assert.Empty(desk.System.Executed);
    }

    [Theory]
    [InlineData("crm_delete_account", "blocked")]
    [InlineData("billing_get_bank_details", "not_granted")]
    [InlineData("crm_drop_everything", "unknown_tool")]
    public async Task A_host_that_asks_the_session_by_name_is_denied_and_the_journal_says_why(string function, string code)
    {
        await using DeskHost desk = await DeskHost.OpenAsync();

        JsonElement told = await desk.Session.CallAsync(
            function, ToolArguments.Parse("""{"accountId":"ACC-1042"}"""), "c1", TestContext.Current.CancellationToken);

        Assert.Equal(("denied", code), (told.GetProperty("status").GetString(), told.GetProperty("code").GetString()));
        Assert.Equal(code, Assert.Single((await desk.JournalAsync()).OfType<PolicyDecided>()).Code);
        Assert.Empty(desk.System.Executed);
    }

    [Fact]
    public async Task The_budget_of_calls_holds_over_a_whole_conversation()
    {
        await using DeskHost desk = await DeskHost.OpenAsync(
        [
            PlayedAnswer.Call(
            [
                .. Enumerable.Range(1000, 14).Select(
                    static n => new PlayedCall($"c{n}", "crm-get_account", $$"""{"accountId":"ACC-{{n}}"}""")),
            ]),
            PlayedAnswer.Say("done"),
        ]);

        await desk.AskAsync();

        Assert.Equal(12, desk.System.Executed.Count);
        Assert.Equal("denied", desk.Told("c1012").GetProperty("status").GetString());
        Assert.Equal("denied", desk.Told("c1013").GetProperty("status").GetString());
    }

    [Fact]
    public async Task Malformed_json_is_answered_by_the_connector_and_reaches_no_tool()
    {
        await using DeskHost desk = await DeskHost.OpenAsync(
            PlayedAnswer.Call("c1", "crm-get_account", """{"accountId":"ACC-1042" """), PlayedAnswer.Say("done"));

        Assert.Equal("done", await desk.AskAsync());

        Assert.Contains("invalid JSON", desk.Endpoint.Requests[1].ToolText("c1"), StringComparison.Ordinal);
        Assert.Empty(desk.System.Executed);
    }
}
