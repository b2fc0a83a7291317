using System.Text.Json;

namespace SdkHarness.Generators.Tests.Types;

public sealed class MemberTests
{
    private static readonly ToolBinding Customers = Call.Tool<EchoTools>("customer");
    private static readonly ToolBinding Mixed = Call.Tool<EchoTools>("mixed");

    [Fact]
    public void A_label_counts_wherever_it_is_said()
    {
        var customer = new Customer("Ada", "555", "hello") { Mail = "ada@example.com" };
        (string json, ResultContext context) = Customers.Written(customer);
        Assert.Equal("""{"text":"hello"}""", json);
        Assert.True(context.WroteUntrusted);
        Assert.False(context.WroteSensitive);
        Assert.Equal(["contact", "name"], Customers.Contract.Labels);
        Assert.Equal([new("value", "name+contact")], Customers.Contract.SensitiveArguments);
        Assert.Equal("""{"phone":"555","text":"hello","mail":"ada@example.com"}""", Customers.Written(customer, "contact").Json);
    }

    [Fact]
    public void Labels_hold_in_dictionaries_and_generic_types()
    {
        ToolBinding pages = Call.Tool<EchoTools>("pages");
        var page = new Page<Page<Pet>>([new Page<Pet>([new Cat("Tom", "wild")])]);
        Assert.DoesNotContain("wild", pages.Written(page).Json, StringComparison.Ordinal);
        Assert.Contains("wild", pages.Written(page, "temper").Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_ignored_member_cannot_be_given_and_keeps_its_default()
    {
        Assert.Equal("additionalProperties", Assert.Single(Mixed.Errors("""{"value":{"id":"1","first":"f","needed":null,"zero":0,"secret":"x"}}""")).Rule);
        var mixed = (Mixed)(await Mixed.InvokeAsync(
            new EchoTools(), Mixed.Bound("""{"value":{"id":"1","first":"f","needed":null,"zero":0,"field":9,"URL":"https://a/b"}}"""), Call.Context(), TestContext.Current.CancellationToken))!;
        Assert.Equal(("kept", 9, 3, "https://a/b"), (mixed.Secret, mixed.Field, mixed.Count, mixed.Link!.OriginalString));
        Assert.Equal(["/value/needed", "/value/zero", "/value/first"], Mixed.Errors("""{"value":{"id":"1"}}""").Select(static error => error.Pointer));
    }

    [Fact]
    public void A_result_keeps_order_and_leaves_out_what_its_attributes_say() => Assert.Equal(
        """{"first":"f","count":3,"needed":null,"URL":null,"field":7,"colour":"Red","computed":6,"private":"p","id":"1"}""",
        Mixed.Written(new Mixed("1") { First = "f" }).Json);

    [Fact]
    public void A_missing_immutable_array_is_a_missing_value()
    {
        (string json, ResultContext context) = Call.Tool<EchoTools>("immutable_array").Written(default(System.Collections.Immutable.ImmutableArray<int>));
        Assert.Equal("null", json);
        Assert.Equal(Failure.MissingField, Assert.Single(context.Defects).Failure);
    }

    [Fact]
    public void Flags_are_written_as_the_serializer_writes_them()
    {
        ToolBinding flags = Call.Tool<EchoTools>("flags");
        int named = 0;
        for (int bits = 0; bits < 256; bits++)
        {
            (string json, ResultContext context) = flags.Written((Rights)bits);
            string theirs = JsonSerializer.Serialize((Rights)bits, EchoContext.Default.Rights);
            if (theirs[0] == '"')
            {
                Assert.Equal(theirs, json);
                named++;
            }
            else
            {
                Assert.Equal(Failure.UnexpectedShape, Assert.Single(context.Defects).Failure);
            }
        }

        Assert.Equal(8, named);
    }

    [Fact]
    public void A_key_that_its_type_does_not_declare_is_an_unexpected_shape()
    {
        ResultContext context = Call.Tool<EchoTools>("enum_keys").Written(new Dictionary<Colour, Spot> { [(Colour)99] = new Spot(1) }).Context;
        Assert.Equal(Failure.UnexpectedShape, Assert.Single(context.Defects).Failure);
    }

    [Theory]
    [InlineData("int_keys", """{"value":{"01":"x"}}""", "/value/01", "propertyNames")]
    [InlineData("int_keys", """{"value":{"1000000000":"x"}}""", "/value/1000000000", "propertyNames")]
    [InlineData("byte_keys", """{"value":{"256":1}}""", "/value/256", "propertyNames")]
    [InlineData("guid_keys", """{"value":{"0B6F0A5C-6A3E-4F0E-9D0A-3F6F7F1F2A11":1}}""", "/value/0B6F0A5C-6A3E-4F0E-9D0A-3F6F7F1F2A11", "propertyNames")]
    [InlineData("date_keys", """{"value":{"2026-02-29":1}}""", "/value/2026-02-29", "propertyNames")]
    [InlineData("enum_keys", """{"value":{"red":{"x":1}}}""", "/value/red", "propertyNames")]
    [InlineData("node", """{"value":null}""", "/value", "not")]
    [InlineData("node", """{"value":{"a":1,"a":2}}""", "/value/a", "uniqueNames")]
    [InlineData("node_value", """{"value":[]}""", "/value", "not")]
    [InlineData("node_object", """{"value":[]}""", "/value", "type")]
    [InlineData("node_array", """{"value":{}}""", "/value", "type")]
    [InlineData("half", """{"value":65505}""", "/value", "maximum")]
    [InlineData("version", """{"value":"1.02"}""", "/value", "pattern")]
    [InlineData("sorted_set", """{"value":["a","a"]}""", "/value/1", "uniqueItems")]
    [InlineData("memory_of_byte", """{"value":"AQ"}""", "/value", "pattern")]
    public void What_a_type_does_not_take_is_refused_at_its_place(string tool, string json, string pointer, string rule)
    {
        ArgumentError error = Assert.Single(Call.Tool<EchoTools>(tool).Errors(json));
        Assert.Equal((pointer, rule), (error.Pointer, error.Rule));
    }
}
