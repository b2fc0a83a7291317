using System.Text.Json;
using System.Text.Json.Nodes;
using SdkHarness.Generators.Examples;
using SdkHarness.Generators.Tests.Agreement;
using SdkHarness.Generators.Tests.Types;

namespace SdkHarness.Generators.Tests.Schemas;

public sealed class StrictFormTests
{
    private static readonly ToolBinding[] Tools =
        [.. OrderTools.Bindings, .. KitchenTools.Bindings, .. ConstraintTools.Bindings, .. BookingTools.Bindings, .. ManualTools.Bindings, .. EchoTools.Bindings];

    [Fact]
    public void What_a_tool_takes_its_strict_form_takes_with_nulls_for_what_is_left_out_and_so_does_the_binding()
    {
        ToolBinding[] tools = [.. Tools.Where(static tool => StrictSchema.Of(tool.Contract).Schema is not null)];
        Dictionary<ToolBinding, ExampleValue> strict = tools.ToDictionary(
            static tool => tool, static tool => ExampleReader.Read(StrictSchema.Of(tool.Contract).Schema!.Value.GetRawText())!);
        Assert.InRange(tools.Length, Tools.Length / 2, Tools.Length - 1);
        var random = new Random(20261126);
        int taken = 0;
        foreach ((ToolBinding tool, string json) in Comparison.MakeCalls(tools, 12_000, random, new ArgumentMaker(random)))
        {
            if (tool.Errors(json).Count > 0)
                continue;
            string filled = Filled(JsonNode.Parse(json), tool.Contract.InputSchema)!.ToJsonString();
            Assert.True(SchemaCheck.Defect(strict[tool], ExampleReader.Read(filled)!) is null, $"{tool.Contract.Name} {filled} by {strict[tool].Json}");
            tool.Bind(ToolArguments.Parse(filled), Coercions.NullForLeftOut, out ArgumentErrors errors);
            Assert.True(errors.Count == 0, $"{tool.Contract.Name} {filled}: {string.Join("; ", errors.All)}");
            taken++;
        }

        Assert.InRange(taken, 2_000, 12_000);
    }

    [Fact]
    public void Every_tool_without_a_strict_form_says_why() => Assert.All(
        Tools.Select(static tool => StrictSchema.Of(tool.Contract)).Where(static strict => strict.Schema is null),
        static strict => Assert.Matches("is a dictionary|takes any JSON value|takes items of any kind|has the keyword", strict.Reason));

    /// <summary>The arguments as a model writes them under the strict form.</summary>
    private static JsonNode? Filled(JsonNode? value, JsonElement schema)
    {
        if (value is JsonObject given && schema.TryGetProperty("anyOf", out JsonElement forms))
            schema = forms.EnumerateArray().First(form => !form.TryGetProperty("properties", out JsonElement members) || HasTag(given, members));
        if (value is JsonArray items && schema.TryGetProperty("items", out JsonElement item))
            return new JsonArray([.. items.Select(one => Filled(one?.DeepClone(), item))]);
        if (value is not JsonObject fields || !schema.TryGetProperty("properties", out JsonElement properties))
            return value?.DeepClone();
        return new JsonObject(properties.EnumerateObject().Select(
            property => KeyValuePair.Create(property.Name, Filled(fields[property.Name]?.DeepClone(), property.Value))));
    }

    private static bool HasTag(JsonObject given, JsonElement members)
    {
        JsonProperty tag = members.EnumerateObject().FirstOrDefault(static member => member.Value.TryGetProperty("const", out _));
        return tag.Value.ValueKind == JsonValueKind.Undefined
            ? true
            : given[tag.Name] is { } name && JsonElement.DeepEquals(JsonElement.Parse(name.ToJsonString()), tag.Value.GetProperty("const"));
    }
}
