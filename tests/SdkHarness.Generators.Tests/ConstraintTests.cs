namespace SdkHarness.Generators.Tests;

public sealed class ConstraintTests
{
    private const string Multiples = """{"a":-10,"b":0.15,"c":0.3,"d":3000,"e":3,"f":90}""";
    private const string Uniques = """{"a":[1,2],"b":[],"c":[],"d":[],"e":[],"f":[]}""";
    private const string Formats = """{"a":"2026-11-02","b":"2026-11-02T09:30:00Z","c":"0b6f0a5c-6a3e-4f0e-9d0a-3f6f7f1f2a11","d":"urn:isbn:1","e":"a@b","f":"urn:x"}""";
    private const string Items = """{"a":["ACC-1042"],"b":[0,0.05],"c":{"x":"ab"},"d":[[1],[]],"e":["2026-11-02",null]}""";
    private const string Bounds = """{"a":1,"b":4,"c":1,"d":9223372036854775807,"e":0.25,"f":0}""";
    private const string LeftOut = """{"a":1,"b":"Green","c":"x","d":{"count":2}}""";
    private const string Sizes = """{"a":[1],"b":{"x":true},"c":"abx","d":"ab","e":[],"f":{"label":"l"},"g":{"label":"l","weight":0.5,"marks":["a","b"]}}""";

    public static TheoryData<string, string, string> Schemas => new()
    {
        { "multiples", "a", """{"type":"integer","minimum":-2147483648,"maximum":2147483647,"multipleOf":5}""" },
        { "multiples", "b", """{"type":"number","minimum":-7.9e28,"maximum":7.9e28,"multipleOf":0.05}""" },
        { "multiples", "f", """{"type":"integer","exclusiveMinimum":5,"exclusiveMaximum":95,"multipleOf":10}""" },
        { "uniques", "a", """{"type":"array","items":{"type":"integer","minimum":-2147483648,"maximum":2147483647},"uniqueItems":true}""" },
        { "uniques", "e", """{"type":"array","items":{"type":"string","format":"uuid"},"uniqueItems":true}""" },
        { "formats", "a", """{"type":"string","format":"date"}""" },
        { "formats", "b", """{"type":"string","format":"date-time"}""" },
        { "formats", "e", """{"type":"string","format":"email","maxLength":8,"pattern":"^[^@\\r\\n]+@[^@\\r\\n]+$"}""" },
        { "items", "a", """{"type":"array","items":{"type":"string","pattern":"^ACC-[0-9]{4}$"},"minItems":1,"maxItems":3}""" },
        { "items", "b", """{"type":"array","items":{"type":"number","minimum":0,"maximum":0.05}}""" },
        { "items", "c", """{"type":"object","additionalProperties":{"type":"string","minLength":1,"maxLength":2}}""" },
        { "items", "d", """{"type":"array","items":{"type":"array","items":{"type":"integer","minimum":-2147483648,"maximum":2147483647},"maxItems":1}}""" },
        { "bounds", "d", """{"type":"integer","minimum":-9223372036854775808,"maximum":9223372036854775807}""" },
        { "bounds", "f", """{"type":"integer","minimum":0,"maximum":255}""" },
        { "left_out", "a", """{"type":"integer","enum":[1,2],"minimum":-2147483648,"maximum":2147483647}""" },
        { "sizes", "f", """{"type":"object","properties":{"weight":{"type":"number","minimum":0.5,"maximum":30,"multipleOf":0.5},"label":{"type":"string","pattern":"\\S"}},"required":["label"],"additionalProperties":false}""" },
        { "sizes", "g", """{"type":"object","properties":{"label":{"type":"string","pattern":"\\S"},"weight":{"type":"number","minimum":0.5,"maximum":30,"multipleOf":0.5},"marks":{"type":"array","items":{"type":"string","pattern":"^(?:[a-z]{1,3})$"},"uniqueItems":true}},"required":["label"],"additionalProperties":false}""" },
    };

