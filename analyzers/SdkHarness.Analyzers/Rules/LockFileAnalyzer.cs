using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers;

/// <summary>HRN305: the lock file is missing, cannot be read, or does not match what tools, agents and exceptions may do.</summary>
/// <remarks>
/// The lines that the code stands for are in an attribute that the generator writes; nothing is derived here a second time. Whether a file is kept
/// is told by the package's targets in the property <c>HarnessLockMode</c>; without them a file is compared where there is one.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LockFileAnalyzer() : HarnessAnalyzer(Rule)
{
    /// <summary>The property of a finding that carries the entry's key.</summary>
    public const string Key = "key";

    /// <summary>The property of a finding that carries the entry's new line; absent where the entry is to go.</summary>
    public const string Line = "line";

    internal static readonly DiagnosticDescriptor Rule = HarnessRule.Error(RuleCatalogue.LockFile);

    internal static readonly SourceTextValueProvider<LockFile> Files = new(static text => LockFile.Read(text.ToString()));

    /// <inheritdoc />
    protected override void Start(CompilationStartAnalysisContext context)
    {
        context.Options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.HarnessLockMode", out string? mode);
        if (mode is "off" or "write")
            return;

        var aliases = new Lazy<HashSet<string>>(
            () => AttributeAliases.Of(context.Compilation, "AcceptedAttribute", context.CancellationToken));
        if (Find(context.Options) is not { } additional)
        {
            if (mode == "check")
            {
                context.RegisterSymbolAction(Missing, SymbolKind.NamedType);
                context.RegisterSyntaxNodeAction(node => MissingException(node, aliases), SyntaxKind.Attribute);
            }

            return;
        }

        if (additional.GetText(context.CancellationToken) is not { } text || !context.TryGetValue(text, Files, out LockFile? file) || file is null)
            return;

        if (file.Defect is { } defect)
        {
            context.RegisterAdditionalFileAction(visited =>
            {
                if (visited.AdditionalFile.Path == additional.Path)
                    visited.Report(Diagnostic.Create(Rule, Place(additional.Path, text, defect.Line), $"{LockFile.Name} {defect.Problem}", defect.Remedy));
            });
            return;
        }

        var orphans = new Lazy<LockOrphans>(() => LockOrphans.Read(file, context.Compilation.Assembly));
        context.RegisterSymbolAction(symbol => Compare(symbol, file, orphans), SymbolKind.NamedType);
        context.RegisterSyntaxNodeAction(node => CompareException(node, file, aliases), SyntaxKind.Attribute);
        context.RegisterAdditionalFileAction(visited =>
        {
            if (visited.AdditionalFile.Path == additional.Path)
            {
                foreach (LockEntry entry in orphans.Value.Homeless)
                    visited.Report(Diagnostic.Create(Rule, Place(additional.Path, text, file.LineOf(entry.Key)), LockComparison.Gone(entry).Sentence, Remedy));
            }
        });
    }

    /// <summary>The text of the file as it was reviewed last; nothing where none is kept.</summary>
    internal static SourceText? Reviewed(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.HarnessLockMode", out string? mode);
        return mode == "off" ? null : Find(options)?.GetText(cancellationToken);
    }

    private static string Remedy => $"if that is meant, write the file, with {LockFile.HowToWrite}, and have the change reviewed";

    private static AdditionalText? Find(AnalyzerOptions options)
    {
        foreach (AdditionalText file in options.AdditionalFiles)
        {
            if (string.Equals(Path.GetFileName(file.Path), LockFile.Name, StringComparison.OrdinalIgnoreCase))
                return file;
        }

        return null;
    }

    private static void Missing(SymbolAnalysisContext context)
    {
        if (context.Symbol is INamedTypeSymbol { TypeKind: TypeKind.Class } type && (type.IsToolSet() || type.Has(AttributeNames.Agent)))
        {
            context.Report(Diagnostic.Create(
                Rule, type.Place(), $"{LockFile.Name} is missing, which states what '{type.Name}' may do", $"write it with {LockFile.HowToWrite}, and commit it"));
        }
    }

    private static void Compare(SymbolAnalysisContext context, LockFile file, Lazy<LockOrphans> orphans)
    {
        if (context.Symbol is not INamedTypeSymbol { TypeKind: TypeKind.Class } type || LockedLines.Of(type) is not { } lines)
            return;

        foreach (LockEntry entry in LockEntry.ReadLines(lines))
        {
            if (LockComparison.Of(file, entry) is { } difference)
                Report(context, difference, LockedLines.Place(type, entry));
        }

        foreach (LockEntry orphan in orphans.Value.Of(type))
            Report(context, LockComparison.Gone(orphan), type.Place());
    }

    private static void MissingException(SyntaxNodeAnalysisContext context, Lazy<HashSet<string>> aliases)
    {
        if (Accepted(context, aliases) is var (element, _))
        {
            context.Report(Diagnostic.Create(
                Rule,
                context.Node.GetLocation(),
                $"{LockFile.Name} is missing, which states what is accepted for '{element.Name}'",
                $"write it with {LockFile.HowToWrite}, and commit it"));
        }
    }

    /// <summary>The exception that an attribute states, under whatever name it is written; nothing where it states none.</summary>
    private static (ISymbol Element, AttributeData Data)? Accepted(SyntaxNodeAnalysisContext context, Lazy<HashSet<string>> aliases)
    {
        var attribute = (AttributeSyntax)context.Node;
        return (attribute.IsWrittenAs("Accepted") || AttributeAliases.Has(aliases.Value, attribute))
            && attribute.Read(context.SemanticModel, context.CancellationToken) is { } stated
            && stated.Data.Is(AttributeNames.Accepted)
                ? stated
                : null;
    }

    private static void CompareException(SyntaxNodeAnalysisContext context, LockFile file, Lazy<HashSet<string>> aliases)
    {
        if (Accepted(context, aliases) is var (element, data)
            && LockComparison.Of(file, LockedException.Entry(element, Acceptance.Of(data).Rule)) is { } difference)
        {
            context.Report(Finding(difference, context.Node.GetLocation()));
        }
    }

    private static void Report(SymbolAnalysisContext context, LockDifference difference, Location place) => context.Report(Finding(difference, place));

    private static Diagnostic Finding(LockDifference difference, Location place)
    {
        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty.Add(Key, difference.Key);
        if (difference.Entry is { } entry)
            properties = properties.Add(Line, entry.Line);
        return Diagnostic.Create(Rule, place, properties, difference.Sentence, Remedy);
    }

    private static Location Place(string path, SourceText text, int line)
    {
        TextLine at = text.Lines[Math.Min(line, text.Lines.Count) - 1];
        return Location.Create(path, at.Span, text.Lines.GetLinePositionSpan(at.Span));
    }
}
