using System.Text.Json.Serialization;

namespace SdkHarness;

/// <summary>Who an agent is, which tool sets it uses, and what it is granted.</summary>
public sealed record AgentContract
{
    /// <summary>The agent's name.</summary>
    public required string Name { get; init; }

    /// <summary>The team that answers for it, or <see langword="null"/>.</summary>
    public string? Owner { get; init; }

    /// <summary>The owner's version of it, or <see langword="null"/>.</summary>
    public string? Version { get; init; }

    /// <summary>What the model is told; empty where the class has no <c>Instructions</c>.</summary>
    public string Instructions { get; init; } = "";

    /// <summary>The names of the tool sets that it uses.</summary>
    public IReadOnlyList<string> ToolSets { get; init; } = [];

    /// <summary>The names of the agents that it hands work to. They change nothing in a run of this one, so no journal records them.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Agents { get; init; } = [];

    /// <summary>The scopes that it may read.</summary>
    public IReadOnlyList<string> Reads { get; init; } = [];

    /// <summary>The scopes that it may change.</summary>
    public IReadOnlyList<string> Writes { get; init; } = [];

    /// <summary>The labels of sensitive values that it may see.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>How many tool calls one run may make. Default: 100.</summary>
    public int MaxCalls { get; init; } = 100;

    /// <summary>How many writes one run may execute. Default: 10.</summary>
    public int MaxWrites { get; init; } = 10;
}
