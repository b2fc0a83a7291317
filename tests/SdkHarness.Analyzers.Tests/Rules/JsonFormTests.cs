namespace SdkHarness.Analyzers.Tests.Rules;

public sealed class JsonFormTests
{
    [Fact]
    public Task Two_enum_members_of_one_name_are_found() => Verify.Message<JsonFormAnalyzer>(
        """
        using System.Text.Json.Serialization;

        public enum Level { Low, [JsonStringEnumMemberName("Low")] Least, [JsonStringEnumMemberName("high")] High }

        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [ReadScope("a.b")]
            public void Find(Level {|#0:level|}) { }
        }
        """.Replace("using System.Text.Json.Serialization;", "", StringComparison.Ordinal).Replace("[Json", "[System.Text.Json.Serialization.Json", StringComparison.Ordinal),
        "The parameter 'level' of the tool 'CrmTools.Find' has the type 'Level', which has no JSON form: 'Low' and 'Least' both have the JSON name 'Low': give each its own");

    [Fact]
    public Task What_is_obsolete_as_an_error_is_found_and_what_only_warns_is_not() => Verify.Rule<JsonFormAnalyzer>("""
        public record Account(string Id)
        {
            [Obsolete("gone", error: true)]
            public string Old { get; init; }
        }

        public record Other(string Id)
        {
            [Obsolete("going")]
            public string Old { get; init; }
        }

        public enum Level { Low, [Obsolete("gone", error: true)] High }

        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [ReadScope("a.b")]
            public Account {|HRN201:Get|}() => null;

            [ReadScope("a.b")]
            public Other GetOther(Level {|HRN201:level|}) => null;
        }
        """);

    [Theory]
    [InlineData("System.IO.Stream", "pass text, or a byte[]")]
    [InlineData("Action", "code does not travel, so pass data")]
    [InlineData("object", "use a record, or JsonElement where anything may come")]
    [InlineData("dynamic", "use a record, or JsonElement where anything may come")]
    [InlineData("IComparable", "copy what the model needs into a record")]
    [InlineData("ReadOnlySpan<char>", "use an array")]
    [InlineData("int[,]", "use an array of arrays")]
    [InlineData("(int A, int B)", "use a record, whose properties have names in JSON")]
    [InlineData("Dictionary<DateTime, string>", "key it by string, an integer of up to 64 bits, an enum, Guid or DateOnly")]
    [InlineData("nint", "its width differs from machine to machine: use long or ulong")]
    [InlineData("System.Collections.ArrayList", "use a list, a set or a dictionary")]
    [InlineData("SortedSet<Line>", "its items have no order: use a HashSet or a list")]
    [InlineData("Hidden", "its JsonConverter decides the JSON form, which no schema can know: use a type without one, such as a record, or JsonElement")]
    [InlineData("Untold", "nothing tells 'Told' in JSON: write [JsonDerivedType(typeof(Told), \"told\")]")]
    [InlineData("System.Threading.CancellationTokenSource", "copy what the model needs into a record")]
    [InlineData("IShape", "name the class or record that is meant, or tell its types apart with [JsonDerivedType]")]
    [InlineData("Shape", "it needs one public constructor, or [JsonConstructor] on the one to take")]
    [InlineData("NoWayIn", "it needs one public constructor, or [JsonConstructor] on the one to take")]
    public Task A_parameter_without_a_json_form_is_found(string type, string remedy) => Verify.Message<JsonFormAnalyzer>(
        $$"""
        public interface IShape { }
        public abstract class Shape { }
        public sealed record Line(string Sku);
        [System.Text.Json.Serialization.JsonConverter(typeof(object))] public sealed class Hidden { }
        [System.Text.Json.Serialization.JsonDerivedType(typeof(Told))] public abstract class Untold { }
        public sealed class Told : Untold { }
        public sealed class NoWayIn { public NoWayIn(int a) { } public NoWayIn(string b) { } }

        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            public void Import({{type}} {|#0:what|}) { }
        }
        """,
        $"The parameter 'what' of the tool 'CrmTools.Import' has the type '{type.Replace("System.IO.", "").Replace("System.Collections.", "").Replace("System.Threading.", "")}', which has no JSON form: {remedy}");

    [Theory]
    [InlineData("public Task<System.IO.Stream> {|HRN201:Get|}() => null;")]
    [InlineData("public List<IAsyncEnumerable<string>> {|HRN201:Get|}() => null;")]
    [InlineData("public Task<Task<string>> {|HRN201:Get|}() => null;")]
    [InlineData("public async void {|HRN201:Get|}() { await Task.Yield(); }")]
    [InlineData("public T {|HRN201:Get|}<T>() => default;")]
    [InlineData("public unsafe int* {|HRN201:Get|}() => null;")]
    [InlineData("public List<Func<int>> {|HRN201:Get|}() => null;")]
    [InlineData("public void Get(ref int {|HRN201:number|}) { }")]
    [InlineData("public void Get(out int {|HRN201:number|}) { number = 1; }")]
    [InlineData("public void Get(List<System.IO.Stream>[] {|HRN201:files|}) { }")]
    public Task Results_references_and_elements_are_checked(string tool) => Verify.Rule<JsonFormAnalyzer>($$"""
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            {{tool}}
        }
        """);