    /// <summary>Tool, valid call, what is replaced in it, by what, and the error: pointer, rule, expected, actual.</summary>
    public static TheoryData<string, string, string, string, string, string, string, string> Refused => new()
    {
        { "multiples", Multiples, "\"a\":-10", "\"a\":12", "/a", "multipleOf", "a multiple of 5", "12" },
        { "multiples", Multiples, "0.15", "0.151", "/b", "multipleOf", "a multiple of 0.05", "0.151" },
        { "multiples", Multiples, "0.15", "0.1500000000000000000000000000001", "/b", "multipleOf", "a multiple of 0.05", "0.1500000000000000000000000000001" },
        { "multiples", Multiples, "0.3", "0.30000000000000004", "/c", "multipleOf", "a multiple of 0.1", "0.30000000000000004" },
        { "multiples", Multiples, "3000", "3001", "/d", "multipleOf", "a multiple of 1e3", "3001" },
        { "multiples", Multiples, "\"e\":3", "\"e\":4", "/e", "multipleOf", "a multiple of 1.5", "4" },
        { "multiples", Multiples, "90", "100", "/f", "exclusiveMaximum", "a number below 95", "100" },
        { "multiples", Multiples, "\"a\":-10", "\"a\":\"-10\"", "/a", "type", "a whole number, a multiple of 5", "\"-10\", a string that holds a number: send -10 without quotes" },
        { "uniques", Uniques, "[1,2]", "[1,2,1.0]", "/a/2", "uniqueItems", "each item once", "1.0, which is item 0 already" },
        { "uniques", Uniques, "\"b\":[]", "\"b\":[1e2,2,100]", "/b/2", "uniqueItems", "each item once", "100, which is item 0 already" },
        { "uniques", Uniques, "\"c\":[]", "\"c\":[{\"x\":1,\"y\":2},{\"y\":2.0,\"x\":1}]", "/c/1", "uniqueItems", "each item once", "an object, which is item 0 already" },
        { "uniques", Uniques, "\"d\":[]", "\"d\":[0.1,0.10]", "/d/1", "uniqueItems", "each item once", "0.10, which is item 0 already" },
        { "uniques", Uniques, "\"f\":[]", "\"f\":[null,\"\\u0061\",\"a\"]", "/f/2", "uniqueItems", "each item once", "\"a\", which is item 1 already" },
        { "formats", Formats, "2026-11-02\"", "2026-02-30\"", "/a", "format", "a date, for example 2026-11-02", "\"2026-02-30\"" },
        { "formats", Formats, "09:30:00Z", "09:30:00", "/b", "format", "an RFC 3339 date-time with offset, for example 2026-11-02T09:30:00Z", "\"2026-11-02T09:30:00\"" },
        { "formats", Formats, "0b6f0a5c-", "0b6f0a5c", "/c", "format", "a UUID, for example 0b6f0a5c-6a3e-4f0e-9d0a-3f6f7f1f2a11", "\"0b6f0a5c6a3e-4f0e-9d0a-3f6f7f1f2a11\"" },
        { "formats", Formats, "urn:isbn:1", "/isbn", "/d", "format", "an absolute URI (RFC 3986), for example https://example.com/a", "\"/isbn\"" },
        { "formats", Formats, "a@b", "a@b@c", "/e", "pattern", "an e-mail address, for example maria@example.com", "\"a@b@c\"" },
        { "items", Items, "ACC-1042", "ACC-1", "/a/0", "pattern", "a string that matches ^ACC-[0-9]{4}$", "\"ACC-1\"" },
        { "items", Items, "[\"ACC-1042\"]", "[]", "/a", "minItems", "at least 1 item", "0 items" },
        { "items", Items, "[\"ACC-1042\"]", "\"ACC-1042\"", "/a", "type", "an array of 1 to 3 items, each a string that matches ^ACC-[0-9]{4}$", "\"ACC-1042\", no array: put a single value in [ ]" },
        { "items", Items, "0.05]", "0.051]", "/b/1", "maximum", "a number of at most 0.05", "0.051" },
        { "items", Items, "\"ab\"", "\"abc\"", "/c/x", "maxLength", "at most 2 characters", "3 characters" },
        { "items", Items, "[[1],[]]", "[[1],[1,2]]", "/d/1", "maxItems", "at most 1 item", "2 items" },
        { "items", Items, "2026-11-02", "2.11.2026", "/e/0", "format", "a date, for example 2026-11-02", "\"2.11.2026\"" },
        { "bounds", Bounds, "\"a\":1", "\"a\":0.0", "/a", "exclusiveMinimum", "a number above 0", "0.0" },
        { "bounds", Bounds, "\"b\":4", "\"b\":5", "/b", "exclusiveMaximum", "a number below 5", "5" },
        { "bounds", Bounds, "\"c\":1", "\"c\":18446744073709551615", "/c", "maximum", "a number of at most 18446744073709551614", "18446744073709551615" },
        { "bounds", Bounds, "9223372036854775807", "9223372036854775808", "/d", "maximum", "a number of at most 9223372036854775807", "9223372036854775808" },
        { "bounds", Bounds, "0.25", "0.2499999999999999999", "/e", "minimum", "a number of at least 0.25", "0.2499999999999999999" },
        { "bounds", Bounds, "\"f\":0", "\"f\":true", "/f", "type", "a whole number", "true" },
        { "left_out", LeftOut, "\"a\":1", "\"a\":null", "/a", "type", "one of 1, 2", "null: leave it out instead" },
        { "left_out", LeftOut, "\"count\":2", "\"count\":null", "/d/count", "type", "one of 1, 2", "null: leave it out instead" },
        { "sizes", Sizes, "[1]", "[]", "/a", "minItems", "at least 1 item", "0 items" },
        { "sizes", Sizes, "[1]", "1", "/a", "type", "an array of at least 1 item, each a whole number, none twice", "1, no array: put a single value in [ ]" },
        { "sizes", Sizes, "{\"x\":true}", "{}", "/b", "minProperties", "at least 1 property", "0 properties" },
        { "sizes", Sizes, "{\"x\":true}", "{\"x\":\"True\"}", "/b/x", "type", "true or false", "\"True\", a string: send true without quotes" },
        { "sizes", Sizes, "{\"x\":true}", "\"{\\\"x\\\":true}\"", "/b", "type", "an object of 1 to 2 properties, each value true or false", "\"{\\\"x\\\":true}\", a string that holds an object: send the object itself" },
        { "sizes", Sizes, "abx", "abcx", "/c", "maxLength", "at most 3 characters", "4 characters" },
        { "sizes", Sizes, "\"abx\"", "5", "/c", "type", "a string of up to 3 characters that matches ^(?:.*x)$", "5, a number: send it in quotes" },
        { "sizes", Sizes, "\"ab\"", "\"ef\"", "/d", "enum", "one of \"ab\", \"cd\"", "\"ef\"" },
        { "sizes", Sizes, "{\"label\":\"l\"}", "{\"label\":\" \"}", "/f/label", "pattern", "something other than white space", "\" \"" },
        { "sizes", Sizes, "0.5", "0.75", "/g/weight", "multipleOf", "a multiple of 0.5", "0.75" },
        { "sizes", Sizes, "[\"a\",\"b\"]", "[\"a\",\"a\"]", "/g/marks/1", "uniqueItems", "each item once", "\"a\", which is item 0 already" },
    };

