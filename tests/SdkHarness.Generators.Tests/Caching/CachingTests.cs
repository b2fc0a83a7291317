using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SdkHarness.Generators.Tests.Caching;

public sealed class CachingTests
{
    private const string Source = """
        /// <summary>Tools.</summary>
        [ToolSet("shop")]
        public sealed partial class Tools
        {
            /// <summary>Adds.</summary>
            [ReadScope("a.b")] public int Good([Range(1, 5)] int x, List<Line> lines) => x + 1;
            public int Bad() => 1;
            [ReadScope("a.c"), Accepted("HRN003", Because = "b", Owner = "o", Until = "2027-03-31")]
            [System.Diagnostics.CodeAnalysis.SuppressMessage("c", "HRN003")] public int Excepted() => 1;
        }
        public sealed record Line(string Sku, Size? Size);
        public enum Size { Small, Large }
        [Agent("clerk"), UsesTools<Tools>, Grant(Read = ["a.b"])]
        public sealed partial class Clerk { public static string Instructions => "Be kind."; }
        """;

    [Theory]
    [InlineData("x + 1", "x + 2")]
    [InlineData("/// <summary>Tools.</summary>", "// A comment that moves every line.\n\n/// <summary>Tools.</summary>")]
    [InlineData("public sealed record Line", "internal static class Unrelated { }\npublic sealed record Line")]
    public void An_edit_that_changes_no_contract_emits_nothing_again(string before, string after)
    {
        IReadOnlyList<(string Step, IncrementalStepRunReason Reason)> outputs = Outputs(Source.Replace(before, after, StringComparison.Ordinal));
        Assert.Contains(outputs, static output => output.Step == "ToolSetModel");
        Assert.Contains(outputs, static output => output.Step == "AgentModel");
        Assert.All(outputs, static output => Assert.True(
            output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{output.Step}: {output.Reason}"));
    }

    [Fact]
    public void An_edit_that_changes_a_contract_emits_that_contract()
    {
        IReadOnlyList<(string Step, IncrementalStepRunReason Reason)> outputs = Outputs(Source.Replace("Range(1, 5)", "Range(1, 6)", StringComparison.Ordinal));
        Assert.Contains(outputs, static output => output is ("ToolSetModel", IncrementalStepRunReason.Modified));
        Assert.All(outputs.Where(static output => output.Step == "AgentModel"), static output =>
            Assert.NotEqual(IncrementalStepRunReason.Modified, output.Reason));
    }

    [Fact]
    public void Nothing_that_is_kept_between_edits_holds_on_to_a_compilation()
    {
        GeneratorDriverRunResult result = Generated.Driver().RunGenerators(Generated.Compilation(Source), TestContext.Current.CancellationToken).GetRunResult();
        string[] ours = ["HiddenRules", "AcceptedExceptions", "ToolSetParsed", "ToolSetModel", "ToolSetProblems", "AgentParsed", "AgentModel", "AgentProblems"];
        int kept = 0;
        foreach (string step in ours)
        {
            foreach (object value in result.Results.SelectMany(generator => generator.TrackedSteps.GetValueOrDefault(step, []))
                .SelectMany(static run => run.Outputs).Select(static output => output.Value))
            {
                Walk(value, new HashSet<object>(ReferenceEqualityComparer.Instance));
                kept++;
            }
        }

        Assert.True(kept >= 5, $"{kept} values");
    }

    private static List<(string Step, IncrementalStepRunReason Reason)> Outputs(string edited)
    {
        CSharpCompilation compilation = Generated.Compilation(Source);
        GeneratorDriver driver = Generated.Driver().RunGenerators(compilation, TestContext.Current.CancellationToken);
        driver = driver.RunGenerators(
            compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], Generated.Parse(edited)), TestContext.Current.CancellationToken);
        return [.. driver.GetRunResult().Results
            .SelectMany(static generator => generator.TrackedSteps)
            .Where(static step => step.Key is "ToolSetModel" or "AgentModel")
            .SelectMany(static step => step.Value.SelectMany(run => run.Outputs.Select(output => (step.Key, output.Reason))))];
    }

    private static void Walk(object? value, HashSet<object> seen)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value))
            return;

        Assert.False(value is ISymbol or SyntaxNode or SyntaxToken or Compilation or SemanticModel or Location or SyntaxTree or AttributeData, value.GetType().FullName);
        if (value is IEnumerable items)
        {
            foreach (object? item in items)
                Walk(item, seen);
        }

        for (Type? type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                Walk(field.GetValue(value), seen);
        }
    }
}
