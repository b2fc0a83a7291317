using System.Text.Json;
using Microsoft.SemanticKernel;
using SdkHarness.SemanticKernel.Tests.Desk;
using SdkHarness.Testing.OpenAI;

namespace SdkHarness.SemanticKernel.Tests;

public sealed class WireSchemaTests
{
    [Fact]
    public async Task Plugins_are_named_for_tool_sets_and_functions_for_tools()
    {
        await using DeskHost desk = await DeskHost.OpenAsync(PlayedAnswer.Say("done"));

        await desk.AskAsync();

        Assert.Equal(["crm", "billing"], desk.Kernel.Plugins.Select(static plugin => plugin.Name));
        Assert.Equal(
            ["crm-get_account", "crm-find_accounts", "crm-get_usage", "crm-add_note", "crm-change_forecast", "billing-get_status", "billing-open_invoices"],
            desk.Endpoint.Requests[0].Functions.Select(static function => function.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task Every_parameter_is_on_the_wire_with_the_contracts_whole_schema()
    {
        await using DeskHost desk = await DeskHost.OpenAsync(PlayedAnswer.Say("done"));

        await desk.AskAsync();

        foreach (ToolContract contract in desk.Session.Tools.Select(static tool => tool.Contract))
        {
            JsonElement function = desk.Endpoint.Requests[0].Function($"{contract.ToolSet}-{contract.Name}");
            JsonElement sent = function.GetProperty("parameters");
            Assert.Equal(contract.Description, function.GetProperty("description").GetString());
            Assert.True(
                JsonElement.DeepEquals(contract.InputSchema.GetProperty("properties"), sent.GetProperty("properties")),
                $"{contract.FunctionName}: {sent.GetProperty("properties")}");
            Assert.Equal(Names(contract.InputSchema), Names(sent));
        }
    }

    [Fact]
    public async Task Nested_schemas_and_constraints_are_inline()
    {
        await using DeskHost desk = await DeskHost.OpenAsync(PlayedAnswer.Say("done"));

        await desk.AskAsync();

        JsonElement sent = desk.Endpoint.Requests[0].Function("crm-find_accounts").GetProperty("parameters").GetProperty("properties");
        Assert.Equal(1000, sent.GetProperty("minimumSeats").GetProperty("maximum").GetInt32());
        Assert.Equal(3, sent.GetProperty("tags").GetProperty("maxItems").GetInt32());
        Assert.Contains("\"before\"", sent.GetProperty("renewal").GetRawText(), StringComparison.Ordinal);
        Assert.Contains("\"additionalProperties\":false", sent.GetProperty("renewal").GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("$ref", sent.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("The CRM account id, for example ACC-1042.", desk.Endpoint.Requests[0].Function("crm-get_account")
            .GetProperty("parameters").GetProperty("properties").GetProperty("accountId").GetProperty("description").GetString());
    }

    [Fact]
    public async Task What_the_model_must_not_see_is_not_on_the_wire()
    {
        await using DeskHost desk = await DeskHost.OpenAsync(PlayedAnswer.Say("done"));

        await desk.AskAsync();

        string tools = desk.Endpoint.Requests[0].Body.GetProperty("tools").GetRawText();
        Assert.DoesNotContain("idempotencyKey", tools, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("cancellationToken", tools, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("delete_account", tools, StringComparison.Ordinal);
        Assert.DoesNotContain("bank_details", tools, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_roots_closedness_which_the_metadata_cannot_carry_is_enforced_all_the_same()
    {
        await using DeskHost desk = await DeskHost.OpenAsync(
            PlayedAnswer.Call("c1", "crm-get_account", """{"accountId":"ACC-1042","hack":true}"""), PlayedAnswer.Say("done"));

        await desk.AskAsync();

        JsonElement root = desk.Endpoint.Requests[0].Function("crm-get_account").GetProperty("parameters");
        Assert.False(root.TryGetProperty("additionalProperties", out _));
        JsonElement error = Assert.Single(desk.Told("c1").GetProperty("errors").EnumerateArray());
        Assert.Equal(("/hack", "additionalProperties"), (error.GetProperty("pointer").GetString(), error.GetProperty("rule").GetString()));
        Assert.Empty(desk.System.Executed);
    }

    [Fact]
    public async Task A_plugin_of_the_same_name_is_not_silently_offered_beside_the_guarded_one()
    {
        ArgumentException refused = await Assert.ThrowsAsync<ArgumentException>(() => DeskHost.OpenAsync(static (kernel, session) =>
        {
            kernel.Plugins.AddFromFunctions("crm", [KernelFunctionFactory.CreateFromMethod(static () => "unguarded", "get_account")]);
            kernel.AddGuarded(session);
        }));

        Assert.Contains("already has a plugin 'crm'", refused.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string?> Names(JsonElement schema) =>
        schema.TryGetProperty("required", out JsonElement required)
            ? required.EnumerateArray().Select(static name => name.GetString()).Order(StringComparer.Ordinal)
            : [];
}
