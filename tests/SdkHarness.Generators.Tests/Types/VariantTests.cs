using System.Text.Json;

namespace SdkHarness.Generators.Tests.Types;

public sealed class VariantTests
{
    private static readonly ToolBinding Pets = Call.Tool<EchoTools>("pets");

    [Fact]
    public void The_schema_is_one_closed_object_a_type_told_apart_by_a_constant()
    {
        JsonElement items = Call.Tool<EchoTools>("vehicle").Contract.InputSchema.GetProperty("properties").GetProperty("value");
        Assert.Equal(
            """
            {"anyOf":[{"type":"object","properties":{"$type":{"type":"integer","const":7},"wheels":{"type":"integer","minimum":-2147483648,"maximum":2147483647},"load":{"type":"number","minimum":-7.9e28,"maximum":7.9e28}},"required":["$type","wheels","load"],"additionalProperties":false},{"type":"object","properties":{"$type":{"type":"integer","const":8},"wheels":{"type":"integer","minimum":-2147483648,"maximum":2147483647},"seats":{"type":["integer","null"],"minimum":-2147483648,"maximum":2147483647}},"required":["$type","wheels"],"additionalProperties":false},{"type":"object","properties":{"wheels":{"type":"integer","minimum":-2147483648,"maximum":2147483647}},"required":["wheels"],"additionalProperties":false},{"type":"null"}]}
            """.Replace("\"required\":[\"$type\",\"wheels\",\"load\"]", "\"required\":[\"$type\",\"load\"]", StringComparison.Ordinal)
                .Replace("\"required\":[\"$type\",\"wheels\"]", "\"required\":[\"$type\"]", StringComparison.Ordinal)
                .Replace(",\"required\":[\"wheels\"]", "", StringComparison.Ordinal),
            items.GetRawText());
    }

    [Theory]
    [InlineData("""[{"kind":"dog","name":"Rex","age":3}]""", typeof(Dog))]
    [InlineData("""[{"name":"Rex","age":3,"kind":"dog"}]""", typeof(Dog))]
    [InlineData("""[{"name":"Tom","kind":"\u0063at"}]""", typeof(Cat))]
    [InlineData("""[{"name":"Tom","kind":"kitten","fears":[{"age":1,"kind":"dog","name":"Rex"}]}]""", null)]
    public async Task What_tells_the_type_may_stand_anywhere(string json, Type? type)
    {
        string call = $$"""{"value":{{json}}}""";
        if (type is null)
        {
            // A member whose own type is named is no polymorphic one.
            Assert.Equal(("/value/0/fears/0/kind", "additionalProperties"), Assert.Single(Pets.Errors(call).Select(static error => (error.Pointer, error.Rule))));
            return;
        }

        var pets = (List<Pet>)(await Pets.InvokeAsync(new EchoTools(), Pets.Bound(call), Call.Context(), TestContext.Current.CancellationToken))!;
        Assert.IsType(type, Assert.Single(pets));
    }

    [Theory]
    [InlineData("""[{"name":"x"}]""", "/value/0/kind", "required", "one of kitten, dog, cat", "nothing")]
    [InlineData("""[{"kind":"cow","name":"x"}]""", "/value/0/kind", "const", "one of kitten, dog, cat", "\"cow\"")]
    [InlineData("""[{"kind":7,"name":"x"}]""", "/value/0/kind", "const", "one of kitten, dog, cat", "7")]
    [InlineData("""[{"kind":"\ud800"}]""", "/value/0/kind", "const", "one of kitten, dog, cat", "\"\\ud800\"")]
    [InlineData("""[{"kind":"dog","kind":"cat","name":"x"}]""", "/value/0/kind", "uniqueNames", "each name once", "the name is given twice")]
    [InlineData("""[{"kind":"dog","name":"x","age":21}]""", "/value/0/age", "maximum", "a number of at most 20", "21")]
    [InlineData("""[{"kind":"cat","name":"x","age":2}]""", "/value/0/age", "additionalProperties", "one of name, temper", "the unknown name 'age'")]
    [InlineData("""["dog"]""", "/value/0", "type", "an object whose kind is one of kitten, dog, cat", "\"dog\"")]
    public void An_error_stands_at_its_place_and_names_the_types_there_are(string json, string pointer, string rule, string expected, string actual) =>
        Assert.Equal(new ArgumentError(pointer, rule, expected, actual), Assert.Single(Pets.Errors($$"""{"value":{{json}}}""")));

    [Theory]
    [InlineData("""{"$type":7,"load":1}""", typeof(Truck))]
    [InlineData("""{"$type":8.0,"seats":1}""", typeof(Bus))]
    [InlineData("""{"wheels":3}""", typeof(Vehicle))]
    public async Task A_number_tells_the_type_and_nothing_the_base(string json, Type type)
    {
        ToolBinding tool = Call.Tool<EchoTools>("vehicle");
        Assert.IsType(type, await tool.InvokeAsync(new EchoTools(), tool.Bound($$"""{"value":{{json}}}"""), Call.Context(), TestContext.Current.CancellationToken));
        Assert.Equal("const", Assert.Single(tool.Errors("""{"value":{"$type":9}}""")).Rule);
    }

    [Fact]
    public void A_result_says_its_type_first_and_hides_what_has_a_label()
    {
        List<Pet> pets = [new Dog("Rex", 3), new Cat("Tom", "mild"), new Kitten("Kit") { Temper = "wild" }];
        Assert.Equal(
            """[{"kind":"dog","name":"Rex","age":3},{"kind":"cat","name":"Tom"},{"kind":"kitten","name":"Kit","fears":[]}]""", Pets.Written(pets).Json);
        (string shown, ResultContext context) = Pets.Written(pets, "temper");
        Assert.Contains("\"temper\":\"wild\"", shown, StringComparison.Ordinal);
        Assert.True(context.WroteSensitive);
        Assert.Equal(["temper"], Pets.Contract.Labels);
    }

    [Fact]
    public void A_type_that_is_not_named_is_an_unexpected_shape()
    {
        (string json, ResultContext context) = Pets.Written(new List<Pet> { new Fish("Wanda") });
        Assert.Equal("[null]", json);
        Assert.Equal((Failure.UnexpectedShape, "/0"), Assert.Single(context.Defects.Select(static defect => (defect.Failure, defect.Pointer))));
    }

    [Fact]
    public void A_unique_key_counts_across_the_types_of_a_list()
    {
        ResultContext context = Pets.Written(new List<Pet> { new Dog("Rex", 3), new Cat("Rex") }).Context;
        Assert.Equal((Failure.DuplicateRecord, "/1/name"), Assert.Single(context.Defects.Select(static defect => (defect.Failure, defect.Pointer))));
    }

    [Fact]
    public void The_nearest_named_ancestor_stands_for_a_type_that_is_not_named()
    {
        ToolBinding tool = Call.Tool<EchoTools>("nearest");
        Assert.Equal("""{"$type":"branch","id":1,"text":"t"}""", tool.Written(new Twig(1, "t", 2)).Json);
        Assert.Equal("""{"$type":"root","id":1}""", tool.Written(new Root(1)).Json);
        Assert.Equal(
            JsonSerializer.Serialize(new Twig(1, "t", 2), EchoContext.Default.Root).Length, tool.Written(new Twig(1, "t", 2)).Json.Length);
    }
}
