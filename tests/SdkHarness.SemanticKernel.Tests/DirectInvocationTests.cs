using System.Text.Json;
using Microsoft.SemanticKernel;
using SdkHarness.SemanticKernel.Tests.Desk;

namespace SdkHarness.SemanticKernel.Tests;

public sealed class DirectInvocationTests
{
    [Fact]
    public async Task A_function_that_the_host_invokes_itself_passes_the_guard()
    {
        await using DeskHost desk = await DeskHost.OpenAsync();

        JsonElement good = await InvokeAsync(desk, "find_accounts", new() { ["segment"] = "Large", ["minimumSeats"] = 5, ["tags"] = new[] { "a" } });
        JsonElement bad = await InvokeAsync(desk, "find_accounts", new() { ["segment"] = "Large", ["minimumSeats"] = "5" });
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

        Assert.Contains("invalid_arguments", rendered, StringComparison.Ordinal);
        Assert.Empty(desk.System.Executed);
    }

    private static Task<JsonElement> InvokeAsync(DeskHost desk, string function, KernelArguments arguments) =>
        desk.Kernel.InvokeAsync<JsonElement>("crm", function, arguments, TestContext.Current.CancellationToken);
}
