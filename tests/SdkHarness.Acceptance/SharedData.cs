namespace SdkHarness.Acceptance;

/// <summary>Where the third-party recordings are: beside the repository, or where HARNESS_SHARED_DATA says.</summary>
internal static class SharedData
{
    /// <summary>The environment variable that overrides the place.</summary>
    public const string Variable = "HARNESS_SHARED_DATA";

    private static readonly string? Root = Find();

    public static string Database => Path.Combine(Root!, "tau2-bench", "airline", "db.json");

    public static string Tasks => Path.Combine(Root!, "tau2-bench", "airline", "tasks.jsonl");

    public static string ToolSchemas => Path.Combine(Root!, "tau2-bench", "airline", "tools.json");

    public static string Conversations => Path.Combine(Root!, "tau-bench", "airline_gpt4o_trajectories.jsonl");

    /// <summary>The desk's policy; empty where the data is absent.</summary>
    public static string Policy => Root is null ? "" : File.ReadAllText(Path.Combine(Root, "tau2-bench", "airline", "policy.md"));

    /// <summary>Skips the test where the data is absent.</summary>
    public static void Require() => Assert.SkipUnless(
        Root is not null,
        $"The recordings are third-party data and not part of this repository: put tau-bench and tau2-bench into ../shared/data beside it, or set {Variable}.");

    private static string? Find()
    {
        string? root = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? given : BesideRepository();
        return root is not null && File.Exists(Path.Combine(root, "tau2-bench", "airline", "db.json")) ? root : null;
    }

    private static string? BesideRepository()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "SdkHarness.sln")))
                return Path.Combine(at.FullName, "..", "shared", "data");
        }

        return null;
    }
}
