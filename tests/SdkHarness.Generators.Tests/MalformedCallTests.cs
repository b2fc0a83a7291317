namespace SdkHarness.Generators.Tests;

public sealed class MalformedCallTests
{
    private static readonly ToolBinding Tool = Call.Tool<OrderTools>("update_order");

    public static TheoryData<string, string, string> Refused => new()
    {
        { """{"id":"ABC-1","quantity":100000,"priority":"High","items":null}""", "/quantity", "maximum" },
        { """{"id":"ABC-1","quantity":0,"priority":"High","items":null}""", "/quantity", "minimum" },
        { """{"id":"drop table","quantity":5,"priority":"High","items":null}""", "/id", "pattern" },
        { """{"id":"ABC-1\n","quantity":5,"priority":"High","items":null}""", "/id", "pattern" },
        { """{"id":"","quantity":5,"priority":"High","items":null}""", "/id", "minLength" },
        { """{"id":"ABC-1","quantity":5,"priority":"High","items":[{"sku":"x","quantity":100000}]}""", "/items/0/quantity", "maximum" },
        { """{"id":"ABC-1","quantity":5,"priority":"High","items":null,"hack":true}""", "/hack", "additionalProperties" },
        { """{"id":"ABC-1","quantity":5,"priority":"High","items":[{"sku":"x","quantity":1,"hack":1}]}""", "/items/0/hack", "additionalProperties" },
        { """{"id":"ABC-1","quantity":5,"priority":"High","items":[{"quantity":1}]}""", "/items/0/sku", "required" },
        { """{"id":"ABC-1","quantity":5,"priority":2,"items":null}""", "/priority", "type" },
        { """{"id":"ABC-1","quantity":5,"priority":99,"items":null}""", "/priority", "type" },
        { """{"id":"ABC-1","quantity":5,"priority":"99","items":null}""", "/priority", "enum" },
        { """{"id":"ABC-1","quantity":5,"priority":"Low, High","items":null}""", "/priority", "enum" },
        { """{"id":"ABC-1","quantity":5,"priority":"hIGh","items":null}""", "/priority", "enum" },
        { """{"id":null,"quantity":5,"priority":"High","items":null}""", "/id", "type" },
        { """{"id":"ABC-1","quantity":null,"priority":"High","items":null}""", "/quantity", "type" },
        { """{"id":"ABC-1","quantity":5,"priority":null,"items":null}""", "/priority", "type" },
        { """{"id":"ABC-1","quantity":5,"priority":"High","items":[null]}""", "/items/0", "type" },
        { """{"id":"ABC-1","quantity":5,"priority":"High","items":[{"sku":null,"quantity":1}]}""", "/items/0/sku", "type" },
        { """{"id":"ABC-1","quantity":5,"priority":"High","items":{}}""", "/items", "type" },
        { """{"id":"ABC-1","quantity":"5","priority":"High","items":null}""", "/quantity", "type" },
        { """{"id":"ABC-1","quantity":5.5,"priority":"High","items":null}""", "/quantity", "type" },
        { """{"id":"ABC-1","quantity":99999999999999999999,"priority":"High","items":null}""", "/quantity", "maximum" },
        { """{"id":"ABC-1","quantity":1e400,"priority":"High","items":null}""", "/quantity", "maximum" },
        { """{"id":"ABC-1","quantity":true,"priority":"High","items":null}""", "/quantity", "type" },
        { """{"id":5,"quantity":5,"priority":"High","items":null}""", "/id", "type" },
        { """{"id":["ABC-1"],"quantity":5,"priority":"High","items":null}""", "/id", "type" },
        { """{"id":"ABC-1","id":"EVL-2","quantity":5,"priority":"High","items":null}""", "/id", "uniqueNames" },
        { """{"id":"ABC-1","quantity":5,"priority":"High","items":[{"sku":"x","sku":"y","quantity":1}]}""", "/items/0/sku", "uniqueNames" },
        { """{"id":"ABC-1","ID":"EVL-2","quantity":5,"priority":"High","items":null}""", "/ID", "additionalProperties" },
        { """{"quantity":5,"priority":"High","items":null}""", "/id", "required" },
        { """{"id":"ABC-1","quantity":5,"priority":"High"}""", "/items", "required" },
        { """{"id":"\ud800","quantity":5,"priority":"High","items":null}""", "/id", "json" },
        { """[]""", "", "type" },
        { """null""", "", "type" },
        { """{"id":"ABC-1",}""", "", "json" },
        { """{"id":"ABC-1" "quantity":5}""", "", "json" },
        { """not json""", "", "json" },
        { """{"id":"ABC-1"} {}""", "", "json" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_malformed_call_is_refused_at_the_place_and_by_the_rule_it_breaks(string json, string pointer, string rule)
    {
        IReadOnlyList<ArgumentError> errors = Tool.Errors(json);
        Assert.Contains(errors, error => error.Rule == rule);
        Assert.All(errors, error =>
        {
            Assert.Equal(pointer, error.Pointer);
            Assert.NotEmpty(error.Expected);
            Assert.NotEmpty(error.Actual);
        });
    }
}
