using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SdkHarness.Analyzers.Corpora.Precision;

/// <summary>The rules on tools that nobody here designed, told apart by what their own authors say of them.</summary>
public sealed class DomainTests
{
    public static IEnumerable<TheoryDataRow<int>> Domains =>
        Enumerable.Range(0, Domain.All.Count).Select(static index => new TheoryDataRow<int>(index) { TestDisplayName = Domain.All[index].ToString() });

    [Theory, MemberData(nameof(Domains))]
    public void Every_published_tool_is_there_and_no_other(int index)
    {
        Domain domain = Domain.All[index];
        Assert.Equal(domain.Labels().Keys.Order(StringComparer.Ordinal), Declare(domain, static _ => false).Tools.Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Domains))]
    public void The_source_text_compiles(int index) => Assert.DoesNotContain(
        Declare(Domain.All[index], static _ => false).Compilation.GetDiagnostics(TestContext.Current.CancellationToken),
        static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    [Theory, MemberData(nameof(Domains))]
    public async Task Declared_to_read_only_every_tool_that_mutates_is_refused_and_no_other(int index)
    {
        Assert.SkipUnless(
            Harness.Analyzers.Any(static analyzer => analyzer.SupportedDiagnostics.Any(static rule => rule.Id == "HRN003")), "No rule follows the effects of calls yet.");
        Domain domain = Domain.All[index];
        IReadOnlyDictionary<string, Label> labels = domain.Labels();
        IReadOnlyList<string> found = await Findings(domain, static _ => false);
        HashSet<string> refused = [.. found.Where(static finding => finding.StartsWith("HRN003 ", StringComparison.Ordinal)).Select(static finding => finding[7..])];
        string[] mutating = [.. labels.Values.Where(static label => label.Mutates).Select(static label => label.Tool)];
        string[] missed = [.. mutating.Except(refused)];
        string[] wrong = [.. refused.Except(mutating)];
        int unknown = found.Count(static finding => finding.StartsWith("HRN006 ", StringComparison.Ordinal));
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"| {domain} | {labels.Count} | {mutating.Length - missed.Length} | {wrong.Length} | {missed.Length} | {labels.Count - mutating.Length - wrong.Length} | {unknown} |");
        Assert.Empty(missed);
        Assert.Empty(wrong);
        Assert.Equal(found, mutating.Select(static tool => $"HRN003 {tool}").Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Domains))]
    public async Task Without_a_policy_every_write_is_refused_once_and_nothing_else(int index)
    {
        Domain domain = Domain.All[index];
        IReadOnlyDictionary<string, Label> labels = domain.Labels();
        IEnumerable<string> found = await Findings(domain, tool => labels[tool].IsWrite);
        IEnumerable<string> expected = labels.Values.Where(static label => label.IsWrite).Select(static label => $"HRN002 {label.Tool}");
        IEnumerable<string> concealed = labels.Keys.Where(Concealed.Contains).Select(static tool => $"HRN003 {tool}");
        Assert.Equal(expected.Concat(concealed).Order(StringComparer.Ordinal), found);
    }

    /// <summary>Tools that their authors list among the reads, and that change something: a mail that was fetched is marked as read.</summary>
    private static readonly HashSet<string> Concealed = new(StringComparer.Ordinal) { "get_unread_emails" };

    /// <summary>Rule and tool of each finding, sorted.</summary>
    private static async Task<IReadOnlyList<string>> Findings(Domain domain, Func<string, bool> isWrite)
    {
        (Compilation compilation, _) = Declare(domain, isWrite);
        Harness.Driver().RunGeneratorsAndUpdateCompilation(compilation, out Compilation whole, out _, TestContext.Current.CancellationToken);
        ImmutableArray<Diagnostic> findings = await Harness.Findings(whole, TestContext.Current.CancellationToken);
        return [.. findings.Select(finding => $"{finding.Id} {Tool(finding)}").Order(StringComparer.Ordinal)];
    }

    private static (Compilation Compilation, IReadOnlyList<string> Tools) Declare(Domain domain, Func<string, bool> isWrite)
    {
        var declaration = new Declaration(isWrite);
        SyntaxTree[] trees = [.. domain.Files.Select(declaration.Declare)];
        return (Harness.Compilation(trees), declaration.Tools);
    }

    /// <summary>The tool that a finding is about.</summary>
    private static string Tool(Diagnostic finding)
    {
        SyntaxNode node = finding.Location.SourceTree!.GetRoot().FindNode(finding.Location.SourceSpan);
        string name = node.FirstAncestorOrSelf<MethodDeclarationSyntax>()?.Identifier.Text ?? finding.GetMessage(null);
        return JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
    }
}
