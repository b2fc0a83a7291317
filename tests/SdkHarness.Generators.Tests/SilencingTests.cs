using Microsoft.CodeAnalysis;

namespace SdkHarness.Generators.Tests;

/// <summary>What hides a rule, and an exception that does not hold, are errors of the compiler, which nothing hides.</summary>
public sealed class SilencingTests
{
    [Theory]
    [InlineData("[assembly: System.Diagnostics.CodeAnalysis.SuppressMessage(\"x\", \"HRN011\")]")]
    [InlineData("[module: System.Diagnostics.CodeAnalysis.SuppressMessage(\"x\", \"HRN002\")]")]
    [InlineData("[System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessage(\"x\", \"HRN003:Title\")] class C;")]
    [InlineData("class C { [System.Diagnostics.CodeAnalysis.SuppressMessage(\"x\", \"HRN003\")] int field; }")]
    [InlineData("class C { void M() { [System.Diagnostics.CodeAnalysis.SuppressMessage(\"x\", \"HRN003\")] void Local() { } } }")]
    [InlineData("#pragma warning disable\n[System.Diagnostics.CodeAnalysis.SuppressMessage(\"x\", \"HRN003\")] class C;")]
    public void An_attribute_that_hides_a_rule_is_an_error_at_its_own_line(string source) => Assert.Contains("HRN011: [", Error(source), StringComparison.Ordinal);

    [Fact]
    public void An_alias_hides_nothing()
    {
        (_, IReadOnlyList<Diagnostic> diagnostics) = Generated.From(
            "using Quiet = System.Diagnostics.CodeAnalysis.SuppressMessageAttribute;\n[Quiet(\"x\", \"HRN004\")] public class C;");
        Assert.Contains(diagnostics, static diagnostic => diagnostic.Id == "CS1029" && diagnostic.GetMessage().Contains("HRN011", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[assembly: Accepted(\"HRN003\", Because = \"x\", Owner = \"y\", Until = \"2020-01-31\")]", "for the assembly ended on 2020-01-31")]
    [InlineData("class C { [Accepted(\"HRN003\", Because = \"x\", Owner = \"y\")] void M() { } }", "for 'C.M' has no end")]
    [InlineData("[Accepted(\"HRN002\", Because = \"x\", Owner = \"y\", Until = \"9999-12-31\")] class C;", "for 'C' cannot be made")]
    public void An_exception_that_does_not_hold_is_an_error_at_its_own_line(string source, string says) =>
        Assert.Contains(says, Error(source), StringComparison.Ordinal);

    [Fact]
    public void An_exception_that_holds_and_an_attribute_that_hides_another_rule_are_none()
    {
        (IReadOnlyDictionary<string, string> files, _) = Generated.From("""
            [Accepted("HRN304", Because = "x", Owner = "y", Until = "9999-12-31")]
            [System.Diagnostics.CodeAnalysis.SuppressMessage("x", "CA1822")]
            public class C;
            """);
        Assert.DoesNotContain(files, static file => file.Key.Contains("Problems", StringComparison.Ordinal));
    }

    private static string Error(string source)
    {
        (_, IReadOnlyList<Diagnostic> diagnostics) = Generated.From(source);
        Diagnostic error = Assert.Single(diagnostics, static diagnostic => diagnostic.Id == "CS1029");
        FileLinePositionSpan place = error.Location.GetMappedLineSpan();
        Assert.Equal(("/src/Shop.cs", source.Count(static c => c == '\n') + 2), (place.Path, place.StartLinePosition.Line + 1));
        return error.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
    }
}
