using System.Text.Json;
using SdkHarness.Acceptance.Airline;

namespace SdkHarness.Acceptance;

/// <summary>The generated contracts beside the authors' own schema and labels.</summary>
public sealed class ContractTests
{
    [Fact]
    public void The_fourteen_tools_are_the_authors_fourteen()
    {
        Assert.Equal(
            Authors().Select(static tool => tool.GetProperty("name").GetString()!).Order(StringComparer.Ordinal),
            AirlineTools.Contract.Tools.Select(static tool => tool.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_writes_where_the_authors_say_so_and_then_asks_a_person()
    {
        foreach (JsonElement tool in Authors())
        {
            ToolContract contract = Contract(tool);
            bool writes = tool.GetProperty("tool_type").GetString() == "write";
            Assert.Equal(writes, tool.GetProperty("mutates_state").GetBoolean());
            Assert.Equal(writes, contract.IsWrite);
            Assert.Equal(writes, contract.Approval is not null);
        }
    }

    [Fact]
    public void Each_takes_the_arguments_that_the_authors_schema_names()
    {
        foreach (JsonElement tool in Authors())
        {
            JsonElement theirs = tool.GetProperty("json_schema");
            JsonElement ours = Contract(tool).InputSchema;
            Assert.Equal(Properties(theirs), Properties(ours));
            Assert.Equal(Strings(theirs, "required"), Strings(ours, "required"));
        }
    }

    private static IReadOnlyList<JsonElement> Authors()
    {
        AirlineData.Require();
        return [.. JsonElement.Parse(File.ReadAllText(AirlineData.ToolSchemas)).EnumerateArray()];
    }

    private static ToolContract Contract(JsonElement tool) =>
        AirlineTools.Contract.Tools.Single(contract => contract.Name == tool.GetProperty("name").GetString());

    /// <summary>Name, type and allowed values of every argument.</summary>
    private static IEnumerable<string> Properties(JsonElement schema) =>
        schema.GetProperty("properties").EnumerateObject()
            .Select(static argument => $"{argument.Name}: {argument.Value.GetProperty("type")} {string.Join('|', Strings(argument.Value, "enum"))}")
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Strings(JsonElement schema, string keyword) =>
        schema.TryGetProperty(keyword, out JsonElement list)
            ? list.EnumerateArray().Select(static item => item.GetString()!).Order(StringComparer.Ordinal)
            : [];
}
