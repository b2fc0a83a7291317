using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkHarness.Analyzers;

namespace SdkHarness.Packages;

/// <summary>What the packed package does in a user's project, outside this solution.</summary>
public sealed class PackageTests(PackedPackage package, ITestOutputHelper output)
{
    [Fact]
    public async Task A_project_that_meets_the_rules_builds_runs_and_has_its_lock_file_written()
    {
        output.WriteLine(package.Timing);
        string folder = package.FolderOf(Projects.Good);
        (int code, string printed) = await Command.DotnetAsync(folder, "exec", "bin/Debug/net10.0/Good.dll");
        (int again, string said) = await Command.DotnetAsync(folder, "build", "--no-restore", "-v", "quiet", "-p:ContinuousIntegrationBuild=true");

        Assert.True(code == 0, printed);
        Assert.Equal("1 tool of clerk\n", printed.ReplaceLineEndings("\n"));
        Assert.Empty(package.Build.Errors("Good"));
        string[] locked = await File.ReadAllLinesAsync(Path.Combine(folder, "harness.lock.json"), TestContext.Current.CancellationToken);
        Assert.Equal(["{", "\"agent clerk\":", "\"tool orders_get\":", "\"version\": 1", "}"], locked.Select(static line => line.StartsWith("\"version", StringComparison.Ordinal) ? line : line.Split(" {")[0]));
        Assert.True(again == 0, said);
    }

    [Fact]
    public void The_table_has_a_case_of_every_rule_that_is_an_error()
    {
        IEnumerable<string> errors = Rules.Where(static rule => rule.DefaultSeverity == DiagnosticSeverity.Error).Select(static rule => rule.Id)
            .Concat(["HRN204", "HRN205", "HRN206", "HRN207"]).Where(static rule => rule != "HRN305");
        Assert.Equal(errors.Distinct().Order(StringComparer.Ordinal), RuleCases.All.Select(static rule => rule.Rule));
    }

    [Fact]
    public void Every_rule_that_is_an_error_fails_the_build_at_the_users_own_file() => AssertFound("Rules", static _ => true, static _ => true);

    [Fact]
    public void Nothing_but_the_rules_is_wrong_with_the_projects() => Assert.All(
        Projects.All.Where(static project => project != Projects.SuppressorProject), project => Assert.Empty(package.Build.OtherErrors(project.Name)));

    public static TheoryData<string> Ways => [.. Projects.Switches.Select(static way => way.Way)];

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_rule_of_safety_survives_in_both_layers(string way) => AssertFound(way, IsSafety, static rule => rule.ByGenerator);

    [Fact]
    public void An_attribute_that_suppresses_rules_is_itself_an_error_and_hides_nothing_that_the_generator_finds()
    {
        IReadOnlyList<BuildError> found = package.Build.Errors("Attributed");
        Assert.Contains(new BuildError("GlobalSuppressions.cs", "HRN011", ByGenerator: true), found);
        AssertFound("Attributed", static _ => false, static rule => rule.ByGenerator);
    }

    [Theory]
    [InlineData("RunAnalyzers", "RunAnalyzers=false switches off the rules")]
    [InlineData("RunAnalyzersDuringBuild", "RunAnalyzersDuringBuild=false switches off the rules")]
    [InlineData("HiddenFailure", "AD0001 hides that a compiler extension has failed")]
    [InlineData("WithoutAnalyzers", "without its analyzers")]
    public void A_build_that_leaves_the_rules_out_fails(string project, string says)
    {
        string said = string.Join('\n', package.Build.Of(project));
        Assert.Contains("error HRN011: ", said, StringComparison.Ordinal);
        Assert.Contains(says, said, StringComparison.Ordinal);
    }

    [Fact]
    public void An_editors_build_before_a_run_does_not_leave_the_rules_out() => AssertFound("ImplicitBuild", static _ => true, static rule => rule.ByGenerator);

