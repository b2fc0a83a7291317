using System.Text.Json;
using Microsoft.CodeAnalysis;
using SdkHarness.Generators.Examples;
using SdkHarness.Generators.Tests.Agreement;

namespace SdkHarness.Generators.Tests.Schemas;

public sealed class ExampleTests
{
    private static readonly JsonElement Send = Call.Tool<ManualTools>("send").Contract.InputSchema;

    [Theory]
    [InlineData("to", """["AT","CH"]""")]
    [InlineData("tags", """[["a","b"]]""")]
    [InlineData("parcel/code", """["P-7"]""")]
    [InlineData("parcel/grams", "[250,1e3]")]
    [InlineData("parcel/label", """["fragile"]""")]
    [InlineData("parcel/day", """["2026-11-02"]""")]
    public void An_example_is_a_value_of_its_type(string path, string examples)
    {
        JsonElement schema = Send;
        foreach (string name in path.Split('/'))
            schema = schema.GetProperty("properties").GetProperty(name);
        Assert.Equal(examples, schema.GetProperty("examples").GetRawText());
    }

    [Fact]
    public void Examples_of_the_method_are_whole_calls_that_the_binding_takes()
    {
        JsonElement[] calls = [.. Send.GetProperty("examples").EnumerateArray()];
        Assert.Equal(2, calls.Length);
        Assert.Equal("""{"parcel":{"code":"P-2","grams":1.0,"day":"2026-11-02","price":2.50},"urgency":"Low","to":"CH","tags":["<b>"],"urgencies":["High"]}""", calls[1].GetRawText());
        Assert.All(calls, static call => Assert.Empty(Call.Tool<ManualTools>("send").Errors(call.GetRawText())));
    }

    [Theory]
    [InlineData("[Range(1, 10)] int x", "11", "which says \"maximum\":10")]
    [InlineData("int x", "ten", "is no JSON")]
    [InlineData("int x", "\"5\"", "which says \"type\":\"integer\"")]
    [InlineData("[RegularExpression(\"^A-[0-9]$\")] string x", "A-10", "which says \"pattern\":\"^A-[0-9]$\"")]
    [InlineData("DayOfWeek x", "monday", "which says \"enum\":")]
    [InlineData("Guid x", "1", "which says \"format\":\"uuid\"")]
    [InlineData("[MultipleOf(0.5)] decimal x", "0.7", "which says \"multipleOf\":0.5")]
    [InlineData("HashSet<int> x", "[1, 1.0]", "which says \"uniqueItems\":true")]
    [InlineData("[EachItem(MaxLength = 2)] List<string> x", "[\"abc\"]", "at /0")]
    [InlineData("Line x", "{\"sku\":\"a\",\"count\":0}", "at /count, which says \"minimum\":1")]
    [InlineData("Line x", "{\"sku\":\"a\",\"hack\":0}", "has the member 'hack'")]
    [InlineData("Line x", "{\"count\":1}", "which says \"required\":[\"sku\"]")]
    [InlineData("Line x", "{\"sku\":\"a\",\"sku\":\"b\"}", "is no JSON, where an object is meant")]
    public void An_example_that_the_schema_refuses_does_not_build(string parameter, string example, string says)
    {
        Diagnostic error = Error($$"""
            /// <summary>Reads.</summary>
            /// <param name="x">It. <example>{{example}}</example></param>
            [ReadScope("a.b")] public int Bad({{parameter}}) => 1;
            """);
        Assert.Contains("HRN207: ", error.GetMessage(), StringComparison.Ordinal);
        Assert.Contains("of parameter 'x' of the tool 'Tools.Bad'", error.GetMessage(), StringComparison.Ordinal);
        Assert.Contains(says, error.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"x\":0}", "at /x, which says \"minimum\":1")]
    [InlineData("{\"x\":1,\"y\":2}", "has the member 'y'")]
    [InlineData("{}", "which says \"required\":[\"x\"]")]
    [InlineData("var tools = new Tools();", "is no JSON, where an object is meant")]
    public void An_example_of_a_call_that_would_be_refused_does_not_build(string example, string says)
    {
        Diagnostic error = Error($$"""
            /// <summary>Reads.</summary>
            /// <example>{{example}}</example>
            [ReadScope("a.b")] public int Bad([Range(1, 10)] int x) => 1;
            """);
        Assert.Contains("of the arguments of the tool 'Tools.Bad'", error.GetMessage(), StringComparison.Ordinal);
        Assert.Contains(says, error.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_build_judges_a_value_as_the_binding_does()
    {
        var random = new Random(20261125);
        ToolBinding[] tools = [.. OrderTools.Bindings, .. KitchenTools.Bindings, .. ConstraintTools.Bindings, .. ManualTools.Bindings, .. Types.EchoTools.Bindings];
        var differences = new List<string>();
        int fit = 0;
        int compared = 0;
        foreach ((ToolBinding tool, string json) in Comparison.MakeCalls(tools, 15_000, random, new ArgumentMaker(random)))
        {
            ExampleValue? value = ExampleReader.Read(json);
            bool fits = value is not null && SchemaCheck.Defect(ExampleReader.Read(tool.Contract.InputSchema.GetRawText())!, value) is null;
            IReadOnlyList<ArgumentError> errors = tool.Errors(json);
            bool binds = errors.Count == 0 || (fits && errors.All(Comparison.IsBeyondSchema));
            if (fits != binds)
                differences.Add($"{tool.Contract.Name} {json}: the build says {fits}, the binding {string.Join("; ", errors)}");
            compared++;
            fit += fits ? 1 : 0;
        }

        Assert.True(differences.Count == 0, string.Join("\n", differences.Take(20)));
        Assert.InRange(fit, compared / 10, compared * 9 / 10);
    }

    private static Diagnostic Error(string method)
    {
        (_, IReadOnlyList<Diagnostic> diagnostics) = Generated.From($$"""
            public sealed record Line(string Sku, [Range(1, 9)] int Count = 1);
            [ToolSet("shop")]
            public sealed partial class Tools
            {
                {{method}}
            }
            """);
        Diagnostic error = Assert.Single(diagnostics, static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Equal("/src/Shop.cs", error.Location.GetMappedLineSpan().Path);
        return error;
    }
}
