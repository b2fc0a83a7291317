namespace SdkHarness.Generators.Tools;

/// <summary>One tool: its contract, and what its binding calls.</summary>
internal sealed record ToolModel
{
    public required string MethodName { get; init; }

    public required string Name { get; init; }

    public required string Description { get; init; }

    public required string Schema { get; init; }

    public string Hash { get; init; } = "";

    public required EquatableArray<string> Reads { get; init; }

    public required EquatableArray<WriteModel> Writes { get; init; }

    public required ApprovalModel? Approval { get; init; }

    public required string? AutoApprovedBecause { get; init; }

    public required string? BlockedReason { get; init; }

    public required EquatableArray<RecoveryModel> Recovery { get; init; }

    public required long TimeoutMilliseconds { get; init; }

    public required EquatableArray<EvidenceModel> Evidence { get; init; }

    public required string WriteKind { get; init; }

    /// <summary>Whether the body runs on the caller's thread: it says so, is asynchronous and takes the token.</summary>
    public required bool RunsInPlace { get; init; }

    /// <summary>Whether the same write made again is another one.</summary>
    public required bool MayRepeat { get; init; }

    /// <summary>The value of the Coercions that are allowed.</summary>
    public required int Lenient { get; init; }

    public required bool ReturnsUntrusted { get; init; }

    public required EquatableArray<string> Labels { get; init; }

    public required string? SubjectArgument { get; init; }

    public required EquatableArray<SensitiveModel> SensitiveArguments { get; init; }

    public required EquatableArray<ArgumentModel> Arguments { get; init; }

    public required CallModel Body { get; init; }

    public required EquatableArray<CallModel> Fallbacks { get; init; }

    public required CallModel? Lookup { get; init; }

    public required CallModel? Predicate { get; init; }

    public required ResultModel Result { get; init; }
}
