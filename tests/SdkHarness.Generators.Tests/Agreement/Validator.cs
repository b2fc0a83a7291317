using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace SdkHarness.Generators.Tests.Agreement;

/// <summary>The independent validator: validate.py, over Debian's python3-jsonschema.</summary>
internal static class Validator
{
    private const string Python = "/usr/bin/python3";

    private static readonly Lazy<Task<bool>> IsThere = new(static async () => File.Exists(Python) && await RunAsync("-c", "import jsonschema") == 0);

    /// <summary>Skips the test where there is no such validator.</summary>
    public static async Task RequireAsync() =>
        Assert.SkipUnless(await IsThere.Value, "needs Debian's python3-jsonschema: apt-get install python3-jsonschema");

    /// <summary>
    /// Whether each call's arguments are valid by its tool's schema; null where the validator's pattern matching does not come to an end. One process,
    /// which prepares each schema once.
    /// </summary>
    public static async Task<bool?[]> JudgeAsync(IReadOnlyList<(ToolBinding Tool, string Json)> calls)
    {
        using Process process = Start("-W", "ignore", Path.Combine(AppContext.BaseDirectory, "validate.py"));
        Task<string> answers = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> complaints = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        foreach (ToolBinding tool in calls.Select(static call => call.Tool).Distinct())
            await process.StandardInput.WriteLineAsync($$"""{"tool":"{{tool.Contract.FunctionName}}","schema":{{tool.Contract.InputSchema.GetRawText()}}}""");
        foreach ((ToolBinding tool, string json) in calls)
            await process.StandardInput.WriteLineAsync($$"""{"tool":"{{tool.Contract.FunctionName}}","arguments":{{JsonSerializer.Serialize(json)}}}""");
        process.StandardInput.Close();
        string lines = await answers;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal("", await complaints);
        bool?[] judged = [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line == "?" ? (bool?)null : line == "1")];
        Assert.Equal(calls.Count, judged.Length);
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