    [Fact]
    public void An_exception_holds_through_its_last_day_with_a_warning_and_is_an_error_after_it()
    {
        Assert.Empty(package.Build.Errors("LastDay"));
        Assert.Equal(["HRN012"], package.Build.Warnings("LastDay"));
        IReadOnlyList<BuildError> after = package.Build.Errors("DayAfter");
        Assert.Contains(new BuildError("Tools.cs", "HRN012", ByGenerator: true), after);
        Assert.Contains(new BuildError("Tools.cs", "HRN304", ByGenerator: false), after);
    }

    [Theory]
    [InlineData("Unlocked", "harness.lock.json is missing")]
    [InlineData("Integrated", "harness.lock.json is missing")]
    [InlineData("Widened", "The tool 'orders_get' is wider than harness.lock.json says: it gained the scope 'orders.order' (read)")]
    [InlineData("Conflicting", "holds the marks of a merge conflict")]
    public void A_lock_file_that_is_missing_or_does_not_match_fails_the_build(string project, string says) =>
        Assert.Contains(package.Build.Of(project), line => line.Contains("error HRN305: ", StringComparison.Ordinal) && line.Contains(says, StringComparison.Ordinal));

    [Fact]
    public async Task A_build_writes_the_lock_file_where_it_is_told_to()
    {
        string folder = package.FolderOf(Projects.Locked.Single(static project => project.Name == "Widened"));
        (int code, string said) = await Command.DotnetAsync(folder, "build", "--no-restore", "-v", "quiet", "-p:HarnessWriteLock=true");

        Assert.True(code == 0, said);
        Assert.Equal(
            await File.ReadAllTextAsync(Path.Combine(package.FolderOf(Projects.Good), "harness.lock.json"), TestContext.Current.CancellationToken),
            await File.ReadAllTextAsync(Path.Combine(folder, "harness.lock.json"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_sdks_formatter_applies_the_fixes_to_the_code_and_to_the_lock_file()
    {
        string folder = package.FolderOf(Projects.Mendable);
        (int code, string said) = await Command.DotnetAsync(
            folder, "format", "analyzers", "Mendable.csproj", "--no-restore", "--severity", "error", "--diagnostics", "HRN001", "HRN305");

        Assert.True(code == 0, said);
        Assert.Contains("[ReadScope(\"notes.note\")]", await File.ReadAllTextAsync(Path.Combine(folder, "NoteTools.cs"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        string locked = await File.ReadAllTextAsync(Path.Combine(folder, "harness.lock.json"), TestContext.Current.CancellationToken);
        Assert.Contains("\"tool orders_get_order\": {\"reads\":[\"orders.order\"]", locked, StringComparison.Ordinal);
    }

    private static IReadOnlyList<DiagnosticDescriptor> Rules { get; } =
    [
        .. typeof(HarnessAnalyzer).Assembly.GetTypes()
            .Where(static type => type.IsSubclassOf(typeof(HarnessAnalyzer)) && !type.IsAbstract)
            .SelectMany(static type => ((DiagnosticAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics),
    ];

    private static bool IsSafety(RuleCase rule) => Rules.Any(known => known.Id == rule.Rule && known.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable));

    private void AssertFound(string project, Func<RuleCase, bool> byAnalyzer, Func<RuleCase, bool> byGenerator)
    {
        IReadOnlyList<BuildError> found = package.Build.Errors(project);
        string said = string.Join('\n', package.Build.Of(project));
        foreach (RuleCase rule in RuleCases.All)
        {
            if (byAnalyzer(rule) && HasAnalyzer(rule))
                Assert.True(found.Contains(new BuildError(rule.File, rule.Rule, ByGenerator: false)), $"The analyzer's {rule.Rule} is missing in:\n{said}");
            if (byGenerator(rule) && rule.ByGenerator)
                Assert.True(found.Contains(new BuildError(rule.File, rule.Rule, ByGenerator: true)), $"The generator's {rule.Rule} is missing in:\n{said}");
        }
    }

    private static bool HasAnalyzer(RuleCase rule) => Rules.Any(known => known.Id == rule.Rule);
}
