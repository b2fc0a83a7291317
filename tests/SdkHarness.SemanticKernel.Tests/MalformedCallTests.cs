using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using SdkHarness.SemanticKernel.Tests.Desk;
using SdkHarness.Testing.OpenAI;

namespace SdkHarness.SemanticKernel.Tests;

/// <summary>
/// Calls that break the advertised schema and that Semantic Kernel, given the bare method, executes all the same (measured on 1.82).
/// </summary>
public sealed class MalformedCallTests
{
    private static readonly string[] Malformed =
    [
        """{"id":"ABC-1","quantity":100000,"priority":"High"}""",
        """{"id":"drop table","quantity":5,"priority":"High"}""",
        """{"id":"","quantity":5,"priority":"High"}""",
        """{"id":"ABC-1","quantity":5,"priority":"High","items":[{"sku":"x","quantity":100000}]}""",
        """{"id":"ABC-1","quantity":5,"priority":"High","hack":true}""",
        """{"id":"ABC-1","quantity":5,"priority":"High","items":[{"sku":"x","quantity":1,"hack":1}]}""",
        """{"id":"ABC-1","quantity":5,"priority":"High","items":[{"quantity":1}]}""",
        """{"id":"ABC-1","quantity":5,"priority":"High","items":[{}]}""",
        """{"id":"ABC-1","quantity":5,"priority":"High","items":[null]}""",
        """{"id":"ABC-1","quantity":5,"priority":"High","items":[{"sku":null,"quantity":1}]}""",
        """{"id":"ABC-1","quantity":5,"priority":1}""",
        """{"id":"ABC-1","quantity":5,"priority":99}""",
        """{"id":"ABC-1","quantity":5,"priority":"99"}""",
        """{"id":"ABC-1","quantity":5,"priority":"Low, High"}""",
        """{"id":"ABC-1","quantity":5,"priority":"hIGh"}""",
        """{"id":null,"quantity":5,"priority":"High"}""",
        """{"id":"ABC-1","quantity":null,"priority":"High"}""",
        """{"id":"ABC-1","priority":"High"}""",
        """{"id":"ABC-1","quantity":5.5,"priority":"High"}""",
        """{"id":"ABC-1","quantity":"five","priority":"High"}""",
        """{"id":"ABC-1","id":"EVIL-2","quantity":5,"priority":"High"}""",
        """{"id":"ABC-1","quantity":5,"priority":"High","items":[{"sku":"x","sku":"y","quantity":1}]}""",
        """{"ID":"ABC-1","Quantity":5,"PRIORITY":"High"}""",
        """{"id":"ABC-1","ID":"EVIL","quantity":5,"priority":"High"}""",
        """{"id":"ABC-1","quantity":5,"priority":"High","items":[{"SKU":"x","Quantity":2}]}""",
        """{"id":"ABC-1","quantity":5,"priority":"High","items":[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21]}""",
    ];

    /// <summary>Those that only the model's own text shows to be wrong.</summary>
    private static readonly string[] WrongAsWritten =
    [
        """{"id":"ABC-1","quantity":"5","priority":"High"}""",
        """{"id":"XYZ-9","id":"ABC-1","quantity":5,"priority":"High"}""",
        """{"id":"XYZ-9","ID":"ABC-1","quantity":5,"priority":"High"}""",
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task None_is_executed(bool throughPlugins)
    {
        string[] calls = throughPlugins ? Malformed : [.. Malformed, .. WrongAsWritten];
        await using PlayedEndpoint endpoint = await PlayedEndpoint.PlayAsync(
            PlayedAnswer.Call([.. calls.Select(static (arguments, index) => new PlayedCall($"c{index}", "orders-update_order", arguments))]),
            PlayedAnswer.Say("done"));

        IReadOnlyList<string> executed = await AskAsync(endpoint, throughPlugins);

        Assert.Empty(executed);
        for (int index = 0; index < calls.Length; index++)
        {
            Assert.True(
                endpoint.Requests[1].ToolAnswer($"c{index}").TryGetProperty("status", out var status) && status.ValueEquals("invalid_arguments"),
                calls[index]);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_whole_number_with_a_fraction_of_zero_is_an_integer_as_JSON_Schema_says(bool throughPlugins)
    {
        await using PlayedEndpoint endpoint = await PlayedEndpoint.PlayAsync(
            PlayedAnswer.Call("c1", "orders-update_order", """{"id":"ABC-1","quantity":5.0,"priority":"High","items":[{"sku":"x","quantity":2}]}"""),
            PlayedAnswer.Say("done"));

        Assert.Equal(["update_order(ABC-1 5 High 1)"], await AskAsync(endpoint, throughPlugins));
    }

    private static async Task<IReadOnlyList<string>> AskAsync(PlayedEndpoint endpoint, bool throughPlugins)
    {
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        await using ServiceProvider services = DeskHost.Services(static harness => harness.AddToolSet<OrderTools>().AddAgent<OrderAgent>());
        await using GuardedSession session = await services.GetRequiredService<Harness>().OpenSessionAsync<OrderAgent>(
            new RunRequest("Update the orders"), cancellationToken);
        Kernel kernel = Kernel.CreateBuilder().AddOpenAIChatCompletion("stand-in", endpoint.Address, "key").Build();
        _ = throughPlugins ? kernel.Plugins.AddGuarded(session) : kernel.AddGuarded(session);
        await kernel.GetRequiredService<IChatCompletionService>().GetChatMessageContentAsync(
            "Update the orders",
            new OpenAIPromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() },
            kernel,
            cancellationToken);
        await DeskHost.ReplayAsync(services, session.RunId);
        return services.GetRequiredService<CrmSystem>().Executed;
    }
}
