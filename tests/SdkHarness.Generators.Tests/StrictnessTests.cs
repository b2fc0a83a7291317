namespace SdkHarness.Generators.Tests;

/// <summary>What no schema needs to state: unknown and repeated names, what stands behind the arguments, how deep and how long they are.</summary>
public sealed class StrictnessTests
{
    private static readonly ToolBinding Order = Call.Tool<OrderTools>("update_order");

    public static TheoryData<string, string, string, string, string> Refused => new()
    {
        { """{"id":"ABC-1","quantity":"5","priority":"High","items":null}""", "/quantity", "type", "a whole number from 1 to 100", "\"5\", a string that holds a number: send 5 without quotes" },
        { """{"id":"ABC-1","quantity":" 5","priority":"High","items":null}""", "/quantity", "type", "a whole number from 1 to 100", "\" 5\"" },
        { """{"id":"ABC-1","quantity":5.5,"priority":"High","items":null}""", "/quantity", "type", "a whole number from 1 to 100", "5.5" },
        { """{"id":1,"quantity":5,"priority":"High","items":null}""", "/id", "type", "a string of 3 to 32 characters that matches ^[A-Z]{3}-[0-9]{1,10}$", "1, a number: send it in quotes" },
        { """{"id":"ABC-1","quantity":5,"priority":"hIGh","items":null}""", "/priority", "enum", "one of Low, Normal, High", "\"hIGh\": names are case-sensitive, send \"High\"" },
        { """{"id":"ABC-1","quantity":5,"priority":2,"items":null}""", "/priority", "type", "one of Low, Normal, High", "2" },
        { """{"id":"ABC-1","quantity":5,"priority":"High","items":{"sku":"x","quantity":1}}""", "/items", "type", "an array of up to 20 items, each an object", "an object, no array: put a single value in [ ]" },
        { """{"id":"ABC-1","quantity":5,"priority":"High","items":"[]"}""", "/items", "type", "an array of up to 20 items, each an object", "\"[]\", a string that holds an array: send the array itself" },
        { """{"id":"ABC-1","id":"ABC-2","quantity":5,"priority":"High","items":null}""", "/id", "uniqueNames", "each name once", "the name is given twice" },
        { """{"id":"ABC-1","\u0069d":"ABC-2","quantity":5,"priority":"High","items":null}""", "/id", "uniqueNames", "each name once", "the name is given twice" },
        { """{"id":"ABC-1","quantity":5,"priority":"High","items":[{"sku":"x","quantity":1,"sku":"x"}]}""", "/items/0/sku", "uniqueNames", "each name once", "the name is given twice" },
        { """{"id":"ABC-1","quantity":5,"priority":"High","items":null,"hack":1}""", "/hack", "additionalProperties", "one of id, quantity, priority, items", "the unknown name 'hack'" },
        { """{"id":"ABC-1","quantity":5,"priority":"High","items":[{"sku":"x","quantity":1,"Note":null}]}""", "/items/0/Note", "additionalProperties", "one of sku, quantity, note", "the unknown name 'Note'" },
        { """{"quantity":5,"priority":"High","items":null}""", "/id", "required", "a string of 3 to 32 characters that matches ^[A-Z]{3}-[0-9]{1,10}$", "nothing" },
        { """{"id":"ABC-1","quantity":5,"priority":"High","items":null} {}""", "", "json", "one JSON object", "The arguments are not JSON: malformed at line 1, byte 60." },
        { """{"id":"ABC-1","quantity":5,"priority":"High","items":null,}""", "", "json", "one JSON object", "The arguments are not JSON: malformed at line 1, byte 59." },
        { """["ABC-1"]""", "", "type", "an object", "an array of 1" },
        { """{"id":"ABC-1","quantity":5,"priority":"High","items":["{\"sku\":1}"]}""", "/items/0", "type", "an object", "\"{\\\"sku\\\":1}\", a string that holds an object: send the object itself" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_refusal_says_what_to_do(string json, string pointer, string rule, string expected, string actual) =>
        Assert.Equal(new ArgumentError(pointer, rule, expected, actual), Assert.Single(Order.Check(ToolArguments.Parse(json))));

    [Fact]
    public void A_null_for_what_may_be_left_out_is_told_to_be_left_out()
    {
        ArgumentError error = Assert.Single(Call.Tool<KitchenTools>("defaults").Check(ToolArguments.Parse("""{"a":null,"f":null}""")));
        Assert.Equal(new ArgumentError("/a", "type", "a whole number", "null: leave it out instead"), error);
        error = Assert.Single(Order.Check(ToolArguments.Parse("""{"id":"ABC-1","quantity":null,"priority":"High","items":null}""")));
        Assert.Equal("null", error.Actual);
    }

    [Theory]
    [InlineData(30, true)]
    [InlineData(31, true)]
    [InlineData(32, false)]
    public void Arguments_may_be_nested_32_deep(int arrays, bool accepted)
    {
        string json = "{\"shape\":{\"name\":\"b\"},\"box\":{\"corner\":{\"x\":1}},\"any\":" + new string('[', arrays) + new string(']', arrays) + "}";
        IReadOnlyList<ArgumentError> errors = Call.Tool<KitchenTools>("objects").Check(ToolArguments.Parse(json));
        Assert.Equal(accepted ? [] : [new ArgumentError("", "json", "one JSON object", "The arguments are nested deeper than 32 levels.")], errors);
    }

    [Theory]
    [InlineData(ToolArguments.MaxBytes, true)]
    [InlineData(ToolArguments.MaxBytes + 1, false)]
    public void Arguments_may_be_1_MiB_long(int length, bool accepted)
    {
        const string rest = """{"shape":{"name":"b"},"box":{"corner":{"x":1}},"any":""}""";
        string json = rest.Replace("\"\"}", $"\"{new string('a', length - rest.Length)}\"}}", StringComparison.Ordinal);
        IReadOnlyList<ArgumentError> errors = Call.Tool<KitchenTools>("objects").Check(ToolArguments.Parse(json));
        Assert.Equal(accepted ? [] : [new ArgumentError("", "json", "one JSON object", "The arguments are longer than 1048576 bytes: 1048577.")], errors);
    }

    [Fact]
    public void A_hundred_errors_are_told_and_the_others_counted()
    {
        var errors = new ArgumentErrors();
        Call.Tool<ConstraintTools>("uniques").Bind(
            ToolArguments.Parse($$"""{"a":[{{string.Join(",", Enumerable.Repeat("\"x\"", 500))}}],"b":[],"c":[],"d":[],"e":[],"f":[]}"""), errors);
        Assert.Equal((100, 500), (errors.All.Count, errors.Count));
    }
}
