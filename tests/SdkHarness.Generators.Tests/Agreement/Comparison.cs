using System.Text.Json;

namespace SdkHarness.Generators.Tests.Agreement;

/// <summary>The generated check beside the independent validator, on the same calls.</summary>
/// <param name="Calls">How many there were.</param>
/// <param name="Valid">How many the validator accepts.</param>
/// <param name="Undecided">How many it does not decide in time.</param>
/// <param name="Differences">The calls on which the two differ.</param>
internal sealed record Comparison(int Calls, int Valid, int Undecided, IReadOnlyList<string> Differences)
{
    public static async Task<Comparison> OfAsync(IReadOnlyList<(ToolBinding Tool, string Json)> calls)
    {
        bool?[] theirs = await Validator.JudgeAsync(calls);
        var differences = new List<string>();
        for (int i = 0; i < calls.Count; i++)
        {
            if (theirs[i] is not { } accepts)
                continue;
            (ToolBinding tool, string json) = calls[i];
            IReadOnlyList<ArgumentError> errors = tool.Errors(json);
            if (errors.All(accepts ? IsBeyondSchema : IsRule) != accepts)
            {
                differences.Add(
                    $"{tool.Contract.FunctionName} {json}: the validator {(accepts ? "accepts" : "refuses")}, the check says {string.Join("; ", errors)}\n"
                    + $"  by {tool.Contract.InputSchema.GetRawText()}");
            }
        }

        return new Comparison(calls.Count, theirs.Count(static valid => valid == true), theirs.Count(static valid => valid is null), differences);
    }

    /// <summary>Arguments for each tool in turn: a third made to be valid, the others with something wrong here and there, some no JSON at all.</summary>
    public static IEnumerable<(ToolBinding Tool, string Json)> MakeCalls(IReadOnlyList<ToolBinding> tools, int count, Random random, ArgumentMaker maker)
    {
        for (int i = 0; i < count; i++)
        {
            ToolBinding tool = tools[i % tools.Count];
            maker.Wrongness = random.Next(3) == 0 ? 0 : random.NextDouble() * 0.2;
            string json = maker.Make(tool.Contract.InputSchema);
            yield return (tool, random.Next(25) == 0 ? Damaged(json, random) : json);
        }
    }

    private static bool IsRule(ArgumentError error) => error.Rule == "validate";

    /// <summary>A rule of IValidatableObject, or a URI that .NET cannot take apart: the generated check refuses more than the schema says.</summary>
    internal static bool IsBeyondSchema(ArgumentError error) =>
        IsRule(error)
        || (error.Rule == "format" && error.Expected.Contains("RFC 3986", StringComparison.Ordinal)
            && !Uri.TryCreate(JsonSerializer.Deserialize<string>(error.Actual), UriKind.Absolute, out _));

    /// <summary>One character less or another: mostly no JSON any more.</summary>
    private static string Damaged(string json, Random random)
    {
        int at = random.Next(json.Length);
        return json.Length < 2 ? "{" : json.Remove(at, 1).Insert(at, random.Next(2) == 0 ? "" : "01{}[]\",:\\e-.".Substring(random.Next(13), 1));
    }
}
