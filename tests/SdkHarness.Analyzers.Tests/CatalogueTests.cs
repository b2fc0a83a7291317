using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkHarness.CodeFixes;

namespace SdkHarness.Analyzers.Tests;

/// <summary>What every rule must have, whoever adds it.</summary>
public sealed class CatalogueTests
{
    private static readonly string[] Safety = ["HRN001", "HRN002", "HRN003", "HRN004", "HRN005", "HRN011", "HRN012", "HRN101", "HRN103", "HRN302"];

    [Fact]
    public void Every_rule_has_a_page_a_help_link_and_a_release_entry()
    {
        string releases = File.ReadAllText(Path.Combine(Root, "analyzers/SdkHarness.Analyzers/AnalyzerReleases.Unshipped.md"))
            + File.ReadAllText(Path.Combine(Root, "analyzers/SdkHarness.Analyzers/AnalyzerReleases.Shipped.md"));
        string index = File.ReadAllText(Path.Combine(Root, "docs/rules/README.md"));
        Assert.All(Rules, rule =>
        {
            Assert.Equal($"https://github.com/sdkharness/sdkharness/blob/main/docs/rules/{rule.Id}.md", rule.HelpLinkUri);
            string page = File.ReadAllText(Path.Combine(Root, $"docs/rules/{rule.Id}.md"));
            Assert.StartsWith($"# {rule.Id}: {rule.Title}\n", page, StringComparison.Ordinal);
            Assert.Contains($"\n{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | ", releases, StringComparison.Ordinal);
            Assert.Contains($"[{rule.Id}]({rule.Id}.md) | {rule.Title} | ", index, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Every_page_and_every_release_entry_is_of_a_rule()
    {
        IEnumerable<string> pages = Directory.GetFiles(Path.Combine(Root, "docs/rules"), "HRN*.md").Select(Path.GetFileNameWithoutExtension)!;
        IEnumerable<string> entries = File.ReadAllLines(Path.Combine(Root, "analyzers/SdkHarness.Analyzers/AnalyzerReleases.Unshipped.md"))
            .Where(static line => line.StartsWith("HRN", StringComparison.Ordinal)).Select(static line => line[..6]);
        IEnumerable<string> ids = Rules.Select(static rule => rule.Id);
        Assert.Equal(
            ids.Concat(FromTheGeneratorAlone.Select(static rule => rule.Id)).Order(StringComparer.Ordinal), pages.Order(StringComparer.Ordinal));
        Assert.Equal(ids, entries.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_rule_of_the_generator_alone_has_a_page_too()
    {
        string index = File.ReadAllText(Path.Combine(Root, "docs/rules/README.md"));
        Assert.DoesNotContain(FromTheGeneratorAlone, static rule => rule.Id is "HRN204" or "HRN205" or "HRN206" or "HRN207");
        Assert.All(FromTheGeneratorAlone, rule =>
        {
            Assert.StartsWith($"# {rule.Id}: {rule.Title}\n", File.ReadAllText(Path.Combine(Root, $"docs/rules/{rule.Id}.md")), StringComparison.Ordinal);
            Assert.Contains($"[{rule.Id}]({rule.Id}.md) | {rule.Title} | ", index, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void No_number_is_used_twice() => Assert.Equal(Rules.Count, Rules.Select(static rule => rule.Id).Distinct().Count());

    [Fact]
    public void The_safety_rules_are_errors_that_cannot_be_configured_and_no_others_are() => Assert.Equal(
        Safety,
        Rules.Where(static rule => rule.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable) && rule.DefaultSeverity == DiagnosticSeverity.Error)
            .Select(static rule => rule.Id));

    [Fact]
    public void Every_fix_can_be_applied_to_a_document_a_project_and_a_solution() => Assert.All(Instances<CodeFixProvider>(typeof(HarnessFix)), fix =>
        Assert.Equal(
            [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution, FixAllScope.ContainingMember, FixAllScope.ContainingType],
            fix.GetFixAllProvider()!.GetSupportedFixAllScopes()));

    [Fact]
    public void Every_rule_reports_in_the_one_way_that_heeds_accepted_exceptions() => Assert.All(
        Directory.GetFiles(Path.Combine(Root, "analyzers/SdkHarness.Analyzers"), "*.cs", SearchOption.AllDirectories)
            .Where(static file => !file.Contains("/obj/", StringComparison.Ordinal) && Path.GetFileName(file) != "Findings.cs"),
        static file => Assert.DoesNotContain(".ReportDiagnostic(", File.ReadAllText(file), StringComparison.Ordinal));

    /// <summary>What the generator says and no analyzer does.</summary>
    private static IReadOnlyList<(string Id, string Title)> FromTheGeneratorAlone =>
    [
        .. typeof(HarnessAnalyzer).Assembly.GetType("SdkHarness.Symbols.RuleCatalogue", throwOnError: true)!
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(static text => text.GetValue(null)!)
            .Select(static rule => (Id: (string)rule.GetType().GetProperty("Id")!.GetValue(rule)!, Title: (string)rule.GetType().GetProperty("Title")!.GetValue(rule)!))
            .Where(static rule => Rules.All(known => known.Id != rule.Id))
            .DistinctBy(static rule => rule.Id)
            .OrderBy(static rule => rule.Id, StringComparer.Ordinal),
    ];

    private static IReadOnlyList<DiagnosticDescriptor> Rules { get; } =
    [
        .. Instances<DiagnosticAnalyzer>(typeof(HarnessAnalyzer))
            .SelectMany(static analyzer => analyzer.SupportedDiagnostics)
            .OrderBy(static rule => rule.Id, StringComparer.Ordinal),
    ];

    private static string Root { get; } = typeof(CatalogueTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "HarnessRoot").Value!;

    private static IEnumerable<T> Instances<T>(Type of) =>
        of.Assembly.GetTypes().Where(static type => type.IsAssignableTo(typeof(T)) && !type.IsAbstract).Select(static type => (T)Activator.CreateInstance(type)!);
}
