using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SdkHarness.Generators.Tests;

/// <summary>
/// The generated check accepts exactly what an independent validator accepts under the generated schema. Never generated, since the two may
/// rightly differ there: empty text (taken as no arguments), nesting beyond 32 levels and text beyond 1 MiB (limits that no schema states),
/// offsets over 14 hours and leap seconds (RFC 3339 has them, .NET does not). Left out of the comparison: the rules of IValidatableObject, which no
/// schema states, and arguments of type Uri that are well-formed by RFC 3986 but that .NET cannot take apart (<c>https:a</c>).
/// </summary>
public sealed class AgreementTests
{
    private const string Python = "/usr/bin/python3";

    /// <summary>HARNESS_PROPERTY_CASES: how many calls; 3000 by default.</summary>
    private static int Cases =>
        int.TryParse(Environment.GetEnvironmentVariable("HARNESS_PROPERTY_CASES"), NumberStyles.None, CultureInfo.InvariantCulture, out int cases) ? cases : 3000;

    [Fact]
    public async Task The_check_accepts_what_an_independent_validator_accepts_under_the_schema()
    {
        Assert.SkipUnless(File.Exists(Python) && await RunAsync("-c", "import jsonschema") == 0, "needs Debian's python3-jsonschema: apt-get install python3-jsonschema");

        ToolBinding[] tools = [.. OrderTools.Bindings, .. KitchenTools.Bindings, .. ConstraintTools.Bindings, .. BookingTools.Bindings];
        (ToolBinding Tool, string Json)[] calls = [.. MakeCalls(tools, Cases, new Random(20261102))];
        bool[] theirs = await JudgeAsync(tools, calls);
        int accepted = 0;
        var differences = new List<string>();
        for (int i = 0; i < calls.Length; i++)
        {
            IReadOnlyList<ArgumentError> errors = calls[i].Tool.Errors(calls[i].Json);
            accepted += theirs[i] ? 1 : 0;
            if (errors.All(theirs[i] ? IsBeyondSchema : IsRule) != theirs[i])
                differences.Add($"{calls[i].Tool.Contract.Name} {calls[i].Json}: the validator {(theirs[i] ? "accepts" : "refuses")}, the check says {string.Join("; ", errors)}");
        }

        TestContext.Current.SendDiagnosticMessage($"{calls.Length} calls, {accepted} valid, {differences.Count} differences");
        Assert.True(differences.Count == 0, string.Join("\n", differences.Take(20)));
        Assert.InRange(accepted, calls.Length / 10, calls.Length * 9 / 10);
    }

    private static bool IsRule(ArgumentError error) => error.Rule == "validate";

    /// <summary>A rule of IValidatableObject, or a URI that .NET cannot take apart: the generated check refuses more than the schema says.</summary>
    private static bool IsBeyondSchema(ArgumentError error) =>
        IsRule(error)
        || (error.Rule == "format" && error.Expected.Contains("RFC 3986", StringComparison.Ordinal)
            && !Uri.TryCreate(JsonSerializer.Deserialize<string>(error.Actual), UriKind.Absolute, out _));

    private static IEnumerable<(ToolBinding Tool, string Json)> MakeCalls(ToolBinding[] tools, int count, Random random)
    {
        var maker = new ArgumentMaker(random);
        for (int i = 0; i < count; i++)
        {
            ToolBinding tool = tools[i % tools.Length];
            maker.Wrongness = i % 3 == 0 ? 0 : random.NextDouble() * 0.2;
            string json = maker.Make(tool.Contract.InputSchema);
            yield return (tool, i % 25 == 24 ? Damaged(json, random) : json);
        }
    }

    /// <summary>One character less or another: mostly no JSON any more.</summary>
    private static string Damaged(string json, Random random)
    {
        int at = random.Next(json.Length);
        return json.Length < 2 ? "{" : json.Remove(at, 1).Insert(at, random.Next(2) == 0 ? "" : "01{}[]\",:\\e-.".Substring(random.Next(13), 1));
    }

    private static async Task<bool[]> JudgeAsync(ToolBinding[] tools, (ToolBinding Tool, string Json)[] calls)
    {
        using Process process = Start(Path.Combine(AppContext.BaseDirectory, "validate.py"));
        Task<string> answers = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> complaints = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        foreach (ToolBinding tool in tools)
            await process.StandardInput.WriteLineAsync($$"""{"tool":"{{tool.Contract.FunctionName}}","schema":{{tool.Contract.InputSchema.GetRawText()}}}""");
        foreach ((ToolBinding tool, string json) in calls)
            await process.StandardInput.WriteLineAsync($$"""{"tool":"{{tool.Contract.FunctionName}}","arguments":{{JsonSerializer.Serialize(json)}}}""");
        process.StandardInput.Close();
        string lines = await answers;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal("", await complaints);
        bool[] judged = [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line == "1")];
        Assert.Equal(calls.Length, judged.Length);
        return judged;
    }

    private static async Task<int> RunAsync(params string[] arguments)
    {
        using Process process = Start(arguments);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }

    private static Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo(Python, arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardInputEncoding = new UTF8Encoding(false),
        UseShellExecute = false,
    })!;
}
