using Microsoft.CodeAnalysis;

namespace SdkHarness.Generators.Tests;

public sealed class FailClosedTests
{
    public static TheoryData<string, string, string> Broken => new()
    {
        { "HRN001", "Tools.Bad", "public int Bad() => 1;" },
        { "HRN002", "Tools.Bad", "[WriteScope(\"a.b\")] public int Bad() => 1;" },
        { "HRN002", "Tools.Bad", "[WriteScope(\"a.b\"), AutoApproved(\" \")] public int Bad() => 1;" },
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
        { "HRN204", "Range", "[ReadScope(\"a.b\")] public int Bad([Range(1, 2)] string x) => 1;" },
        { "HRN204", "Phone", "[ReadScope(\"a.b\")] public int Bad([Phone] string x) => 1;" },
        { "HRN204", "StringLength", "[ReadScope(\"a.b\")] public int Bad([StringLength(3)] int x) => 1;" },
        { "HRN204", "AllowedValues", "[ReadScope(\"a.b\")] public int Bad([AllowedValues(\"1\")] int x) => 1;" },
        { "HRN204", "Length", "[ReadScope(\"a.b\")] public int Bad([Length(3, 2)] string x) => 1;" },
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
        Assert.Equal(("/src/Shop.cs", 8), (place.Path, place.StartLinePosition.Line + 1));
        Assert.DoesNotContain("class BadBinding2()", files["Tools.Tools.g.cs"], StringComparison.Ordinal);
        if (!says.StartsWith("already", StringComparison.Ordinal))
            Assert.DoesNotContain("class BadBinding(", files["Tools.Tools.g.cs"], StringComparison.Ordinal);
        Assert.Contains("class GoodBinding(", files["Tools.Tools.g.cs"], StringComparison.Ordinal);
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
    public void A_class_that_cannot_be_completed_gets_nothing_but_the_error(string id, string says, string source)
    {
        (IReadOnlyDictionary<string, string> files, IReadOnlyList<Diagnostic> diagnostics) = Generated.From(source);
        Diagnostic error = Assert.Single(diagnostics, static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Contains($"{id}: ", error.GetMessage(), StringComparison.Ordinal);
        Assert.Contains(says, error.GetMessage(), StringComparison.Ordinal);
        Assert.Equal("/src/Shop.cs", error.Location.GetMappedLineSpan().Path);
        Assert.All(files.Keys, static name => Assert.EndsWith(".Problems.g.cs", name, StringComparison.Ordinal));
    }

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
}