    [Fact]
    public Task A_member_deep_inside_is_named() => Verify.Message<JsonFormAnalyzer>(
        """
        public sealed record Order(string Id, List<Line> Lines);
        public record struct Line(string Sku, Dictionary<string, object> Extra);

        [ToolSet("shop")]
        public sealed partial class ShopTools
        {
            public void Place(Order {|#0:order|}) { }
        }
        """,
        "The member 'Line.Extra' in the parameter 'order' of the tool 'ShopTools.Place' has the type 'object', which has no JSON form: use a record, or JsonElement where anything may come");

    [Fact]
    public Task A_type_that_contains_itself_is_found() => Verify.Message<JsonFormAnalyzer>(
        """
        public sealed record Node(string Id, IReadOnlyList<Node> Children);

        [ToolSet("tree")]
        public sealed partial class TreeTools
        {
            public Task<Node> {|#0:GetTreeAsync|}() => null;
        }
        """,
        "The member 'Node.Children' in the result of the tool 'TreeTools.GetTreeAsync' has the type 'Node', which has no JSON form: it contains itself, so give ids instead");

    [Fact]
    public Task Everything_that_has_a_json_form_passes() => Verify.Rule<JsonFormAnalyzer>("""
        using System.Collections.Immutable;
        using System.Text.Json;
        using System.Text.Json.Serialization;

        public enum Priority { Low, High }
        public record Base(string Id);
        public sealed record Order(string Id, Priority Priority, Line[] Lines, Line? First) : Base(Id);
        public record struct Line(string Sku, decimal Price);
        public sealed class Settable
        {
            public string Name { get; set; }
            public Line Same { get; init; }
            public Line Again { get; init; }
            public int Length => Name.Length;
            [JsonIgnore] public object Tag { get; set; }
            public object this[int index] => null;
        }

        public abstract class Shape { public string Name { get; } }
        [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind"), JsonDerivedType(typeof(Dog), "dog"), JsonDerivedType(typeof(Cat), 2)]
        public abstract record Animal(string Name);
        public sealed record Dog(string Name) : Animal(Name);
        public sealed record Cat(string Name, Page<Page<int>> Lives) : Animal(Name);
        public sealed record Page<T>(T[] Items);
        public sealed class Chosen
        {
            [JsonConstructor] public Chosen(int number) { }
            public Chosen(string text) { }
            public System.IO.Stream Computed => null;
        }

        public sealed class ReadOnlyResult
        {
            private ReadOnlyResult(int other) { }
            public string Name { get; }
        }

        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            public void Simple(string a, bool b, int c, long d, double e, decimal f, char g, byte h, Priority i, int? j, Priority? k) { }
            public void Formatted(DateTime a, DateTimeOffset b, DateOnly c, TimeOnly d, TimeSpan e, Guid f, Uri g, byte[] h, JsonElement i, Guid? j) { }
            public void Lists(int[] a, List<string> b, IReadOnlyList<Order> c, HashSet<int> d, IEnumerable<int[]> e, ImmutableArray<int> f) { }
            public void Maps(Dictionary<string, int> a, IReadOnlyDictionary<string, List<Line>> b) { }
            public void Objects(Order a, Line b, Settable c, in Chosen d, params string[] e) { }
            public Shape AbstractResult() => null;
            public System.Text.Json.Nodes.JsonNode NodeResult() => null;
            public Task Supplied(string a, IServiceProvider b, [IdempotencyKey] string c, CancellationToken d) => null;
            public void Keyed(Dictionary<int, string> a, SortedDictionary<DateOnly, int> b, Dictionary<Guid, Priority> c, Dictionary<Priority, int> d) { }
            public void Nodes(System.Text.Json.Nodes.JsonNode a, System.Text.Json.Nodes.JsonObject b, JsonDocument c) { }
            public void Wide(Half a, Int128 b, UInt128 c, Version d, ReadOnlyMemory<byte> e, KeyValuePair<string, int> f, Queue<int> g, SortedSet<string> h) { }
            public Animal OneOf(IReadOnlyList<Animal> animals) => null;
            public async IAsyncEnumerable<Order> Stream() { await Task.Yield(); yield break; }
            public ReadOnlyResult Result() => null;
            public Task NothingAsync() => null;
            public ValueTask NothingEither() => default;
            public ValueTask<Order> OrderAsync() => default;
            [NotATool] public System.IO.Stream Open(object anything) => null;
        }
        """);
}
