using Microsoft.CodeAnalysis;

namespace SdkHarness.Generators.Tests;

public sealed class FailClosedTests
{
    public static TheoryData<string, string, string> Broken => new()
    {
        { "HRN001", "Tools.Bad", "public int Bad() => 1;" },
        { "HRN002", "Tools.Bad", "[WriteScope(\"a.b\")] public int Bad() => 1;" },
        { "HRN002", "Tools.Bad", "[WriteScope(\"a.b\"), AutoApproved(\" \")] public int Bad() => 1;" },
        { "HRN004", "only reads", "[ReadScope(\"a.b\")] public int Bad(WritePermit permit) => 1;" },
        { "HRN004", "may be left out", "[WriteScope(\"a.b\"), RequiresApproval] public int Bad(WritePermit? permit) => 1;" },
        { "HRN004", "a look-up only reads", "[WriteScope(\"a.b\"), RequiresApproval, LookupWith(\"Seen\")] public int Bad(int x) => 1; bool Seen(int x, WritePermit permit) => true;" },
        { "HRN005", "cannot be undone", "[WriteScope(\"a.b\", Destructive = true), AutoApproved(\"x\")] public int Bad() => 1;" },
        { "HRN005", "outside", "[WriteScope(\"a.b\", External = true), AutoApproved(\"x\")] public int Bad() => 1;" },
        { "HRN009", "Missing", "[WriteScope(\"a.b\"), RequiresApproval(When = \"Missing\")] public int Bad(int x) => 1;" },
        { "HRN101", "Tools.Bad", "[WriteScope(\"a.b\"), RequiresApproval, OnFailure(Failure.Timeout, Recovery.Retry)] public int Bad() => 1;" },
        { "HRN102", "Missing", "[ReadScope(\"a.b\"), OnFailure(Failure.Any, Recovery.Fallback, Method = \"Missing\")] public int Bad() => 1;" },
        { "HRN102", "Other", "[ReadScope(\"a.b\"), OnFailure(Failure.Any, Recovery.Fallback, Method = \"Other\")] public int Bad(int x) => 1; int Other(string x) => 1;" },
        { "HRN103", "c.d", "[ReadScope(\"a.b\"), OnFailure(Failure.Any, Recovery.Fallback, Method = \"Other\")] public int Bad() => 1; [ReadScope(\"c.d\")] public int Other() => 1;" },
        { "HRN201", "Stream", "[ReadScope(\"a.b\")] public int Bad(System.IO.Stream stream) => 1;" },
        { "HRN201", "object", "[ReadScope(\"a.b\")] public object Bad() => 1;" },
        { "HRN201", "Tree", "[ReadScope(\"a.b\")] public int Bad(Tree tree) => 1;" },
        { "HRN201", "Tree", "[ReadScope(\"a.b\")] public Tree Bad() => null!;" },
        { "HRN201", "IThing", "[ReadScope(\"a.b\")] public IThing Bad() => null!;" },
        { "HRN201", "by value", "[ReadScope(\"a.b\")] public int Bad(ref int x) => 1;" },
        { "HRN201", "type parameters", "[ReadScope(\"a.b\")] public int Bad<T>(int x) => 1;" },
        { "HRN203", "already", "[ReadScope(\"a.b\")] public int Bad() => 1; [ReadScope(\"a.b\")] public int Bad(int x) => 1;" },
        { "HRN203", "characters", "[ReadScope(\"a.b\"), Tool(Name = \"a_name_that_is_much_too_long_for_the_model_providers_to_take_it_at_all\")] public int Bad() => 1;" },
        { "HRN204", "SubjectName", "[ReadScope(\"a.b\")] public Odd Bad() => new(1); public sealed record Odd([property: SubjectName] int Id);" },
        { "HRN204", "Range", "[ReadScope(\"a.b\")] public int Bad([Range(1, 2)] string x) => 1;" },
        { "HRN204", "Phone", "[ReadScope(\"a.b\")] public int Bad([Phone] string x) => 1;" },
        { "HRN204", "StringLength", "[ReadScope(\"a.b\")] public int Bad([StringLength(3)] int x) => 1;" },
        { "HRN204", "AllowedValues", "[ReadScope(\"a.b\")] public int Bad([AllowedValues(\"1\")] int x) => 1;" },
        { "HRN204", "Length", "[ReadScope(\"a.b\")] public int Bad([Length(3, 2)] string x) => 1;" },
        { "HRN204", "between 5 and 1", "[ReadScope(\"a.b\")] public int Bad([Range(5, 1)] int x) => 1;" },
        { "HRN204", "between 300 and 255", "[ReadScope(\"a.b\")] public int Bad([Range(300, 400)] byte x) => 1;" },
        { "HRN204", "no whole number between 1.2 and 1.8", "[ReadScope(\"a.b\")] public int Bad([Range(1.2, 1.8)] int x) => 1;" },
        { "HRN204", "between 1 and 2", "[ReadScope(\"a.b\")] public int Bad([Range(1, 2, MinimumIsExclusive = true, MaximumIsExclusive = true)] int x) => 1;" },
        { "HRN204", "between 1 and 1", "[ReadScope(\"a.b\")] public int Bad([Range(1, 1, MaximumIsExclusive = true)] double x) => 1;" },
        { "HRN204", "multiple of 7 between 1 and 6", "[ReadScope(\"a.b\")] public int Bad([Range(1, 6), MultipleOf(7)] int x) => 1;" },
        { "HRN204", "multiple of 1.5 between 1 and 2", "[ReadScope(\"a.b\")] public int Bad([Range(1, 2), MultipleOf(1.5)] int x) => 1;" },
        { "HRN204", "no number of JSON", "[ReadScope(\"a.b\")] public int Bad([Range(typeof(decimal), \"1,000\", \"2,000\")] decimal x) => 1;" },
        { "HRN204", "no number of JSON", "[ReadScope(\"a.b\")] public int Bad([Range(double.NaN, 1)] double x) => 1;" },
        { "HRN204", "range of DateOnly, which JSON Schema cannot state: move it into Validate", "[ReadScope(\"a.b\")] public int Bad([Range(typeof(DateOnly), \"2026-01-01\", \"2026-12-31\")] DateOnly x) => 1;" },
        { "HRN204", "range of TimeSpan", "[ReadScope(\"a.b\")] public int Bad([Range(typeof(TimeSpan), \"00:00\", \"01:00\")] TimeSpan x) => 1;" },
        { "HRN204", "factor '0'", "[ReadScope(\"a.b\")] public int Bad([MultipleOf(0)] int x) => 1;" },
        { "HRN204", "factor '-1'", "[ReadScope(\"a.b\")] public int Bad([MultipleOf(-1)] int x) => 1;" },
        { "HRN204", "factor 'half'", "[ReadScope(\"a.b\")] public int Bad([MultipleOf(\"half\")] decimal x) => 1;" },
        { "HRN204", "28 significant digits", "[ReadScope(\"a.b\")] public int Bad([MultipleOf(\"0.12345678901234567890123456789\")] decimal x) => 1;" },
        { "HRN204", "MultipleOf", "[ReadScope(\"a.b\")] public int Bad([MultipleOf(2)] string x) => 1;" },
        { "HRN204", "UniqueItems", "[ReadScope(\"a.b\")] public int Bad([UniqueItems] string x) => 1;" },
        { "HRN204", "UniqueItems", "[ReadScope(\"a.b\")] public int Bad([UniqueItems] Dictionary<string, int> x) => 1;" },
        { "HRN204", "Format", "[ReadScope(\"a.b\")] public int Bad([Format(StringFormat.Uuid)] Guid x) => 1;" },
        { "HRN204", "names no form", "[ReadScope(\"a.b\")] public int Bad([Format((StringFormat)9)] string x) => 1;" },
        { "HRN204", "keep one", "[ReadScope(\"a.b\")] public int Bad([Format(StringFormat.Uuid), EmailAddress] string x) => 1;" },
        { "HRN204", "EachItem", "[ReadScope(\"a.b\")] public int Bad([EachItem(MinLength = 1)] string x) => 1;" },
        { "HRN204", "EachItem", "[ReadScope(\"a.b\")] public int Bad([EachItem(MinLength = 1), StringLength(3)] int x) => 1;" },
        { "HRN204", "asks for nothing", "[ReadScope(\"a.b\")] public int Bad([EachItem] string[] x) => 1;" },
        { "HRN204", "item of parameter 'x'", "[ReadScope(\"a.b\")] public int Bad([EachItem(Pattern = \"a\")] int[] x) => 1;" },
        { "HRN204", "no length at all (3 to 2)", "[ReadScope(\"a.b\")] public int Bad([MinLength(3), MaxLength(2)] string[] x) => 1;" },
        { "HRN204", "name the ones", "[ReadScope(\"a.b\")] public int Bad([AllowedValues] int x) => 1;" },
        { "HRN204", "name the ones", "[ReadScope(\"a.b\")] public int Bad([AllowedValues(null)] string? x) => 1;" },
        { "HRN204", "leaves no value of the enum", "[ReadScope(\"a.b\")] public int Bad([DeniedValues(DayOfWeek.Monday), AllowedValues(DayOfWeek.Monday)] DayOfWeek x) => 1;" },
        { "HRN204", "allows 200, which [Range]", "[ReadScope(\"a.b\")] public int Bad([AllowedValues(1, 200), Range(1, 100)] int x) => 1;" },
        { "HRN204", "allows 1.5, which is no whole number", "[ReadScope(\"a.b\")] public int Bad([AllowedValues(1, 1.5)] int x) => 1;" },
        { "HRN204", "allows 1, which [DeniedValues]", "[ReadScope(\"a.b\")] public int Bad([AllowedValues(1, 2), DeniedValues(1)] int x) => 1;" },
        { "HRN204", "allows 'abc', which [StringLength]", "[ReadScope(\"a.b\")] public int Bad([AllowedValues(\"ab\", \"abc\"), MaxLength(2)] string x) => 1;" },
        { "HRN204", "allows 'b', which [RegularExpression]", "[ReadScope(\"a.b\")] public int Bad([AllowedValues(\"a\", \"b\"), RegularExpression(\"a\")] string x) => 1;" },
        { "HRN204", "[Range] on parameter 'x' of the tool 'Tools.Bad' refuses its own default 0", "[ReadScope(\"a.b\")] public int Bad([Range(1, 5)] int x = 0) => 1;" },
        { "HRN204", "[MultipleOf]", "[ReadScope(\"a.b\")] public int Bad([MultipleOf(5)] int x = 3) => 1;" },
        { "HRN204", "[AllowedValues]", "[ReadScope(\"a.b\")] public int Bad([AllowedValues(1, 2)] int x = 3) => 1;" },
        { "HRN204", "[StringLength]", "[ReadScope(\"a.b\")] public int Bad([MinLength(1)] string x = \"\") => 1;" },
        { "HRN204", "[RegularExpression]", "[ReadScope(\"a.b\")] public int Bad([RegularExpression(\"a+\")] string x = \"b\") => 1;" },
        { "HRN204", "[Format]", "[ReadScope(\"a.b\")] public int Bad([Format(StringFormat.Uuid)] string x = \"none\") => 1;" },
        { "HRN204", "[DeniedValues]", "[ReadScope(\"a.b\")] public int Bad([DeniedValues(DayOfWeek.Monday)] DayOfWeek x = DayOfWeek.Monday) => 1;" },
        { "HRN204", "member 'Count' of 'Bound'", "[ReadScope(\"a.b\")] public int Bad(Bound x) => 1;" },
        { "HRN204", "the type 'Marked'", "[ReadScope(\"a.b\")] public int Bad(Marked x) => 1;" },
        { "HRN204", "no schema can state: move it into Validate", "[ReadScope(\"a.b\")] public int Bad([CustomValidation(typeof(Tools), \"Check\")] int x) => 1;" },
        { "HRN204", "no schema can state: move it into Validate", "[ReadScope(\"a.b\")] public int Bad([Even] int x) => 1;" },
        { "HRN204", "EachItem, or move it", "[ReadScope(\"a.b\")] public int Bad([CreditCard] string x) => 1;" },
        { "HRN103", "[return: Sensitive(\"pay\")]", "[ReadScope(\"a.b\"), OnFailure(Failure.Any, Recovery.Fallback, Method = nameof(Other))] public string Bad() => \"\"; [NotATool] [return: Sensitive(\"pay\")] public string Other() => \"\";" },
        { "HRN103", "[RequiresEvidence(\"c.d\")]", "[ReadScope(\"a.b\"), RequiresEvidence(\"c.d\"), OnFailure(Failure.Any, Recovery.Fallback, Method = nameof(Other))] public int Bad() => 1; [NotATool, RequiresEvidence(\"c.d\", MaxAgeMinutes = 5)] public int Other() => 1;" },
        { "HRN204", "since the harness supplies the value", "[WriteScope(\"a.b\"), RequiresApproval] public int Bad([IdempotencyKey, StringLength(9)] string x) => 1;" },
        { "HRN205", "(?=a)", "[ReadScope(\"a.b\")] public int Bad([RegularExpression(\"(?=a)a\")] string x) => 1;" },
        { "HRN205", "compile", "[ReadScope(\"a.b\")] public int Bad([RegularExpression(\"a{2,1}\")] string x) => 1;" },
        { "HRN206", "string", "[WriteScope(\"a.b\"), RequiresApproval] public int Bad([IdempotencyKey] int x) => 1;" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_tool_that_breaks_a_rule_gets_no_binding_and_the_build_an_error_at_the_users_line(string id, string says, string method)
    {
        (IReadOnlyDictionary<string, string> files, IReadOnlyList<Diagnostic> diagnostics) = Generated.From($$"""
            public sealed record Tree(string Name, Tree? Parent);
            public interface IThing { string Name { get; } }
            public sealed class EvenAttribute : ValidationAttribute;
            public sealed record Bound { [Range(1, 5)] public int Count { get; init; } = 9; }
            [CustomValidation(typeof(Tools), "Check")] public sealed record Marked(int X);
            [ToolSet("shop")]
            public sealed partial class Tools
            {
                [ReadScope("a.b")] public int Good(int x) => x;
                {{method}}
            }
            """);
        Diagnostic error = Assert.Single(diagnostics, static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Equal("CS1029", error.Id);
        Assert.Contains($"{id}: ", error.GetMessage(), StringComparison.Ordinal);
        Assert.Contains(says, error.GetMessage(), StringComparison.Ordinal);
        FileLinePositionSpan place = error.Location.GetMappedLineSpan();
        Assert.Equal(("/src/Shop.cs", 11), (place.Path, place.StartLinePosition.Line + 1));
        string code = files["Tools.Tools.g.cs"];
        Assert.InRange(code.Split(".Bad(").Length - 1, 0, says.StartsWith("already", StringComparison.Ordinal) ? 1 : 0);
        Assert.Contains("toolSet.Good((int)bound)", code, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HRN007", "is not partial", "[ToolSet(\"shop\")] public sealed class Tools { }")]
    [InlineData("HRN007", "is abstract", "[ToolSet(\"shop\")] public abstract partial class Tools { }")]
    [InlineData("HRN007", "is generic", "[ToolSet(\"shop\")] public partial class Tools<T> { }")]
    [InlineData("HRN007", "is static", "[ToolSet(\"shop\")] public static partial class Tools { }")]
    [InlineData("HRN007", "is nested", "public partial class Outer { [ToolSet(\"shop\")] public partial class Tools { } }")]
    [InlineData("HRN203", "lower-case", "[ToolSet(\"Shop\")] public partial class Tools { }")]
    [InlineData("HRN007", "is not partial", "[Agent(\"clerk\")] public sealed class Clerk { }")]
    [InlineData("HRN203", "lower-case", "[Agent(\"The Clerk\")] public sealed partial class Clerk { }")]
    [InlineData("HRN007", "no tool set", "[Agent(\"clerk\"), UsesTools<Tools>] public sealed partial class Clerk { } public class Tools { }")]
    [InlineData("HRN007", "no tool set", "[Agent(\"clerk\"), UsesTools<int[]>] public sealed partial class Clerk { }")]
    [InlineData("HRN007", "no agent", "[Agent(\"clerk\"), UsesAgent<Other>] public sealed partial class Clerk { } public class Other { }")]
    public void A_class_that_cannot_be_completed_gets_nothing_but_the_error(string id, string says, string source)
    {
        (IReadOnlyDictionary<string, string> files, IReadOnlyList<Diagnostic> diagnostics) = Generated.From(source);
        Diagnostic error = Assert.Single(diagnostics, static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Contains($"{id}: ", error.GetMessage(), StringComparison.Ordinal);
        Assert.Contains(says, error.GetMessage(), StringComparison.Ordinal);
        Assert.Equal("/src/Shop.cs", error.Location.GetMappedLineSpan().Path);
        Assert.All(files.Keys, static name => Assert.EndsWith(".Problems.g.cs", name, StringComparison.Ordinal));
    }

    private const string OpenTools = """
        [ToolSet("inbox")] public sealed partial class InboxTools
        {
            [ReadScope("inbox.mail"), Untrusted] public string Mail() => "";
            [ReadScope("inbox.contact")] [return: Sensitive("contact")] public string Contact() => "";
            [WriteScope("inbox.out", External = true), RequiresApproval(When = nameof(IsFar))] public void Send(string to) { }
            private static bool IsFar(string to) => to.Length > 9;
        }
        """;

    [Theory]
    [InlineData("")]
    [InlineData("[Accepted(\"HRN302\", Because = \"x\", Owner = \"x\", Until = \"2026-01-01\")]")]
    [InlineData("[Accepted(\"HRN302\", Owner = \"x\", Until = \"2099-12-31\")]")]
    [InlineData("[Accepted(\"HRN303\", Because = \"x\", Owner = \"x\", Until = \"2099-12-31\")]")]
    public void An_agent_whose_information_can_flow_out_unseen_is_not_generated(string accepted)
    {
        (IReadOnlyDictionary<string, string> files, IReadOnlyList<Diagnostic> diagnostics) = Generated.From(Open(accepted));
        Assert.Single(diagnostics, static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error
            && diagnostic.GetMessage().Contains("HRN302: The agent 'Clerk' reads sensitive values with 'InboxTools.Contact' ('contact')", StringComparison.Ordinal));
        Assert.DoesNotContain("Clerk.Agent.g.cs", files.Keys);
        Assert.Contains("InboxTools.Tools.g.cs", files.Keys);
    }

    [Theory]
    [InlineData("[Accepted(\"HRN302\", Because = \"x\", Owner = \"x\", Until = \"2099-12-31\")]")]
    [InlineData("[assembly: Accepted(\"HRN302\", Because = \"x\", Owner = \"x\", Until = \"2099-12-31\")]")]
    public void It_is_generated_where_its_owner_accepts_it_for_a_time(string accepted)
    {
        (IReadOnlyDictionary<string, string> files, IReadOnlyList<Diagnostic> diagnostics) = Generated.From(Open(accepted));
        Assert.DoesNotContain(diagnostics, static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Contains("Clerk.Agent.g.cs", files.Keys);
    }

    private static string Open(string accepted) =>
        $$"""
        {{accepted}}
        [Agent("clerk"), UsesTools<InboxTools>, Grant(Read = ["inbox.*"], Write = ["inbox.out"], Labels = ["contact"])] public sealed partial class Clerk { }
        """ + OpenTools;

    [Fact]
    public void Neither_suppressions_nor_pragmas_silence_the_error()
    {
        (_, IReadOnlyList<Diagnostic> diagnostics) = Generated.From("""
            #pragma warning disable
            [assembly: System.Diagnostics.CodeAnalysis.SuppressMessage("Authority", "HRN001")]
            [ToolSet("shop")]
            public sealed partial class Tools
            {
                [System.Diagnostics.CodeAnalysis.SuppressMessage("Authority", "CS1029")]
                public int Bad() => 1;
            }
            """);
        Assert.Contains(diagnostics, static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && !diagnostic.IsSuppressed);
    }

    [Theory]
    [InlineData("public int Get([Range] int x) => x;")]
    [InlineData("public int Get([MultipleOf] int x, [Format] string y) => x;")]
    [InlineData("public int Get([EachItem(] string[] x) => 1;")]
    public void What_is_half_typed_is_for_the_compiler_to_say_and_takes_no_other_tool_away(string method)
    {
        (IReadOnlyDictionary<string, string> files, IReadOnlyList<Diagnostic> diagnostics) = Generated.From($$"""
            [ToolSet("shop")] public sealed partial class Tools { [ReadScope("a.b")] {{method}} }
            [ToolSet("other")] public sealed partial class Others { [ReadScope("a.b")] public int Good(int x) => x; }
            """);
        Assert.Contains("Others.Tools.g.cs", files.Keys);
        Assert.Contains(diagnostics, static found => found.Severity == DiagnosticSeverity.Error && found.Location.SourceTree?.FilePath == "/src/Shop.cs");
    }

    [Theory]
    [InlineData("public string Get(string method, string method_) => method + method_;")]
    [InlineData("public string Get(string toolSet, string arguments, string context, string to) => to;")]
    [InlineData("public float Get(float a = float.NaN, double b = double.NegativeInfinity, float c = float.PositiveInfinity) => a;")]
    [InlineData("public string Get(Named x) => x.@class ?? x.@event;")]
    public void Names_and_defaults_that_the_language_allows_compile(string method)
    {
        (_, IReadOnlyList<Diagnostic> diagnostics) = Generated.From($$"""
            public sealed class Named { public string? @class { get; init; } public string @event { get; init; } = ""; }
            [ToolSet("shop")] public partial class Tools { [ReadScope("a.b")] {{method}} }
            [ToolSet("more")] public sealed partial class More : Tools { [ReadScope("a.b")] public int Other(int x) => x; }
            """);
        Assert.Empty(diagnostics);
    }

    [Fact]
    public void A_denied_value_of_an_enum_is_denied_under_all_its_names()
    {
        (IReadOnlyDictionary<string, string> files, IReadOnlyList<Diagnostic> diagnostics) = Generated.From("""
            public enum Level { Low = 0, Lowest = 0, High = 1 }
            [ToolSet("shop")] public sealed partial class Tools
            {
                [ReadScope("a.b")] public int Denied([DeniedValues(Level.Low)] Level x) => 1;
                [ReadScope("a.b")] public int Allowed([AllowedValues(Level.Lowest)] Level x) => 1;
            }
            """);
        Assert.Empty(diagnostics);
        Assert.Contains("\"enum\":[\"High\"]", files["Tools.Tools.g.cs"], StringComparison.Ordinal);
        Assert.Contains("\"enum\":[\"Low\",\"Lowest\"]", files["Tools.Tools.g.cs"], StringComparison.Ordinal);
    }
}
