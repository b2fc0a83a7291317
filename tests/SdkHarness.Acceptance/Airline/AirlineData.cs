using SdkHarness.Testing;

namespace SdkHarness.Acceptance.Airline;

/// <summary>Where the recordings at the airline desk are.</summary>
internal static class AirlineData
{
    public static string Database => SharedData.Path("tau2-bench", "airline", "db.json");

    public static string Tasks => SharedData.Path("tau2-bench", "airline", "tasks.jsonl");

    public static string ToolSchemas => SharedData.Path("tau2-bench", "airline", "tools.json");

    public static string Conversations => SharedData.Path("tau-bench", "airline_gpt4o_trajectories.jsonl");

    /// <summary>The desk's policy; empty where the data is absent.</summary>
    public static string Policy => SharedData.Has("tau2-bench") ? File.ReadAllText(SharedData.Path("tau2-bench", "airline", "policy.md")) : "";

    /// <summary>Skips the test where the data is absent.</summary>
    public static void Require() => SharedData.Require("tau-bench", "tau2-bench");
}
