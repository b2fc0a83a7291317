using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers;

/// <summary>HRN306: an agent's grant, or a tool that it is offered, is another than the lock file says, and its version is the same.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AgentVersionAnalyzer() : HarnessAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = HarnessRule.Warning(RuleCatalogue.SameVersion);

    /// <inheritdoc />
    protected override void Start(CompilationStartAnalysisContext context)
    {
        if (LockFileAnalyzer.Reviewed(context.Options, context.CancellationToken) is not { } text
            || !context.TryGetValue(text, LockFileAnalyzer.Files, out LockFile? file)
            || file is not { Defect: null })
        {
            return;
        }

        context.RegisterSymbolAction(
            symbol =>
            {
                if (symbol.Symbol is INamedTypeSymbol { TypeKind: TypeKind.Class } type && type.Find(AttributeNames.Agent) is { } agent)
                    Compare(symbol, type, agent, file);
            },
            SymbolKind.NamedType);
    }

    private static void Compare(SymbolAnalysisContext context, INamedTypeSymbol type, AttributeData attribute, LockFile file)
    {
        if (LockedLines.Of(type) is not { } lines || LockEntry.ReadLines(lines).FirstOrDefault() is not { } entry || file.Find(entry.Key) is not { } reviewed)
            return;

        string? version = entry.Value["version"]?.Text;
        if (version is null || version != reviewed.Value["version"]?.Text || Change(entry, reviewed, type, file) is not { } change)
            return;

        context.Report(Diagnostic.Create(Rule, attribute.PlaceOn(type, context.CancellationToken), type.Name, version, change));
    }

    /// <summary>The first change of what the agent may do or of what it is offered. Another owner behaves as before.</summary>
    private static string? Change(LockEntry entry, LockEntry reviewed, INamedTypeSymbol type, LockFile file)
    {
        if (Behaviour(entry, reviewed) is { } own)
            return $"it {own}";

        foreach (AgentTool tool in new DeclaredAgent(type).Tools)
        {
            if (!tool.IsOffered)
                continue;

            string name = ToolNames.Function(tool.Tool.ToolSet.ToolSetName(), tool.Tool.ToolName());
            if (Entry(tool.Tool.ToolSet, LockEntry.Tool + name) is not { } after)
                continue;
            if (file.Find(LockEntry.Tool + name) is not { } before)
                return $"its tool '{name}' is new";
            if (Behaviour(after, before) is { } change)
                return $"its tool '{name}' {change}";
        }

        return null;
    }

    private static string? Behaviour(LockEntry entry, LockEntry reviewed)
    {
        foreach (LockChange change in LockChanges.From(WithoutOwner(reviewed), WithoutOwner(entry)))
            return change.Words;
        return null;
    }

    private static LockEntry? Entry(INamedTypeSymbol toolSet, string key) =>
        LockedLines.Of(toolSet) is { } lines ? LockEntry.ReadLines(lines).FirstOrDefault(entry => entry.Key == key) : null;

    private static LockEntry WithoutOwner(LockEntry entry) =>
        entry with { Value = entry.Value with { Members = [.. entry.Value.Members.Where(static member => member.Name != "owner")] } };
}
