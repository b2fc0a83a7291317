using System.Text.Json;
using Microsoft.SemanticKernel;
using SdkHarness.SemanticKernel.Tests.Desk;
using SdkHarness.Testing.OpenAI;

namespace SdkHarness.SemanticKernel.Tests;

/// <summary>
/// Semantic Kernel's OpenAI connector calls ToString() on every argument (ClientCore.GetFunctionCallContents, unless the experimental
/// RetainArgumentTypes is set): 5 and "5" arrive alike, of a name given twice the last value arrives, and names differing only in case
/// become one.
/// </summary>
public sealed class WrittenArgumentTests
{
    private const string Whole = """
        {"segment":"Large","minimumSeats":5,"tags":["a","1"],"renewal":{"before":"2027-01-31","probability":0.50},"includeChurned":true}
        """;

    public static TheoryData<bool, bool, bool> Ways =>
        new MatrixTheoryData<bool, bool, bool>([false, true], [false, true], [false, true]);

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Numbers_booleans_lists_and_objects_arrive_as_what_they_are(bool throughPlugins, bool retainTypes, bool stream)
    {
        await using DeskHost desk = await OpenAsync(
            throughPlugins, PlayedAnswer.Call("c1", "crm-find_accounts", Whole), PlayedAnswer.Say("done"));

        await desk.AskAsync(options: new FunctionChoiceBehaviorOptions { RetainArgumentTypes = retainTypes }, stream: stream);

        Assert.Equal(["find_accounts(Large 5 [a 1] 2027-01-31 0.50 True)"], desk.System.Executed);
    }

    [Theory]
    [InlineData("""{"segment":"Large","minimumSeats":"5"}""", "/minimumSeats type")]
    [InlineData("""{"segment":"Large","minimumSeats":5,"includeChurned":"True"}""", "/includeChurned type")]
    [InlineData("""{"segment":"Large","minimumSeats":5,"tags":"[\"a\"]"}""", "/tags type")]
    [InlineData("""{"segment":"Small","minimumSeats":5,"segment":"Large"}""", "/segment uniqueNames")]
    [InlineData("""{"segment":"Large","minimumSeats":5,"renewal":{"before":"2027-01-31","before":"2028-01-31"}}""", "/renewal/before uniqueNames")]
    [InlineData("""{"segment":"Large","minimumSeats":5,"MinimumSeats":900}""", "/MinimumSeats additionalProperties")]
    [InlineData("""{"segment":2,"minimumSeats":5}""", "/segment type")]
    public async Task What_the_connector_would_have_hidden_is_refused_as_the_model_wrote_it(string arguments, string error)
    {
        foreach (bool stream in (bool[])[false, true])
        {
            await using DeskHost desk = await OpenAsync(
                throughPlugins: false, PlayedAnswer.Call("c1", "crm-find_accounts", arguments), PlayedAnswer.Say("done"));

            await desk.AskAsync(stream: stream);

            Assert.Equal(error, Assert.Single(DeskHost.Errors(desk.Told("c1"))));
            Assert.Empty(desk.System.Executed);
        }
    }

    [Theory]
    [InlineData("""{"segment":"Large","minimumSeats":"100000"}""", "/minimumSeats maximum")]
    [InlineData("""{"segment":"Large","minimumSeats":" 5"}""", "/minimumSeats type")]
    [InlineData("""{"segment":"Large","minimumSeats":"five"}""", "/minimumSeats type")]
    [InlineData("""{"segment":"Large","minimumSeats":5,"includeChurned":"true"}""", "/includeChurned type")]
    [InlineData("""{"segment":"Large","minimumSeats":5,"renewal":{"before":"2027-01-31","before":"2028-01-31"}}""", "/renewal/before uniqueNames")]
    [InlineData("""{"segment":2,"minimumSeats":5}""", "/segment enum")]
    public async Task Through_the_plugins_alone_flattened_arguments_are_still_validated(string arguments, string error)
    {
        await using DeskHost desk = await OpenAsync(
            throughPlugins: true, PlayedAnswer.Call("c1", "crm-find_accounts", arguments), PlayedAnswer.Say("done"));

        await desk.AskAsync();

        Assert.Equal(error, Assert.Single(DeskHost.Errors(desk.Told("c1"))));
        Assert.Empty(desk.System.Executed);
    }

