using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace SdkHarness.Analyzers.Tests;

/// <summary>Runs one rule over inline source, in which <c>{|HRN001:…|}</c> marks what it must find; everything else must be silent.</summary>
internal static class Verify
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using SdkHarness;

        """;

    /// <summary>The day of the build in every test.</summary>
    public const string Today = "2026-11-25";

    public static Task Rule<TRule>(string source, params IEnumerable<MetadataReference> references)
        where TRule : DiagnosticAnalyzer, new() => Rule<TRule>([("Test.cs", source)], references);

    public static Task Rule<TRule>(IEnumerable<(string Name, string Source)> files, params IEnumerable<MetadataReference> references)
        where TRule : DiagnosticAnalyzer, new()
    {
        var test = new CSharpAnalyzerTest<TRule, DefaultVerifier>();
        Prepare(test, references);
        foreach ((string name, string source) in files)
            test.TestState.Sources.Add((name, Usings + source));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The one message that the rule gives for the source.</summary>
    public static Task Message<TRule>(string source, string message, params IEnumerable<MetadataReference> references)
        where TRule : DiagnosticAnalyzer, new() => Message<TRule>(source, message, severity: null, references);

    /// <summary>The one message that the rule gives for the source, with a severity other than its own.</summary>
    public static Task Message<TRule>(string source, string message, DiagnosticSeverity? severity, params IEnumerable<MetadataReference> references)
        where TRule : DiagnosticAnalyzer, new()
    {
        var test = new CSharpAnalyzerTest<TRule, DefaultVerifier> { TestCode = Usings + source };
        Prepare(test, references);
        DiagnosticDescriptor rule = Assert.Single(new TRule().SupportedDiagnostics);
        DiagnosticResult expected = new DiagnosticResult(rule).WithLocation(0).WithMessage(message);
        test.TestState.ExpectedDiagnostics.Add(severity is { } other ? expected.WithSeverity(other) : expected);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The fix with a key, applied one by one and then to the document, the project and the solution at once.</summary>
    public static Task Fix<TRule, TFix>(string source, string fixedSource, string key, bool usings = true, bool remains = false)
        where TRule : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new()
    {
        var test = new CSharpCodeFixTest<TRule, TFix, DefaultVerifier>
        {
            TestCode = usings ? Usings + source : source,
            FixedCode = usings ? Usings + fixedSource : fixedSource,
            CodeActionEquivalenceKey = key,
        };
        Prepare(test, []);
        if (remains)
            test.FixedState.MarkupHandling = MarkupMode.Allow;
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    public static void Prepare(AnalyzerTest<DefaultVerifier> test, IEnumerable<MetadataReference> references)
    {
        // The kit's own reference sets are packages; these are in memory.
        test.ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        test.TestState.AdditionalReferences.AddRange(Basic.Reference.Assemblies.Net100.References.All);
        test.TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(ToolSetAttribute).Assembly.Location));
        test.TestState.AdditionalReferences.AddRange(references);
        // The build's day, so that no test depends on when it runs.
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", $"is_global = true\nbuild_property.HarnessToday = {Today}\n"));
    }
}
