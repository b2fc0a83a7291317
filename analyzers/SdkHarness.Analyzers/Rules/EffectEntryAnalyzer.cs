using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers;

/// <summary>HRN013: a line of <c>harness.effects.txt</c> or an <c>[assembly: Effect(…)]</c> cannot be read, or is about nothing that is there.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EffectEntryAnalyzer() : HarnessAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = HarnessRule.Error(RuleCatalogue.EffectEntry);

    /// <inheritdoc />
    protected override void Start(CompilationStartAnalysisContext context)
    {
        context.RegisterAdditionalFileAction(CheckFile);
        context.RegisterCompilationEndAction(CheckAttributes);
    }

    private static void CheckFile(AdditionalFileAnalysisContext context)
    {
        if (!EffectsFile.Is(context.AdditionalFile) || context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
            return;

        foreach (TextLine line in text.Lines)
        {
            string written = line.ToString();
            if (ProblemOf(EffectLine.Read(written), context.Compilation) is { } problem)
            {
                Location place = Location.Create(context.AdditionalFile.Path, line.Span, text.Lines.GetLinePositionSpan(line.Span));
                context.Report(Diagnostic.Create(Rule, place, written.Trim(), problem));
            }
        }
    }

    private static void CheckAttributes(CompilationAnalysisContext context)
    {
        foreach (AttributeData attribute in context.Compilation.Assembly.GetAttributes())
        {
            if (attribute.Is(AttributeNames.Effect)
                && ProblemOf(EffectJudgement.Read(attribute), context.Compilation) is { } problem
                && attribute.ApplicationSyntaxReference is { } syntax)
            {
                Location place = Location.Create(syntax.SyntaxTree, syntax.Span);
                context.Report(Diagnostic.Create(Rule, place, attribute.Argument<string>(0), problem));
            }
        }
    }

    private static string? ProblemOf((EffectRule? Rule, string? Problem) read, Compilation compilation) =>
        read.Problem ?? (read.Rule is { } rule && !EffectTargets.Exist(rule, compilation) ? EffectTargets.Missing(rule) : null);
}
