namespace SdkHarness.Generators.Agents;

/// <summary>All that is emitted for one agent.</summary>
internal sealed record AgentModel
{
    public required string Namespace { get; init; }

    public required string ClassName { get; init; }

    public required string Type { get; init; }

    public required string Keyword { get; init; }

    public required bool HidesContract { get; init; }

    public required string Name { get; init; }

    public required string? Owner { get; init; }

    public required string? Version { get; init; }

    public required bool HasInstructions { get; init; }

    public required EquatableArray<string> ToolSets { get; init; }

    public required EquatableArray<string> Agents { get; init; }

    public required EquatableArray<string> Reads { get; init; }

    public required EquatableArray<string> Writes { get; init; }

    public required EquatableArray<string> Labels { get; init; }

    public required int MaxCalls { get; init; }

    public required int MaxWrites { get; init; }
}
