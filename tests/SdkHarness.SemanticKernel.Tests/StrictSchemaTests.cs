using System.ClientModel;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using OpenAI;
using SdkHarness.Testing.OpenAI;

namespace SdkHarness.SemanticKernel.Tests;

/// <summary>Sessions whose model is shown strict schemas, over the wire of OpenAI's own client.</summary>
public sealed class StrictSchemaTests
{
    private const string Nulls = """{"segment":"Large","minimumSeats":5,"tags":null,"renewal":{"before":"2026-12-31","probability":null},"includeChurned":null}""";

    [Fact]
    public async Task Strict_is_on_the_wire_with_the_strict_schema_and_null_is_taken_for_left_out()
    {
        await using DeskHost desk = await DeskHost.OpenStrictAsync(
            PlayedAnswer.Call(
                new PlayedCall("c1", "crm_find_accounts", Nulls),
                new PlayedCall("c2", "crm_find_accounts", """{"segment":null,"minimumSeats":5,"tags":null,"renewal":null,"includeChurned":null}"""),
                new PlayedCall("c3", "crm_find_accounts", """{"segment":"Large","minimumSeats":1001,"tags":null,"renewal":null,"includeChurned":null}""")),
            PlayedAnswer.Say("done"));
        using IChatClient client = Client(desk).AsBuilder().UseFunctionInvocation().Build();

        await client.GetResponseAsync("Review", new ChatOptions { Tools = [.. desk.Session.Tools] }, TestContext.Current.CancellationToken);

        foreach (GuardedTool tool in desk.Session.Tools)
        {
            JsonElement function = desk.Endpoint.Requests[0].Function(tool.Name);
            Assert.True(tool.IsStrict);
            Assert.True(function.GetProperty("strict").GetBoolean());
            AssertSame(StrictSchema.Of(tool.Contract).Schema!.Value, function.GetProperty("parameters"));
        }

        Assert.Equal(["find_accounts(Large 5 [] 2026-12-31  False)"], desk.System.Executed);
        Assert.Equal(["/segment type"], DeskHost.Errors(desk.Told("c2")));
        Assert.Equal(["/minimumSeats maximum"], DeskHost.Errors(desk.Told("c3")));
    }

    [Fact]
    public async Task A_session_that_did_not_ask_for_it_refuses_the_same_null()
    {
        await using DeskHost desk = await DeskHost.OpenAsync(
            PlayedAnswer.Call(new PlayedCall("c1", "crm_find_accounts", Nulls)), PlayedAnswer.Say("done"));
        using IChatClient client = Client(desk).AsBuilder().UseFunctionInvocation().Build();

        await client.GetResponseAsync("Review", new ChatOptions { Tools = [.. desk.Session.Tools] }, TestContext.Current.CancellationToken);

        Assert.All(desk.Endpoint.Requests[0].Functions, static function => Assert.False(function.TryGetProperty("strict", out JsonElement strict) && strict.ValueKind == JsonValueKind.True));
        Assert.Empty(desk.System.Executed);
        Assert.Equal(["/includeChurned type"], DeskHost.Errors(desk.Told("c1")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Semantic_Kernels_connector_sends_strict_and_the_guard_takes_its_nulls(bool stream)
    {
        await using DeskHost desk = await DeskHost.OpenStrictAsync(
            PlayedAnswer.Call("c1", "crm-find_accounts", Nulls),
            PlayedAnswer.Call("c2", "crm-find_accounts", """{"segment":"Large","minimumSeats":0,"tags":null,"renewal":null,"includeChurned":null}"""),
            PlayedAnswer.Say("done"));

        await desk.AskAsync(options: new FunctionChoiceBehaviorOptions { AllowStrictSchemaAdherence = true }, stream: stream);

        Assert.All(desk.Endpoint.Requests[0].Functions, static function => Assert.True(function.GetProperty("strict").GetBoolean()));
        JsonElement sent = desk.Endpoint.Requests[0].Function("crm-find_accounts").GetProperty("parameters");
        Assert.Equal(5, sent.GetProperty("required").GetArrayLength());
        Assert.Equal(["find_accounts(Large 5 [] 2026-12-31  False)"], desk.System.Executed);
        Assert.Equal(["/minimumSeats minimum"], DeskHost.Errors(desk.Told("c2")));
    }

    /// <summary>This client says constraints that strict mode has keywords for in the descriptions as well: none of ours is lost.</summary>
    private static void AssertSame(JsonElement ours, JsonElement sent)
    {
        foreach (string keyword in (string[])["type", "required", "additionalProperties", "enum"])
            Assert.Equal(ours.TryGetProperty(keyword, out JsonElement mine) ? mine.GetRawText() : null, sent.TryGetProperty(keyword, out JsonElement theirs) ? Compact(theirs) : null);
        string description = sent.TryGetProperty("description", out JsonElement said) ? said.GetString()! : "";
        foreach (JsonProperty keyword in ours.EnumerateObject())
        {
            if (keyword.Name is "pattern" or "minimum" or "maximum" or "maxItems" or "format")
                Assert.True(sent.TryGetProperty(keyword.Name, out _) || description.Contains($"{keyword.Name}: {keyword.Value}", StringComparison.Ordinal), $"{keyword} in {sent}");
            else if (keyword.Name == "description")
                Assert.StartsWith(keyword.Value.GetString()!, description, StringComparison.Ordinal);
            else if (keyword.Name == "items")
                AssertSame(keyword.Value, sent.GetProperty("items"));
        }

        if (!ours.TryGetProperty("properties", out JsonElement properties))
            return;
        Assert.Equal(properties.EnumerateObject().Count(), sent.GetProperty("properties").EnumerateObject().Count());
        foreach (JsonProperty property in properties.EnumerateObject())
            AssertSame(property.Value, sent.GetProperty("properties").GetProperty(property.Name));
    }

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);

    private static IChatClient Client(DeskHost desk) =>
        new OpenAIClient(new ApiKeyCredential("key"), new OpenAIClientOptions { Endpoint = desk.Endpoint.Address })
            .GetChatClient("stand-in").AsIChatClient();
}
