using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace SdkHarness.Analyzers.Tests.Rules;

public sealed class EffectEntryTests
{
    [Theory]
    [InlineData("read M:System.IO.File.Delete", "begins with 'read'; a line begins with pure, reads, writes, mutates or unknown")]
    [InlineData("reads", "names no documentation id")]
    [InlineData("reads System.IO.File.Delete", "has 'System.IO.File.Delete' where a documentation id stands: M:, P:, F:, E:, T: or N: and a full name")]
    [InlineData("reads M:System.IO.File.*Delete", "has a '*' in 'M:System.IO.File.*Delete' that does not end the name of a member")]
    [InlineData("reads T:System.IO.File*", "has a '*' in 'T:System.IO.File*' that does not end the name of a member")]
    [InlineData("reads M:Delete", "has 'M:Delete', which names no member of a type")]
    [InlineData("reads N:Acme", "is about the namespace 'Acme', which is not referenced here")]
    [InlineData("reads T:System.IO.Fill", "is about the type 'System.IO.Fill', which is not referenced here; a generic type's name ends in ` and the number of its parameters")]
    [InlineData("reads M:System.IO.File.Erase", "is about 'System.IO.File.Erase', which is not referenced here; a generic type's name ends in ` and the number of its parameters")]
    [InlineData("reads M:System.IO.File.Delete(System.Int32)", "is about 'M:System.IO.File.Delete(System.Int32)', which is not referenced here; without parameters an id is about all overloads")]
    public Task A_line_that_cannot_be_read_is_found_where_it_stands(string line, string problem) =>
        Check($"# what others do\n{line}  # because\n", new DiagnosticResult(Rule)
            .WithSpan("harness.effects.txt", 2, 1, 2, line.Length + 12)
            .WithMessage($"The statement about effects '{line}  # because' {problem}"));

    [Fact]
    public Task Lines_that_can_be_read_pass() => Check("""

        # what others do
        reads   M:System.IO.File.Delete
        reads   M:System.IO.File.Delete(System.String)   # exactly this one
        writes  M:System.IO.File.Read*
        pure    T:System.IO.File
        pure    N:System.IO
        mutates M:System.Collections.Generic.List`1.Contains
        unknown P:System.String.Length
        reads fresh M:System.IO.File.#ctor*
        """, new DiagnosticResult(Rule)
            .WithSpan("harness.effects.txt", 10, 1, 10, 36)
            .WithMessage("The statement about effects 'reads fresh M:System.IO.File.#ctor*' is about 'System.IO.File.#ctor', which is not referenced here; a generic type's name ends in ` and the number of its parameters"));

    [Fact]
    public Task A_statement_of_the_assembly_that_is_about_nothing_is_found_at_it() => Verify.Rule<EffectEntryAnalyzer>("""
        [assembly: {|HRN013:Effect("M:System.IO.File.Erase", EffectKind.Writes)|}]
        [assembly: {|HRN013:Effect("System.IO.File", EffectKind.Writes)|}]
        [assembly: Effect("T:System.IO.File", EffectKind.Writes)]
        """);

    private static DiagnosticDescriptor Rule { get; } = new EffectEntryAnalyzer().SupportedDiagnostics[0];

    private static Task Check(string lines, params DiagnosticResult[] expected)
    {
        var test = new CSharpAnalyzerTest<EffectEntryAnalyzer, DefaultVerifier>
        {
            TestCode = "",
            ReferenceAssemblies = new ReferenceAssemblies("net10.0"),
        };
        test.TestState.AdditionalReferences.AddRange(Basic.Reference.Assemblies.Net100.References.All);
        test.TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(ToolSetAttribute).Assembly.Location));
        test.TestState.AdditionalFiles.Add(("harness.effects.txt", lines));
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
