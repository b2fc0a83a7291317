using Microsoft.CodeAnalysis;

namespace SdkHarness.Generators.Tests;

/// <summary>A body that takes a permit can be called by the guard alone.</summary>
public sealed class WritePermitTests
{
    private const string Tools = """
        [ToolSet("shop")] public sealed partial class Tools
        {
            [WriteScope("a.b"), RequiresApproval, OnFailure(Failure.Any, Recovery.Fallback, Method = nameof(Later))]
            public int Write(int x, WritePermit permit, CancellationToken cancellationToken) => x;
            private int Later(WritePermit permit, int x) => x;
        }

        """;

    [Fact]
    public void The_model_does_not_see_it_and_body_and_fallback_are_handed_it()
    {
        (IReadOnlyDictionary<string, string> files, IReadOnlyList<Diagnostic> diagnostics) = Generated.From(Tools);
        Assert.DoesNotContain(diagnostics, static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        string code = files["Tools.Tools.g.cs"];
        Assert.Matches(@"toolSet\.Write\([^,;]*, global::SdkHarness\.Binding\.Permits\.Of\(context\), cancellationToken\)", code);
        Assert.Matches(@"toolSet\.Later\(global::SdkHarness\.Binding\.Permits\.Of\(context\), [^,;]*\)", code);
        Assert.Contains("\"properties\":{\"x\":", code, StringComparison.Ordinal);
        Assert.DoesNotContain("\"permit\"", code, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CS7036", "new Tools().Write(1)")]
    [InlineData("CS7036", "new Tools().Write(1, cancellationToken: default)")]
    [InlineData("CS1729", "new Tools().Write(1, new WritePermit(), default)")]
    [InlineData("CS1729", "new Tools().Write(1, new(), default)")]
    public void Calling_it_elsewhere_does_not_compile(string error, string call)
    {
        (_, IReadOnlyList<Diagnostic> diagnostics) = Generated.From(Tools + $"public static class Elsewhere {{ public static int Call() => {call}; }}");
        Assert.Equal([error], diagnostics.Where(static found => found.Severity == DiagnosticSeverity.Error).Select(static found => found.Id));
    }
}
