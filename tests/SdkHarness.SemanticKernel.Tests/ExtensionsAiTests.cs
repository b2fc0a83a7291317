using System.ClientModel;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using OpenAI;
using SdkHarness.SemanticKernel.Tests.Desk;
using SdkHarness.Testing.OpenAI;

namespace SdkHarness.SemanticKernel.Tests;

/// <summary>The same session's tools where Microsoft.Extensions.AI, or an adapter that loses half of them, owns the loop.</summary>
public sealed class ExtensionsAiTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_function_invoking_client_passes_the_guard_and_sees_the_whole_schema(bool stream)
    {
        await using DeskHost desk = await DeskHost.OpenAsync(
            PlayedAnswer.Call(
                new PlayedCall("c1", "crm_find_accounts", """{"segment":"Large","minimumSeats":5,"hack":true}"""),
                new PlayedCall("c2", "crm_find_accounts", """{"segment":"Large","minimumSeats":"5"}"""),
                new PlayedCall("c3", "crm_find_accounts", """{"segment":"Large","minimumSeats":5}"""),
                new PlayedCall("c4", "crm_change_forecast", """{"accountId":"ACC-1042","probability":0.4}""")),
            PlayedAnswer.Say("done"));
        using IChatClient client = Client(desk).AsBuilder().UseFunctionInvocation().Build();
        ChatOptions options = new() { Tools = [.. desk.Session.Tools] };
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;

        ChatResponse response = stream
            ? await client.GetStreamingResponseAsync("Review", options, cancellationToken).ToChatResponseAsync(cancellationToken)
            : await client.GetResponseAsync("Review", options, cancellationToken);

        Assert.Equal("done", response.Text);
        Assert.Equal("additionalProperties", Rule(desk.Told("c1")));
        Assert.Equal("type", Rule(desk.Told("c2")));
        Assert.Equal("ACC-1042", desk.Told("c3").GetProperty("accountIds")[0].GetString());
        Assert.Equal("approval_required", desk.Told("c4").GetProperty("status").GetString());
        Assert.Equal(["find_accounts(Large 5 []   False)"], desk.System.Executed);
        foreach (GuardedTool tool in desk.Session.Tools)
        {
            Assert.True(JsonElement.DeepEquals(
                tool.Contract.InputSchema, desk.Endpoint.Requests[0].Function(tool.Name).GetProperty("parameters")));
        }
    }

    [Fact]
    public async Task AsKernelFunction_loses_the_roots_closedness_but_not_the_guard()
    {
        await using DeskHost desk = await DeskHost.OpenAsync(
            static (kernel, session) => kernel.Plugins.AddFromFunctions("all", session.Tools.Select(static tool => tool.AsKernelFunction())),
            PlayedAnswer.Call(
                new PlayedCall("c1", "all-crm_get_account", """{"accountId":"ACC-1042","hack":true}"""),
                new PlayedCall("c2", "all-crm_get_account", """{"accountId":"drop table"}"""),
                new PlayedCall("c3", "all-crm_change_forecast", """{"accountId":"ACC-1042","probability":0.4}"""),
                new PlayedCall("c4", "all-crm_get_account", """{"accountId":"ACC-1042"}""")),
            PlayedAnswer.Say("done"));

        await desk.AskAsync();

        // Lost: additionalProperties of the root, the plugin per tool set, and the arguments' types (see c3, refused for a text).
        JsonElement root = desk.Endpoint.Requests[0].Function("all-crm_get_account").GetProperty("parameters");
        Assert.False(root.TryGetProperty("additionalProperties", out _));
        Assert.Equal("additionalProperties", Rule(desk.Told("c1")));
        Assert.Equal("pattern", Rule(desk.Told("c2")));
        Assert.Equal("type", Rule(desk.Told("c3")));
        Assert.Equal(["get_account(ACC-1042)"], desk.System.Executed);
    }

    [Fact]
    public async Task A_guarded_kernel_function_as_an_AIFunction_answers_once_encoded()
    {
        await using DeskHost desk = await DeskHost.OpenAsync(
            PlayedAnswer.Call("c1", "crm_get_account", """{"accountId":"ACC-1042"}"""), PlayedAnswer.Say("done"));
        using IChatClient client = Client(desk).AsBuilder().UseFunctionInvocation().Build();

        await client.GetResponseAsync(
            "Review",
            new ChatOptions { Tools = [.. desk.Kernel.Plugins["crm"].AsAIFunctions(desk.Kernel)] },
            TestContext.Current.CancellationToken);

        Assert.Equal(120, desk.Told("c1").GetProperty("seats").GetInt32());
    }

    private static IChatClient Client(DeskHost desk) =>
        new OpenAIClient(new ApiKeyCredential("key"), new OpenAIClientOptions { Endpoint = desk.Endpoint.Address })
            .GetChatClient("stand-in").AsIChatClient();

    private static string? Rule(JsonElement told) =>
        Assert.Single(told.GetProperty("errors").EnumerateArray()).GetProperty("rule").GetString();
}
