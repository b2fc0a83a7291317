using Microsoft.CodeAnalysis;

namespace SdkHarness.Generators.Tests.Types;

/// <summary>What has no exact form does not build, and the error says what to do.</summary>
public sealed class RefusedTypeTests
{
    private const string Declarations = """
        using System.Text.Json; using System.Text.Json.Serialization;
        public sealed class Converted { }
        public sealed class Converter : JsonConverter<int> { public override int Read(ref Utf8JsonReader r, Type t, JsonSerializerOptions o) => 1; public override void Write(Utf8JsonWriter w, int v, JsonSerializerOptions o) { } }
        public sealed class Own : JsonConverterAttribute { }
        [JsonConverter(typeof(Converter))] public enum Coded { A }
        public sealed class OnMember { [JsonConverter(typeof(Converter))] public int X { get; set; } }
        public sealed class OwnAttribute2 { [Own] public int X { get; set; } }
        public sealed class Numbers { [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)] public int X { get; set; } }
        [JsonNumberHandling(JsonNumberHandling.WriteAsString)] public sealed class AllNumbers { public int X { get; set; } }
        public sealed class Extended { public int X { get; set; } [JsonExtensionData] public Dictionary<string, JsonElement>? Rest { get; set; } }
        public sealed class Inner { [JsonInclude] internal int X { get; set; } }
        public sealed class PrivateSet { [JsonInclude] public int X { get; private set; } }
        public sealed record Twice(string Name) { [JsonPropertyName("name")] public string? Other { get; set; } }
        public sealed class Ignored { public Ignored(string x) { X = x; } [JsonIgnore] public string X { get; } }
        public sealed class Unset { [JsonIgnore] public required string X { get; init; } }
        public sealed record Node(string Id, IReadOnlyList<Node> Children);
        public sealed record Mapped(Dictionary<string, Mapped[]> Children);
        public sealed record Grows<T>(Grows<Grows<T>>? Next);
        public sealed record Doubles<T>(Doubles<KeyValuePair<T, T>>? Next);
        public sealed record One(Two Other); public sealed record Two(One? Other);
        public sealed class Selves : List<Selves> { }
        [JsonDerivedType(typeof(Leaf), "leaf"), JsonDerivedType(typeof(Sum), "sum")] public abstract record Term;
        public sealed record Leaf(int Value) : Term; public sealed record Sum(Term Left, Term Right) : Term;
        [JsonDerivedType(typeof(A1), "a"), JsonDerivedType(typeof(A2), "a")] public abstract class Same { } public sealed class A1 : Same { } public sealed class A2 : Same { }
        [JsonDerivedType(typeof(string), "a")] public abstract class Foreign { }
        [JsonPolymorphic(TypeDiscriminatorPropertyName = "name"), JsonDerivedType(typeof(Named), "n")] public abstract class Clash { } public sealed class Named : Clash { public string Name { get; set; } = ""; }
        public sealed class Bag : System.Collections.IEnumerable { public System.Collections.IEnumerator GetEnumerator() => null!; }
        public sealed class ReadOnly : IEnumerable<int> { public IEnumerator<int> GetEnumerator() => null!; System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => null!; }
        public sealed record Aged([property: MaxAge(5)] string At);
        """;

    [Theory]
    [InlineData("Coded", "its JsonConverter")]
    [InlineData("List<OnMember>", "its JsonConverter")]
    [InlineData("OwnAttribute2", "its JsonConverter")]
    [InlineData("Numbers", "[JsonNumberHandling]")]
    [InlineData("AllNumbers", "[JsonNumberHandling]")]
    [InlineData("Extended", "[JsonExtensionData]")]
    [InlineData("Inner", "make it public")]
    [InlineData("Twice", "its name in JSON is 'name', which 'Name' has")]
    [InlineData("Node", "it contains itself")]
    [InlineData("Mapped", "it contains itself")]
    [InlineData("Grows<int>", "it contains itself")]
    [InlineData("Doubles<int>", "it contains itself")]
    [InlineData("One", "it contains itself")]
    [InlineData("Selves", "it contains itself")]
    [InlineData("Term", "it contains itself")]
    [InlineData("Same", "two of its types have the discriminator 'a'")]
    [InlineData("Foreign", "names 'String', which is no class, record or struct that derives from it")]
    [InlineData("Clash", "'Named' has a member 'name', which is the discriminator's name")]
    [InlineData("Bag", "nothing says what its items are")]
    [InlineData("Dictionary<double, int>", "key it by string")]
    [InlineData("Dictionary<Coded, int>", "key it by string")]
    [InlineData("System.Numerics.BigInteger", "use Int128, or text")]
    [InlineData("nuint", "use long or ulong")]
    [InlineData("System.Collections.Hashtable", "use a list, a set or a dictionary")]
    [InlineData("(int, string)", "use a record")]
    [InlineData("Tuple<int, string>", "copy what the model needs into a record")]
    [InlineData("object", "use a record, or JsonElement")]
    [InlineData("PriorityQueue<int, int>", "copy what the model needs into a record")]
    public void A_type_without_an_exact_form_is_refused_in_arguments_and_results(string type, string says)
    {
        Assert.Contains(says, Refusal($"public int Bad({type} x) => 1;"), StringComparison.Ordinal);
        Assert.Contains(says, Refusal($"public {type} Bad() => default!;"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PrivateSet", "make it public or init")]
    [InlineData("Ignored", "give the constructor's parameter a default")]
    [InlineData("Unset", "it is required, and nothing can be given for it")]
    [InlineData("ReadOnly", "use a list")]
    public void What_can_only_be_shown_is_refused_in_arguments_alone(string type, string says)
    {
        Assert.Contains(says, Refusal($"public int Bad({type} x) => 1;"), StringComparison.Ordinal);
        Assert.DoesNotContain(Diagnostics($"public {type} Bad() => default!;"), static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public void An_age_that_cannot_be_told_is_refused() =>
        Assert.Contains("HRN204: The constraint [MaxAge] on member 'At' of 'Aged'", Refusal("public Aged Bad() => null!;"), StringComparison.Ordinal);

    [Fact]
    public void Generic_types_of_one_name_have_readers_of_their_own()
    {
        Assert.DoesNotContain(
            Diagnostics("""
                public Page<A.Item> Good(Page<A.Item> a, Page<B.Item> b, Page<Page<B.Item>> c) => a;
                public Page<B.Item?> Other(Page<List<A.Item>> a) => null!;
                """, """
                public sealed record Page<T>(T[] Items);
                public static class A { public sealed record Item(int X); }
                public static class B { public sealed record Item(string Y); }
                """),
            static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
    }

    [Fact]
    public void An_obsolete_type_warns_where_it_is_used_and_not_in_generated_code()
    {
        Diagnostic warning = Assert.Single(
            Diagnostics("public int Good(Old x) => 1;", "[Obsolete] public sealed record Old(int X);"), static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        Assert.Equal("/src/Shop.cs", warning.Location.GetLineSpan().Path);
    }

    private static string Refusal(string method) =>
        Assert.Single(Diagnostics(method), static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).GetMessage();

    private static IReadOnlyList<Diagnostic> Diagnostics(string methods, string more = "") => Generated.From($$"""
        {{Declarations}}
        {{more}}
        [ToolSet("shop")]
        public sealed partial class Tools
        {
            [ReadScope("a.b")] {{methods.ReplaceLineEndings("\n").Replace("\n", "\n[ReadScope(\"a.b\")] ", StringComparison.Ordinal)}}
        }
        """).Diagnostics;
}
