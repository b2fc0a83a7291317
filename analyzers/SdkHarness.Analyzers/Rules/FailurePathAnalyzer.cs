using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers;

/// <summary>HRN104: nobody has declared what happens when a tool fails in a way in which it can.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FailurePathAnalyzer() : ToolAnalyzer(Rule)
{
    /// <summary>The property that carries the arguments of the attributes that would declare the preset, one a line.</summary>
    public const string Paths = "paths";

    internal static readonly DiagnosticDescriptor Rule = HarnessRule.Warning(RuleCatalogue.NoPath);

    /// <inheritdoc />
    private protected override void AnalyzeTool(SymbolAnalysisContext context, ToolMethod tool)
    {
        int unspoken = DeclaredRecovery.Unspoken(tool);
        int open = unspoken == 0 ? 0 : ProducibleFailures.Of(tool) & unspoken;
        if (open == 0)
            return;

        int effect = RecoveryPreset.EffectOf(tool);
        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty.Add(Paths, string.Join("\n", Written(effect, open)));
        context.Report(Diagnostic.Create(
            Rule, tool.Place(), properties, tool.Qualified, Naming.Listed([.. FailureModes.NamesOf(open)]), PresetName(effect)));
    }

    private static string PresetName(int effect) => effect switch
    {
        RecoveryPreset.Reads => "reads",
        RecoveryPreset.KeyedWrites => "keyed writes",
        _ => "plain writes",
    };

    /// <summary>The steps of the preset as declarations, with what a reader must be told.</summary>
    private static IEnumerable<string> Written(int effect, int open)
    {
        string failure = $"global::{AttributeNames.Namespace}.Failure", recovery = $"global::{AttributeNames.Namespace}.Recovery";
        string note = effect == RecoveryPreset.Reads ? "This could not be read" : "This was refused, and nothing has been changed";
        foreach (PresetStep step in RecoveryPreset.Of(effect, open))
        {
            yield return step.Recovery switch
            {
                DeclaredRecovery.Retry => $"{FailureModes.Code(step.Failure, failure)}, {recovery}.Retry",
                DeclaredRecovery.Caveat => $"{FailureModes.Code(step.Failure, failure)}, {recovery}.Caveat, Note = \"{note}\"",
                _ => $"{FailureModes.Code(step.Failure, failure)}, {recovery}.Escalate",
            };
        }
    }
}
