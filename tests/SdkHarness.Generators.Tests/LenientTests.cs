namespace SdkHarness.Generators.Tests;

public sealed class LenientTests
{
    private const string Strict =
        """{"number":5,"amount":1.5,"flag":true,"priority":"High","currency":"EUR","list":[1],"nested":null,"lines":[{"sku":"a","quantity":1}],"map":{"x":1},"text":"5"}""";

    private static readonly ToolBinding All = Call.Tool<LenientTools>("all");

    private static readonly ToolBinding One = Call.Tool<LenientNumberTools>("one");

    public static TheoryData<string, string, string> Coerced => new()
    {
        { "\"number\":5", "\"number\":\"5\"", "5 1.5 True High EUR 1  1 1 5 7 none" },
        { "\"number\":5", "\"number\":\"5.0\"", "5 1.5 True High EUR 1  1 1 5 7 none" },
        { "1.5", "\"-1.50\"", "5 -1.50 True High EUR 1  1 1 5 7 none" },
        { "1.5", "null", "5  True High EUR 1  1 1 5 7 none" },
        { "true", "\"False\"", "5 1.5 False High EUR 1  1 1 5 7 none" },
        { "\"High\"", "\"high\"", "5 1.5 True High EUR 1  1 1 5 7 none" },
        { "\"EUR\"", "\"eur\"", "5 1.5 True High EUR 1  1 1 5 7 none" },
        { "[1]", "1", "5 1.5 True High EUR 1  1 1 5 7 none" },
        { "[1]", "\"1\"", "5 1.5 True High EUR 1  1 1 5 7 none" },
        { "[1]", "[\"1\",2]", "5 1.5 True High EUR 1+2  1 1 5 7 none" },
        { "[{\"sku\":\"a\",\"quantity\":1}]", "{\"sku\":\"a\",\"quantity\":\"1\"}", "5 1.5 True High EUR 1  1 1 5 7 none" },
        { "{\"x\":1}", "{\"x\":\"1\"}", "5 1.5 True High EUR 1  1 1 5 7 none" },
        { "\"text\":\"5\"", "\"text\":\"5\",\"left\":null", "5 1.5 True High EUR 1  1 1 5 7 none" },
        { "\"text\":\"5\"", "\"text\":\"5\",\"left\":null,\"note\":null", "5 1.5 True High EUR 1  1 1 5 7 null" },
    };

    /// <summary>What is replaced, by what, and the error that is left.</summary>
    public static TheoryData<string, string, string, string> Refused => new()
    {
        { "\"number\":5", "\"number\":\"500\"", "/number", "maximum" },
        { "\"number\":5", "\"number\":\" 5\"", "/number", "type" },
        { "\"number\":5", "\"number\":\"05\"", "/number", "type" },
        { "\"number\":5", "\"number\":\"5 kg\"", "/number", "type" },
        { "\"number\":5", "\"number\":null", "/number", "type" },
        { "\"number\":5", "\"number\":5,\"number\":\"6\"", "/number", "uniqueNames" },
        { "\"number\":5", "\"number\":[5]", "/number", "type" },
        { "true", "\"yes\"", "/flag", "type" },
        { "true", "1", "/flag", "type" },
        { "\"EUR\"", "\"Usd\"", "/currency", "enum" },
        { "\"High\"", "\"Highest\"", "/priority", "enum" },
        { "[1]", "null", "/list", "type" },
        { "\"nested\":null", "\"nested\":[1]", "/nested/0", "type" },
        { "\"text\":\"5\"", "\"text\":5", "/text", "type" },
        { "\"text\":\"5\"", "\"text\":\"5\",\"other\":null", "/other", "additionalProperties" },
        { "\"text\":\"5\"", "\"text\":\"\\ud800\"", "/text", "json" },
        { "[{\"sku\":\"a\",\"quantity\":1}]", "{\"sku\":\"a\",\"quantity\":\"1000\"}", "/lines/0/quantity", "maximum" },
    };

    [Theory]
    [MemberData(nameof(Coerced))]
    public async Task What_is_allowed_by_name_reaches_the_body_in_the_declared_form(string part, string replacement, string expected)
    {
        object bound = Assert.IsType<object>(All.Bind(ToolArguments.Parse(Replaced(part, replacement)), Coercions.None, out ArgumentErrors errors), exactMatch: false);
        Assert.Empty(errors.All);
        object? result = await All.InvokeAsync(new LenientTools(), bound, Call.Context(), TestContext.Current.CancellationToken);
        Assert.Equal(expected, result);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_not_lossless_or_breaks_a_constraint_is_refused(string part, string replacement, string pointer, string rule)
    {
        ArgumentError error = Assert.Single(All.Check(ToolArguments.Parse(Replaced(part, replacement))));
        Assert.Equal((pointer, rule), (error.Pointer, error.Rule));
    }

    [Fact]
    public void A_coercion_that_is_not_named_is_not_made()
    {
        Assert.Empty(One.Check(ToolArguments.Parse("""{"number":"5"}""")));
        Assert.Equal("/flag", Assert.Single(One.Check(ToolArguments.Parse("""{"number":"5","flag":"true"}"""))).Pointer);
        Assert.Equal("/quantity", Assert.Single(
            Call.Tool<OrderTools>("update_order").Check(ToolArguments.Parse("""{"id":"ABC-1","quantity":"5","priority":"High","items":null}"""))).Pointer);
    }

    [Fact]
    public void The_schema_stays_strict_and_the_contract_names_what_is_allowed()
    {
        Assert.Equal("integer", One.Contract.InputSchema.GetProperty("properties").GetProperty("number").GetProperty("type").GetString());
        Assert.Equal(Coercions.NumberInString, One.Contract.Lenient);
        Assert.Equal(Coercions.None, Call.Tool<OrderTools>("update_order").Contract.Lenient);
    }

    [Fact]
    public void Allowing_another_coercion_changes_the_contracts_hash()
    {
        string[] hashes = [.. new[] { "", "[Lenient(Coercions.None)]", "[Lenient(Coercions.NumberInString)]", "[Lenient(Coercions.NumberInString | Coercions.BooleanInString)]" }.Select(Hash)];
        Assert.Equal(hashes[0], hashes[1]);
        Assert.Equal(3, hashes.Distinct().Count());
    }

    private static string Hash(string attribute)
    {
        string code = Generated.From($$"""
            [ToolSet("shop"){{(attribute.Length == 0 ? "" : ", " + attribute.Trim('[', ']'))}}]
            public sealed partial class Tools { [ReadScope("a.b")] public int Good(int x) => x; }
            """).Files["Tools.Tools.g.cs"];
        return System.Text.RegularExpressions.Regex.Match(code, "[0-9a-f]{64}").Value;
    }

    private static string Replaced(string part, string replacement)
    {
        int at = Strict.IndexOf(part, StringComparison.Ordinal);
        Assert.True(at >= 0, part);
        return Strict[..at] + replacement + Strict[(at + part.Length)..];
    }
}
