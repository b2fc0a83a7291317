using System.Text.Json;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using SdkHarness.SemanticKernel.Tests.Desk;
using SdkHarness.Testing.OpenAI;

namespace SdkHarness.SemanticKernel.Tests;

public sealed class DirectInvocationTests
{
    [Fact]
    public async Task A_function_that_the_host_invokes_itself_passes_the_guard()
    {
        await using DeskHost desk = await DeskHost.OpenAsync();

        JsonElement good = await InvokeAsync(desk, "find_accounts", new() { ["segment"] = "Large", ["minimumSeats"] = 5, ["tags"] = new[] { "a" } });
        JsonElement bad = await InvokeAsync(desk, "find_accounts", new() { ["segment"] = "Large", ["minimumSeats"] = "5", ["includeChurned"] = true });
        JsonElement held = await InvokeAsync(desk, "change_forecast", new() { ["accountId"] = "ACC-1042", ["probability"] = 0.4m });

        Assert.Equal("ACC-1042", good.GetProperty("accountIds")[0].GetString());
        Assert.Equal("/minimumSeats", Assert.Single(bad.GetProperty("errors").EnumerateArray()).GetProperty("pointer").GetString());
        Assert.Equal("approval_required", held.GetProperty("status").GetString());
        Assert.Equal(["find_accounts(Large 5 [a]   False)"], desk.System.Executed);
    }

    [Fact]
    public async Task A_prompt_template_that_calls_a_function_passes_the_guard()
    {
        await using DeskHost desk = await DeskHost.OpenAsync();
        IPromptTemplate template = new KernelPromptTemplateFactory().Create(
            new PromptTemplateConfig("{{crm.change_forecast accountId='ACC-1042' probability='0.4'}}"));

        string rendered = await template.RenderAsync(desk.Kernel, [], TestContext.Current.CancellationToken);

        Assert.Contains("approval_required", rendered, StringComparison.Ordinal);
        Assert.Empty(desk.System.Executed);
    }

    [Fact]
    public async Task A_host_that_invokes_the_models_calls_itself_passes_the_guard()
    {
        await using DeskHost desk = await DeskHost.OpenAsync(PlayedAnswer.Call(
            new PlayedCall("c1", "crm-find_accounts", """{"segment":"Large","minimumSeats":5,"includeChurned":true}"""),
            new PlayedCall("c2", "crm-find_accounts", """{"segment":"Large","minimumSeats":100000}""")));
        OpenAIPromptExecutionSettings settings = new() { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto(autoInvoke: false) };

        ChatMessageContent answer = await desk.Kernel.GetRequiredService<IChatCompletionService>().GetChatMessageContentAsync(
            "Review ACC-1042", settings, desk.Kernel, TestContext.Current.CancellationToken);
        List<FunctionResultContent> results = [];
        foreach (FunctionCallContent call in FunctionCallContent.GetFunctionCalls(answer))
            results.Add(await call.InvokeAsync(desk.Kernel, TestContext.Current.CancellationToken));

        Assert.Equal(["find_accounts(Large 5 []   True)"], desk.System.Executed);
        Assert.Equal("invalid_arguments", Assert.IsType<JsonElement>(results[1].Result).GetProperty("status").GetString());
    }

    [Fact]
    public async Task Where_the_harness_itself_fails_the_model_learns_nothing_of_the_exception()
    {
        await using DeskHost desk = await DeskHost.OpenAsync(
            PlayedAnswer.Call("c1", "crm-get_account", """{"accountId":"ACC-1042"}"""), PlayedAnswer.Say("done"));
        await desk.Session.DisposeAsync();

        await desk.AskAsync();

        Assert.Contains("could not take the call of crm_get_account to its end", desk.Endpoint.Requests[1].ToolText("c1"), StringComparison.Ordinal);
        Assert.DoesNotContain("lease", desk.Endpoint.Requests[1].ToolText("c1"), StringComparison.OrdinalIgnoreCase);
        Assert.Empty(desk.System.Executed);
    }

    private static Task<JsonElement> InvokeAsync(DeskHost desk, string function, KernelArguments arguments) =>
        desk.Kernel.InvokeAsync<JsonElement>("crm", function, arguments, TestContext.Current.CancellationToken);
}
