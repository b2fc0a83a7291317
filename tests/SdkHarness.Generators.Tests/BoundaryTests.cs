using System.Text.Json;

namespace SdkHarness.Generators.Tests;

/// <summary>The calls at the edges of the schemas, run through the generated bindings.</summary>
public sealed class BoundaryTests
{
    private const string Booking =
        """{"stay":{"arrival":"2026-11-02","leaves_on":"2026-11-09","guests":1,"note":"n"},"trip":{"stays":[{"arrival":"2026-11-02","leaves_on":"2026-11-03"}],"last":null},"span":{"from":1,"to":9}}""";

    private static readonly ToolBinding[] Tools =
    [
        .. OrderTools.Bindings, .. KitchenTools.Bindings, .. ConstraintTools.Bindings, .. BookingTools.Bindings, .. DeskTools.Bindings, .. LenientTools.Bindings,
        .. LenientNumberTools.Bindings, .. StaffTools.Bindings, .. ReturnTools.Bindings, .. Types.EchoTools.Bindings,
    ];

    public static TheoryData<string> Names => [.. Tools.Select(static tool => tool.Contract.FunctionName)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_edge_of_a_schema_is_where_the_binding_has_it(string name)
    {
        ToolBinding tool = Tools.Single(tool => tool.Contract.FunctionName == name);
        BoundaryCases cases = BoundaryCases.Of(tool.Contract, name == "booking_book" ? Booking : null);
        Assert.True(cases[0].IsAccepted);
        Assert.Empty(tool.Check(ToolArguments.Parse(cases[0].Arguments)));
        Assert.Equal(cases.Count, cases.Select(static edge => edge.Name).Distinct().Count());
        Assert.Equal("", string.Join("\n", cases.Select(edge => edge.Difference(tool.Check(ToolArguments.Parse(edge.Arguments)))).OfType<string>()));
    }

    [Fact]
    public void There_is_a_case_on_either_side_of_every_constraint()
    {
        BoundaryCases cases = Of("""
            {"type":"object","properties":{
              "n":{"type":"integer","minimum":5,"exclusiveMaximum":15,"multipleOf":5},
              "t":{"type":["string","null"],"minLength":1,"maxLength":2}},
             "required":["n"],"additionalProperties":false}
            """);
        Assert.Equal(
            """
            the arguments: the valid call => accepted {"n":5,"t":"a"}
            the arguments: something behind it => json {"n":5,"t":"a"} {}
            the arguments: cut short => json {"n":5,"t":"a"
            the arguments: nested 33 deep => json {"unknown":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}
            the arguments: an array => type []
            the arguments: a property that is not known => additionalProperties {"n":5,"t":"a","unknown":1}
            /n: left out => required {"t":"a"}
            /n: given twice => uniqueNames {"t":"a","n":5,"n":5}
            /n: true => type {"n":true,"t":"a"}
            /n: the number in a string => type {"n":"5","t":"a"}
            /n: a fraction => type {"n":5.5,"t":"a"}
            /n: minimum, 5 => accepted {"n":5,"t":"a"}
            /n: minimum, 0 => minimum {"n":0,"t":"a"}
            /n: exclusiveMaximum, 10 => accepted {"n":10,"t":"a"}
            /n: exclusiveMaximum, 15 => exclusiveMaximum {"n":15,"t":"a"}
            /n: multipleOf, 6 => multipleOf {"n":6,"t":"a"}
            /n: null => type {"n":null,"t":"a"}
            /t: left out => accepted {"n":5}
            /t: given twice => uniqueNames {"n":5,"t":"a","t":"a"}
            /t: a number => type {"n":5,"t":1}
            /t: minLength, 1 characters => accepted {"n":5,"t":"a"}
            /t: minLength, 0 characters => minLength {"n":5,"t":""}
            /t: maxLength, 2 characters => accepted {"n":5,"t":"aa"}
            /t: maxLength, 3 characters => maxLength {"n":5,"t":"aaa"}
            /t: null => accepted {"n":5,"t":null}
            the arguments: null => type null
            """,
            string.Join("\n", cases.Select(static edge => $"{edge.Name} => {edge.Rule ?? "accepted"} {edge.Arguments}")));
        Assert.Empty(cases.NotDerived);
    }

    [Fact]
    public void Each_of_several_forms_has_its_edges()
    {
        BoundaryCases cases = Of("""
            {"type":"object","properties":{"shape":{"anyOf":[
              {"type":"object","properties":{"kind":{"const":"dot"}},"required":["kind"],"additionalProperties":false},
              {"type":"object","properties":{"kind":{"type":"string","const":"circle"},"radius":{"type":"integer","minimum":1}},"required":["kind","radius"],"additionalProperties":false}]}},
             "required":["shape"],"additionalProperties":false}
            """);
        Assert.Equal("""{"shape":{"kind":"dot"}}""", cases[0].Arguments);
        Assert.Contains(cases, static edge => edge is { IsAccepted: true, Arguments: """{"shape":{"kind":"circle","radius":1}}""" });
        Assert.Contains(cases, static edge => edge is { Pointer: "/shape/radius", Rule: "minimum", Arguments: """{"shape":{"kind":"circle","radius":0}}""" });
    }

    [Theory]
    [InlineData("""{"type":"string","pattern":"^[A-Z]{3}-[0-9]{1,10}$","minLength":3}""", "minLength: no string of 3 characters")]
    [InlineData("""{"type":"string","minLength":200000}""", "minLength: no string of 200000 characters")]
    [InlineData("""{"type":"array","items":{"type":"boolean"},"uniqueItems":true,"maxItems":3}""", "maxItems, 3 items")]
    [InlineData("""{"type":"string","pattern":"^(?=a)"}""", "no value could be made up")]
    public void What_cannot_be_derived_is_said(string schema, string what)
    {
        BoundaryCases cases = Of($$"""{"type":"object","properties":{"x":{{schema}}},"additionalProperties":false}""");
        Assert.Contains($"/x: {what}", cases.NotDerived);
    }

    [Fact]
    public void A_call_that_cannot_be_made_up_can_be_given()
    {
        const string schema = """{"type":"object","properties":{"x":{"type":"string","pattern":"^(?=a)"},"y":{"type":"integer"}},"required":["x"],"additionalProperties":false}""";
        ArgumentException exception = Assert.Throws<ArgumentException>(() => Of(schema));
        Assert.Contains("No valid call of shop_tool can be made up (/x: no value could be made up)", exception.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Of(schema, "[]"));
        Assert.Throws<ArgumentException>(() => Of(schema, "{"));

        BoundaryCases cases = Of(schema, """{"x":"abc"}""");
        Assert.Equal("""{"x":"abc"}""", cases[0].Arguments);
        Assert.Contains(cases, static edge => edge is { Arguments: "{}", Pointer: "/x", Rule: "required" });
        Assert.Contains(cases, static edge => edge is { Arguments: """{"x":"abc","y":true}""", Pointer: "/y", Rule: "type" });
        Assert.Equal(["/x: pattern ^(?=a)"], cases.NotDerived);
    }

    [Fact]
    public void A_check_that_says_otherwise_is_told_apart()
    {
        var edge = new BoundaryCase("/n: maximum, 101", """{"n":101}""", "/n", "maximum");
        Assert.Null(edge.Difference([new ArgumentError("/n", "maximum", "", "")]));
        Assert.Equal("/n: maximum, 101: the schema has maximum at '/n', the check nothing wrong, in {\"n\":101}", edge.Difference([]));
        Assert.NotNull(edge.Difference([new ArgumentError("/n", "type", "", "")]));
        Assert.NotNull(edge.Difference([new ArgumentError("/n", "maximum", "", ""), new ArgumentError("/m", "required", "", "")]));
        Assert.NotNull((edge with { Pointer = null, Rule = null }).Difference([new ArgumentError("/n", "maximum", "", "")]));
        Assert.Null((edge with { Pointer = null, Rule = null }).Difference([new ArgumentError("", "validate", "", "")]));
    }

    private static BoundaryCases Of(string schema, string? validCall = null) => BoundaryCases.Of(
        new ToolContract { ToolSet = "shop", Name = "tool", Description = "", InputSchema = JsonElement.Parse(schema), Hash = new ContractHash(new string('0', 64)) }, validCall);
}
