using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers;

/// <summary>
/// HRN003: a read-only tool writes, by itself or through what it calls. HRN006: something that it calls cannot be seen. What a tool's own body shows is
/// said at once; what only the whole compilation shows, at its end.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReadOnlyToolAnalyzer() : HarnessAnalyzer(Writes, Unknown)
{
    internal static readonly DiagnosticDescriptor Writes = HarnessRule.Safety(RuleCatalogue.ReadOnlyWrites);
    internal static readonly DiagnosticDescriptor Unknown = HarnessRule.Warning(RuleCatalogue.UnknownEffects);

    private const string DeclareOutside = "declare what it changes with [WriteScope], or leave the write out";
    private const string DeclareInside = "declare what it changes with [WriteScope], or mark what only keeps a cache or a count with [Reads] or [Pure]";
    private const string Restate = "state [Writes], or leave the write out";

    /// <inheritdoc />
    protected override void Start(CompilationStartAnalysisContext context)
    {
        var found = new Found(context.Compilation, context.Options.AdditionalFiles);
        context.RegisterSymbolStartAction(
            start =>
            {
                var type = (INamedTypeSymbol)start.Symbol;
                if (type.TypeKind == TypeKind.Class && type.IsToolSet() && found.AddToolSet(type))
                    start.RegisterOperationBlockAction(block => CheckBody(block, found));
            },
            SymbolKind.NamedType);
        context.RegisterSymbolAction(symbol => found.Stated.Add((INamedTypeSymbol)symbol.Symbol), SymbolKind.NamedType);
        context.RegisterCompilationEndAction(end => CheckAll(end, found));
    }

    /// <summary>What the tool's own body shows.</summary>
    private static void CheckBody(OperationBlockAnalysisContext context, Found found)
    {
        if (context.OwningSymbol is not IMethodSymbol method || found.Tool(method) is not { } tool)
            return;

        var body = new Body(tool.Method);
        var reader = new BodyReader(found.Judgement, body);
        foreach (IOperation block in context.OperationBlocks)
        {
            if (block.Kind is OperationKind.Block)
                reader.Read(block);
        }

        body.Stated = found.Judgement.Stated(tool.Method)?.Effect;
        body.Settle();
        found.Bodies[tool.Method] = body;
        if (ReportWrite(Reporter(context), tool, body))
        {
            found.Settled[tool.Method] = true;
            return;
        }

        foreach ((SyntaxNode at, string name, string path) in EffectReport.Unknown(body, tool.Tool.Name, 0, onlyDirect: true))
            ReportUnknown(Reporter(context), tool, at.GetLocation(), name, path);
    }

    /// <summary>What the whole compilation shows.</summary>
    private static void CheckAll(CompilationAnalysisContext context, Found found)
    {
        if (found.Tools.IsEmpty && found.Stated.Found.IsEmpty)
            return;

        var graph = new CallGraph(context.Compilation, found.Judgement, context.CancellationToken);
        foreach (Body body in found.Bodies.Values)
            graph.Adopt(body);
        var roots = new List<(ReadOnlyTool Tool, Body Body)>();
        foreach (ReadOnlyTool tool in found.Tools.Values)
        {
            if (!EffectJudgement.HasSource(tool.Method))
            {
                ReportOutside(context, tool, found.Judgement.Judge(tool.Method));
                continue;
            }

            roots.Add((tool, graph.Add(tool.Method)));
            foreach (IMethodSymbol fallback in tool.Fallbacks())
            {
                if (EffectJudgement.HasSource(fallback))
                    roots.Add((tool, graph.Add(fallback)));
            }
        }

        var stated = new List<(IMethodSymbol Method, Effect Effect, Body Body)>();
        foreach (KeyValuePair<IMethodSymbol, Effect> member in found.Stated.Found)
        {
            Body body = graph.Add(member.Key);
            body.Stated = member.Value;
            stated.Add((member.Key, member.Value, body));
        }

        graph.Settle();
        foreach ((ReadOnlyTool tool, Body body) in roots)
            Report(context, found, tool, body);
        foreach ((IMethodSymbol method, Effect effect, Body body) in stated)
        {
            if (EffectReport.Write(body, method.Name, 0) is { } path && !found.Tools.ContainsKey(method))
            {
                string member = $"member '{method.Qualified()}', which is stated to be {(effect == Effect.Pure ? "[Pure]" : "[Reads]")},";
                context.Report(Diagnostic.Create(Writes, (method.AssociatedSymbol ?? method).Place(), member, path, Restate), method);
            }
        }
    }

    private static void Report(CompilationAnalysisContext context, Found found, ReadOnlyTool tool, Body body)
    {
        if (found.Settled.ContainsKey(tool.Method))
            return;
        if (ReportWrite(Reporter(context), tool, body))
        {
            found.Settled[tool.Method] = true;
            return;
        }

        string name = NameOf(tool, body);
        bool wasRead = found.Bodies.ContainsKey((IMethodSymbol)body.Symbol);
        HashSet<string>? said = null;
        if (wasRead)
        {
            said = new HashSet<string>(StringComparer.Ordinal);
            foreach ((_, string direct, _) in EffectReport.Unknown(body, name, 0, onlyDirect: true))
                said.Add(direct);
        }

        foreach ((SyntaxNode at, string unknown, string path) in EffectReport.Unknown(body, name, tool.Shared, onlyDirect: false))
        {
            if (said is null || !said.Contains(unknown))
            {
                Location place = context.Compilation.ContainsSyntaxTree(at.SyntaxTree) ? at.GetLocation() : tool.Tool.Place();
                ReportUnknown(Reporter(context), tool, place, unknown, path);
            }
        }
    }

    private static string NameOf(ReadOnlyTool tool, Body body) =>
        SymbolEqualityComparer.Default.Equals(body.Symbol, tool.Method) ? tool.Tool.Name : $"{tool.Tool.Name} → {body.Symbol.Name}";

    private static bool ReportWrite(Action<Diagnostic, ISymbol?> report, ReadOnlyTool tool, Body body)
    {
        if (EffectReport.Write(body, NameOf(tool, body), tool.Shared) is not { } path)
            return false;

        string remedy = EffectReport.IsOutside(body) ? DeclareOutside : DeclareInside;
        report(Diagnostic.Create(Writes, tool.Tool.Place(), $"read-only tool '{tool.Tool.Qualified}'", path, remedy), tool.Method);
        return true;
    }

    private static Action<Diagnostic, ISymbol?> Reporter(OperationBlockAnalysisContext context) => (finding, about) => context.Report(finding, about);

    private static Action<Diagnostic, ISymbol?> Reporter(CompilationAnalysisContext context) => (finding, about) => context.Report(finding, about);

    private static void ReportUnknown(Action<Diagnostic, ISymbol?> report, ReadOnlyTool tool, Location place, string name, string path) =>
        report(Diagnostic.Create(Unknown, place, tool.Tool.Qualified, Quoted(name), path), tool.Method);

    /// <summary>A tool that the set inherits from another assembly.</summary>
    private static void ReportOutside(CompilationAnalysisContext context, ReadOnlyTool tool, Verdict verdict)
    {
        string path = $"{tool.Tool.Name} → {verdict.Onward ?? MemberNames.Of(tool.Method)}";
        if (verdict.Effect is Effect.Writes or Effect.Mutates)
            context.Report(Diagnostic.Create(Writes, tool.Tool.Place(), $"read-only tool '{tool.Tool.Qualified}'", path, DeclareOutside), tool.Method);
        else if (verdict.Effect == Effect.Unknown)
            ReportUnknown(Reporter(context), tool, tool.Tool.Place(), MemberNames.Of(tool.Method), path);
    }

    private static string Quoted(string name) => name.IndexOf(' ') < 0 || name.StartsWith("new ", StringComparison.Ordinal) ? $"'{name}'" : name;

    /// <summary>What the actions of one compilation find.</summary>
    private sealed class Found(Compilation compilation, IEnumerable<AdditionalText> files)
    {
        private readonly Lazy<EffectJudgement> _judgement = new(() => new EffectJudgement(compilation, EffectsFile.Lines(files, default)));

        public EffectJudgement Judgement => _judgement.Value;

        public ConcurrentDictionary<IMethodSymbol, ReadOnlyTool> Tools { get; } = new(SymbolEqualityComparer.Default);

        public ConcurrentDictionary<IMethodSymbol, Body> Bodies { get; } = new(SymbolEqualityComparer.Default);

        /// <summary>The tools about which all is said.</summary>
        public ConcurrentDictionary<IMethodSymbol, bool> Settled { get; } = new(SymbolEqualityComparer.Default);

        public StatedMembers Stated { get; } = new();

        public ReadOnlyTool? Tool(IMethodSymbol method) => Tools.TryGetValue(method.PartialImplementationPart ?? method, out ReadOnlyTool? tool) ? tool : null;

        public bool AddToolSet(INamedTypeSymbol type)
        {
            bool hasOwn = false;
            foreach (ToolMethod tool in type.Tools())
            {
                if (!tool.Symbol.IsAbstract && ReadOnlyTool.Of(tool) is { } readOnly)
                {
                    Tools[readOnly.Method] = readOnly;
                    hasOwn |= SymbolEqualityComparer.Default.Equals(tool.Symbol.ContainingType, type);
                }
            }

            return hasOwn;
        }
    }
}
