using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers;

/// <summary>One rule, or several that are told by one reading, which cost nothing in a compilation that does not reference the harness.</summary>
/// <remarks>A safety rule is checked in generated code too: a file cannot leave it by calling itself generated.</remarks>
public abstract class HarnessAnalyzer : DiagnosticAnalyzer
{
    /// <summary>Takes what is checked.</summary>
    /// <param name="rules">The rules.</param>
    protected HarnessAnalyzer(params DiagnosticDescriptor[] rules) => SupportedDiagnostics = [.. rules];

    /// <inheritdoc />
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc />
    public sealed override void Initialize(AnalysisContext context)
    {
        bool isSafety = SupportedDiagnostics.Any(static rule => rule.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable));
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(isSafety
            ? GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics
            : GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(AttributeNames.ToolSet) is not null)
                Start(start);
        });
    }

    /// <summary>Registers what the rule looks at.</summary>
    /// <param name="context">The compilation, which references the harness.</param>
    protected abstract void Start(CompilationStartAnalysisContext context);
}
