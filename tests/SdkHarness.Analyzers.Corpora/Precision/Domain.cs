using System.Text.Json;

namespace SdkHarness.Analyzers.Corpora.Precision;

/// <summary>A published set of tools: its source text in C# and its authors' labels.</summary>
/// <param name="Source">The folder of the data's publisher.</param>
/// <param name="Name">The domain's folder within it.</param>
/// <param name="Files">The source files, from the root of this repository.</param>
internal sealed record Domain(string Source, string Name, params IReadOnlyList<string> Files)
{
    private const string Here = "tests/SdkHarness.Analyzers.Corpora/Domains";
    private const string Airline = "tests/SdkHarness.Acceptance/Airline";

    /// <summary>Not the airline's tools and their data: where its recordings are, who may use it, and the edition of another publisher.</summary>
    private static readonly string[] AroundTheAirline = ["AirlineDeskAgent.cs", "AirlineData.cs", "ScratchpadTools.cs"];

    public static IReadOnlyList<Domain> All { get; } =
    [
        new("tau2-bench", "retail", [.. In($"{Here}/Retail"), $"{Airline}/Calculator.cs"]),
        new("tau2-bench", "airline", [.. In(Airline).Where(static file => !AroundTheAirline.Contains(Path.GetFileName(file)))]),
        new("tau2-bench", "mock", In($"{Here}/Mock")),
        new("agentdojo", "banking", In($"{Here}/Banking")),
        new("agentdojo", "workspace", In($"{Here}/Workspace")),
    ];

    /// <summary>By tool name, as published. Skips the test where the data is absent.</summary>
    public IReadOnlyDictionary<string, Label> Labels()
    {
        SharedData.Require(Source);
        return SharedData.Json(Source, Name, "tools.json").EnumerateArray().Select(OfTool).ToDictionary(static label => label.Tool);
    }

    private Label OfTool(JsonElement tool)
    {
        string name = tool.GetProperty("name").GetString()!;
        return Source == "tau2-bench"
            ? new Label(name, tool.GetProperty("tool_type").GetString() == "write", tool.GetProperty("mutates_state").GetBoolean())
            : new Label(name, tool.GetProperty("camel_label").GetString() == "policy", tool.GetProperty("mutates").GetBoolean());
    }

    private static string[] In(string folder) =>
        [.. Directory.GetFiles(Path.Combine(Repository.Root, folder), "*.cs").Order(StringComparer.Ordinal).Select(static file => Path.GetRelativePath(Repository.Root, file))];

    public override string ToString() => $"{Source}/{Name}";
}
