using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using SdkHarness.Boundaries;

namespace SdkHarness.Generators.Tests.Agreement;

/// <summary>
/// As <see cref="AgreementTests"/>, where the tools are made as well: random methods are generated, compiled and loaded, a seed a set of them, and called with
/// random arguments. docs/testing.md has the command of the long run.
/// </summary>
public sealed class GeneratedSchemaTests(ITestOutputHelper output)
{
    private const int ToolsEach = 150;

    /// <summary>HARNESS_DIFFERENTIAL_CASES: how many calls; 4000 by default.</summary>
    private static int Cases => Setting("HARNESS_DIFFERENTIAL_CASES", 4000);

    /// <summary>HARNESS_DIFFERENTIAL_CALLS: how many of them to one set of tools; 4000 by default.</summary>
    private static int CallsEach => Setting("HARNESS_DIFFERENTIAL_CALLS", 4000);

    /// <summary>HARNESS_DIFFERENTIAL_SEED: the first seed, to go on where a run ended; 1 by default.</summary>
    private static int FirstSeed => Setting("HARNESS_DIFFERENTIAL_SEED", 1);

    [Fact]
    public async Task The_check_accepts_what_an_independent_validator_accepts_under_schemas_that_are_made_too()
    {
        await Validator.RequireAsync();
        int sets = (Cases + CallsEach - 1) / CallsEach;
        var done = new ConcurrentDictionary<int, Comparison>();
        long started = Stopwatch.GetTimestamp();
        await Parallel.ForAsync(FirstSeed, FirstSeed + sets, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (seed, _) =>
        {
            Comparison comparison = await CompareAsync(seed, Math.Min(Cases, CallsEach));
            done[seed] = comparison;
            output.WriteLine($"seed {seed}: {comparison.Calls} calls, {comparison.Valid} valid, {comparison.Undecided} undecided, {comparison.Differences.Count} differences; {done.Count} of {sets} seeds, {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s");
            foreach (string difference in comparison.Differences.Take(3))
                output.WriteLine(difference);
        });

        int calls = done.Values.Sum(static one => one.Calls), valid = done.Values.Sum(static one => one.Valid);
        int undecided = done.Values.Sum(static one => one.Undecided);
        string[] differences = [.. done.Values.SelectMany(static one => one.Differences)];
        output.WriteLine($"{sets * ToolsEach} schemas, {calls} calls, {valid} valid, {undecided} undecided, {differences.Length} differences, {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s");
        Assert.True(differences.Length == 0, string.Join("\n", differences.Take(20)));
        Assert.InRange(undecided, 0, calls / 500);
        Assert.InRange(valid, calls / 10, calls * 9 / 10);
    }

    [Fact]
    public void Every_edge_of_a_schema_that_is_made_is_where_the_binding_has_it()
    {
        ToolBinding[] tools = Load(new RandomToolSet(new Random(FirstSeed), ToolsEach));
        int edges = 0, unknown = 0;
        var differences = new List<string>();
        foreach (ToolBinding tool in tools)
        {
            if (Edges(tool) is not { } cases)
            {
                unknown++;
                continue;
            }

            edges += cases.Count;
            differences.AddRange(cases.Select(edge => edge.Difference(tool.Errors(edge.Arguments)) is { } difference ? $"{tool.Contract.InputSchema}\n{difference}" : null).OfType<string>());
        }

        output.WriteLine($"{tools.Length} schemas, {edges} edges, {unknown} schemas without a valid call, {differences.Count} differences");
        Assert.True(differences.Count == 0, string.Join("\n", differences.Take(20)));
        Assert.InRange(unknown, 0, ToolsEach / 5);
        Assert.True(edges > 10 * tools.Length);
    }

    /// <summary>The edges; <see langword="null"/> where no valid call can be made up, since a pattern and a length hardly leave one.</summary>
    private static BoundaryCases? Edges(ToolBinding tool)
    {
        try
        {
            return BoundaryCases.Of(tool.Contract);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static ToolBinding[] Load(RandomToolSet set) => [.. LoadedTools.From(set.Source).Values.Select(static tool => tool.Binding)];

    private static async Task<Comparison> CompareAsync(int seed, int calls)
    {
        var random = new Random(seed);
        var set = new RandomToolSet(random, ToolsEach);
        ToolBinding[] tools = Load(set);
        var maker = new ArgumentMaker(random) { Samples = set.Samples };
        return await Comparison.OfAsync([.. Comparison.MakeCalls(tools, calls, random, maker)]);
    }

    private static int Setting(string variable, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : usual;
}
