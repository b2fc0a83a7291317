using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers;

/// <summary>HRN012: an <c>[Accepted]</c> lacks something, cannot be made, or has ended; a warning in its last days.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AcceptedExceptionAnalyzer() : HarnessAnalyzer(Rule)
{
    /// <summary>How many days before its end an exception is warned about.</summary>
    private const int DaysOfWarning = 30;

    internal static readonly DiagnosticDescriptor Rule = HarnessRule.Safety(RuleCatalogue.AcceptedException);

    /// <inheritdoc />
    protected override void Start(CompilationStartAnalysisContext context)
    {
        DateTime? today = BuildDay.Read(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
        context.RegisterSyntaxNodeAction(node => Analyze(node, today), SyntaxKind.Attribute);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context, DateTime? today)
    {
        var attribute = (AttributeSyntax)context.Node;
        if (!attribute.IsWrittenAs("Accepted")
            || attribute.Read(context.SemanticModel, context.CancellationToken) is not var (element, data)
            || !data.Is(AttributeNames.Accepted))
        {
            return;
        }

        Acceptance accepted = Acceptance.Of(data);
        if (accepted.Defect(today) is var (problem, remedy))
        {
            context.Report(Diagnostic.Create(Rule, attribute.GetLocation(), accepted.Rule, Naming.Element(element), problem, remedy));
        }
        else if (accepted.DaysLeft(today) is { } days and < DaysOfWarning)
        {
            // Rules that cannot be configured keep their severity where warnings are errors, so that nothing ends before its day.
            context.Report(Diagnostic.Create(
                Rule, attribute.GetLocation(), DiagnosticSeverity.Warning, additionalLocations: null, properties: null,
                accepted.Rule, Naming.Element(element), $"ends on {accepted.Until}, in {days} days", Acceptance.AfterTheEnd));
        }
    }
}