    [Fact]
    public async Task Through_the_plugins_alone_a_string_passes_for_the_number_that_it_spells()
    {
        // The stated limit: the connector has made both the same text before any function is called.
        await using DeskHost desk = await OpenAsync(
            throughPlugins: true,
            PlayedAnswer.Call("c1", "crm-find_accounts", """{"segment":"Large","minimumSeats":"5"}"""),
            PlayedAnswer.Say("done"));

        await desk.AskAsync();

        Assert.Equal(["find_accounts(Large 5 []   False)"], desk.System.Executed);
        CallProposed proposed = Assert.Single((await desk.JournalAsync()).OfType<CallProposed>());
        Assert.Equal("""{"minimumSeats":5,"segment":"Large"}""", proposed.Arguments);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Arguments_that_a_filter_of_the_host_has_changed_count_and_the_others_are_as_written(bool retainTypes)
    {
        await using DeskHost desk = await DeskHost.OpenAsync(
            static (kernel, session) =>
            {
                kernel.AutoFunctionInvocationFilters.Add(new HostFilter(static context => context.Arguments!["minimumSeats"] = 700));
                kernel.AddGuarded(session);
            },
            PlayedAnswer.Call("c1", "crm-find_accounts", """{"segment":"Large","minimumSeats":5,"includeChurned":true}"""),
            PlayedAnswer.Call("c2", "crm-find_accounts", """{"segment":"Large","minimumSeats":5,"includeChurned":"True"}"""),
            PlayedAnswer.Say("done"));

        await desk.AskAsync(options: new FunctionChoiceBehaviorOptions { RetainArgumentTypes = retainTypes });

        Assert.Equal(["find_accounts(Large 700 []   True)"], desk.System.Executed);
        Assert.Equal("invalid_arguments", desk.Told("c2").GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_connector_that_keeps_no_record_of_what_was_written_is_read_by_declared_types()
    {
        await using DeskHost desk = await DeskHost.OpenAsync(
            static (kernel, session) =>
            {
                kernel.AutoFunctionInvocationFilters.Add(new HostFilter(static context =>
                {
                    foreach (KernelContent item in context.ChatMessageContent.Items)
                        item.InnerContent = null;
                }));
                kernel.AddGuarded(session);
            },
            PlayedAnswer.Call("c1", "crm-find_accounts", Whole),
            PlayedAnswer.Say("done"));

        await desk.AskAsync();

        Assert.Equal(["find_accounts(Large 5 [a 1] 2027-01-31 0.50 True)"], desk.System.Executed);
    }

    [Fact]
    public async Task The_journal_knows_the_models_own_id_of_the_call()
    {
        await using DeskHost desk = await DeskHost.OpenAsync(
            PlayedAnswer.Call("call_7f", "crm-get_account", """{"accountId":"ACC-1042"}"""), PlayedAnswer.Say("done"));

        await desk.AskAsync();

        Assert.Equal("call_7f", Assert.Single((await desk.JournalAsync()).OfType<CallProposed>()).ModelCallId);
    }

    private static Task<DeskHost> OpenAsync(bool throughPlugins, params PlayedAnswer[] answers) => throughPlugins
        ? DeskHost.OpenAsync(static (kernel, session) => kernel.Plugins.AddGuarded(session), answers)
        : DeskHost.OpenAsync(answers);

    private sealed class HostFilter(Action<AutoFunctionInvocationContext> act) : IAutoFunctionInvocationFilter
    {
        public Task OnAutoFunctionInvocationAsync(AutoFunctionInvocationContext context, Func<AutoFunctionInvocationContext, Task> next)
        {
            act(context);
            return next(context);
        }
    }
}
