using System.Text.Json;

namespace SdkHarness.Tests.Schemas;

public sealed class StrictSchemaTests
{
    [Theory]
    [InlineData(
        """{"type":"string","description":"The id","minLength":3,"maxLength":32,"pattern":"^A"}""",
        """{"type":"string","description":"The id. 3 to 32 characters.","pattern":"^A"}""")]
    [InlineData("""{"type":"string","format":"uri"}""", """{"type":"string","description":"An absolute URI."}""")]
    [InlineData("""{"type":"string","format":"date-time"}""", """{"type":"string","format":"date-time"}""")]
    [InlineData("""{"type":"string","contentEncoding":"base64"}""", """{"type":"string","description":"Encoded as base64."}""")]
    [InlineData("""{"type":"string","not":{"enum":["no","\"never\""]}}""", """{"type":"string","description":"None of \"no\", \"\\\"never\\\"\"."}""")]
    [InlineData(
        """{"type":"string","pattern":"^a","allOf":[{"pattern":"\\S"}]}""", """{"type":"string","description":"Also matches \\S.","pattern":"^a"}""")]
    [InlineData("""{"type":"string","examples":["ACC-1042","ACC-7"]}""", """{"type":"string","description":"For example \"ACC-1042\", \"ACC-7\"."}""")]
    [InlineData("""{"type":"integer","minimum":1,"exclusiveMaximum":9,"multipleOf":2}""", """{"type":"integer","minimum":1,"exclusiveMaximum":9,"multipleOf":2}""")]
    [InlineData(
        """{"type":"array","description":"Tags.","maxItems":3,"uniqueItems":true,"items":{"type":"string","maxLength":9}}""",
        """{"type":"array","description":"Tags. Each item once.","maxItems":3,"items":{"type":"string","description":"At most 9 characters."}}""")]
    public void A_keyword_is_taken_over_or_said_in_words(string member, string strict) =>
        Assert.Equal(
            $$"""{"type":"object","properties":{"a":{{strict}}},"required":["a"],"additionalProperties":false}""",
            Render($$"""{"type":"object","properties":{"a":{{member}}},"required":["a"],"additionalProperties":false}"""));

    [Theory]
    [InlineData("""{"type":"integer","default":1}""", """{"type":["integer","null"],"description":"Null for 1."}""")]
    [InlineData("""{"type":"string"}""", """{"type":["string","null"],"description":"Null to leave it out."}""")]
    [InlineData("""{"type":"string","enum":["a","b"],"default":"a"}""", """{"type":["string","null"],"description":"Null for \"a\".","enum":["a","b",null]}""")]
    [InlineData("""{"type":["string","null"],"enum":["a",null],"default":null}""", """{"type":["string","null"],"enum":["a",null]}""")]
    [InlineData(
        """{"anyOf":[{"type":"integer"},{"type":"string","maxLength":2}]}""",
        """{"description":"Null to leave it out.","anyOf":[{"type":"integer"},{"type":"string","description":"At most 2 characters."},{"type":"null"}]}""")]
    [InlineData(
        """{"type":"object","properties":{"x":{"type":"integer"},"y":{"type":"integer","default":7}},"required":["x"],"additionalProperties":false}""",
        """{"type":["object","null"],"description":"Null to leave it out.","properties":{"x":{"type":"integer"},"y":{"type":["integer","null"],"description":"Null for 7."}},"required":["x","y"],"additionalProperties":false}""")]
    public void What_may_be_left_out_becomes_required_and_nullable(string member, string strict) =>
        Assert.Equal(
            $$"""{"type":"object","properties":{"a":{{strict}}},"required":["a"],"additionalProperties":false}""",
            Render($$"""{"type":"object","properties":{"a":{{member}}},"additionalProperties":false}"""));

    [Theory]
    [InlineData("""{"type":"object","additionalProperties":{"type":"integer"}}""", "a is a dictionary, whose names no closed object can list")]
    [InlineData("{}", "a takes any JSON value")]
    [InlineData("""{"type":"array","items":{}}""", "an item of a takes any JSON value")]
    [InlineData("""{"type":"array"}""", "a takes items of any kind")]
    [InlineData("""{"type":"string","if":{"minLength":1}}""", "a has the keyword 'if'")]
    [InlineData("""{"type":"string","allOf":[{"minLength":1}]}""", "a has the keyword 'allOf'")]
    [InlineData("""{"type":"string","not":{"pattern":"a"}}""", "a has the keyword 'not'")]
    public void What_cannot_be_said_gives_a_reason_and_no_schema(string member, string reason)
    {
        StrictSchema strict = StrictSchema.Of(Contract($$"""{"type":"object","properties":{"a":{{member}}},"required":["a"],"additionalProperties":false}"""));
        Assert.Null(strict.Schema);
        Assert.Equal($"The tool desk_tool has no strict form: {reason}", strict.Reason);
    }

    [Fact]
    public void Ten_levels_of_objects_are_the_most()
    {
        Assert.NotNull(StrictSchema.Of(Contract(Nested(10))).Schema);
        Assert.Contains("deeper than 10 levels", StrictSchema.Of(Contract(Nested(11))).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Five_thousand_properties_are_the_most()
    {
        Assert.NotNull(StrictSchema.Of(Contract(Wide(5000, "p"))).Schema);
        Assert.Contains("more than 5000 properties", StrictSchema.Of(Contract(Wide(5001, "p"))).Reason, StringComparison.Ordinal);
        Assert.Contains("more than 120000 characters", StrictSchema.Of(Contract(Wide(1300, new string('p', 100)))).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_thousand_values_of_enums_are_the_most_and_many_must_be_short()
    {
        Assert.NotNull(StrictSchema.Of(Contract(Enum(1000, "v"))).Schema);
        Assert.Contains("more than 1000 values", StrictSchema.Of(Contract(Enum(1001, "v"))).Reason, StringComparison.Ordinal);
        Assert.NotNull(StrictSchema.Of(Contract(Enum(250, new string('v', 100)))).Schema);
        Assert.Contains("more than 15000 characters", StrictSchema.Of(Contract(Enum(251, new string('v', 100)))).Reason, StringComparison.Ordinal);
    }

    private static string Nested(int levels) =>
        levels == 1
            ? """{"type":"object","properties":{},"additionalProperties":false}"""
            : $$"""{"type":"object","properties":{"a":{{Nested(levels - 1)}}},"required":["a"],"additionalProperties":false}""";

    private static string Wide(int count, string name)
    {
        string properties = string.Join(',', Enumerable.Range(0, count).Select(i => $$"""  "{{name}}{{i}}":{"type":"boolean"} """));
        return $$"""{"type":"object","properties":{ {{properties}} },"additionalProperties":false}""";
    }

    private static string Enum(int count, string name)
    {
        string values = string.Join(',', Enumerable.Range(0, count).Select(i => $"\"{name}{i}\""));
        string member = $$"""{"type":"string","enum":[{{values}}]}""";
        return $$"""{"type":"object","properties":{"a":{{member}}},"required":["a"],"additionalProperties":false}""";
    }

    private static string Render(string schema)
    {
        StrictSchema strict = StrictSchema.Of(Contract(schema));
        Assert.Null(strict.Reason);
        return strict.Schema!.Value.GetRawText();
    }

    private static ToolContract Contract(string schema) => new()
    {
        ToolSet = "desk",
        Name = "tool",
        Description = "",
        InputSchema = JsonElement.Parse(schema),
        Hash = new ContractHash(""),
    };
}