    [Theory]
    [MemberData(nameof(Schemas))]
    public void The_schema_states_the_constraint(string tool, string argument, string schema) =>
        Assert.Equal(schema, Call.Tool<ConstraintTools>(tool).Contract.InputSchema.GetProperty("properties").GetProperty(argument).GetRawText());

    [Theory]
    [InlineData("multiples", Multiples, "-10 0.15 0.3 3000 3 90")]
    [InlineData("multiples", """{"a":-0.0,"b":1e20,"c":1,"d":-1e3,"e":0,"f":10}""", "0 100000000000000000000 1 -1000 0 10")]
    [InlineData("uniques", Uniques, "2 0 0 0 0 0")]
    [InlineData("uniques", """{"a":[],"b":[1.00000000000000000001,1],"c":[{"x":1},{"x":2}],"d":[1],"e":[],"f":["a","A",null]}""", "0 2 2 1 0 3")]
    [InlineData("formats", Formats, "2026-11-02 2026-11-02T09:30:00Z 0b6f0a5c-6a3e-4f0e-9d0a-3f6f7f1f2a11 urn:isbn:1 a@b urn:x")]
    [InlineData("items", Items, "1 2 1 2 2")]
    [InlineData("bounds", Bounds, "1 4 1 9223372036854775807 0.25 0")]
    [InlineData("sizes", Sizes, "1 1 abx ab 0 1 2")]
    [InlineData("left_out", "{}", "none none none none")]
    [InlineData("left_out", """{"d":{}}""", "none none none none")]
    [InlineData("left_out", """{"a":2,"b":"Green","c":"x","d":{"count":1}}""", "2 Green x 1")]
    public async Task A_call_that_keeps_every_constraint_reaches_the_body(string tool, string json, string expected)
    {
        (string result, _) = await Call.Tool<ConstraintTools>(tool).RunAsync(new ConstraintTools(), json);
        Assert.Equal(expected, System.Text.Json.JsonSerializer.Deserialize<string>(result));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_call_that_breaks_one_constraint_is_told_which_and_what_to_do(
        string tool, string valid, string part, string replacement, string pointer, string rule, string expected, string actual)
    {
        Assert.Contains(part, valid, StringComparison.Ordinal);
        int at = valid.IndexOf(part, StringComparison.Ordinal);
        ArgumentError error = Assert.Single(Call.Tool<ConstraintTools>(tool).Errors(valid[..at] + replacement + valid[(at + part.Length)..]));
        Assert.Equal(new ArgumentError(pointer, rule, expected, actual), error);
    }

    [Fact]
    public void Many_items_are_compared_in_linear_time()
    {
        string numbers = string.Join(",", Enumerable.Range(0, 100_000));
        IReadOnlyList<ArgumentError> errors = Call.Tool<ConstraintTools>("uniques").Errors(Uniques.Replace("[1,2]", $"[{numbers},99999]", StringComparison.Ordinal));
        Assert.Equal("/a/100000", Assert.Single(errors).Pointer);
    }
}
