using System.Text.Json;

namespace SdkHarness.Cli.Json;

internal sealed record ToolsDocument(IReadOnlyList<ToolJson> Tools);

/// <summary>A tool's contract as the authority matrix shows it.</summary>
internal sealed record ToolJson(
    string Function,
    string ToolSet,
    string Name,
    string Description,
    string? Owner,
    string ContractHash,
    IReadOnlyList<string> Reads,
    IReadOnlyList<WriteEffect> Writes,
    WriteKind WriteKind,
    ApprovalJson? Approval,
    string? AutoApprovedBecause,
    string? BlockedReason,
    IReadOnlyList<RecoveryJson> Recovery,
    double TimeoutSeconds,
    IReadOnlyList<string> Evidence,
    IReadOnlyList<string> Labels,
    bool ReturnsUntrusted,
    IReadOnlyList<string> Lenient,
    JsonElement InputSchema)
{
    public static ToolJson Of(ToolContract tool) => new(
        tool.FunctionName,
        tool.ToolSet,
        tool.Name,
        tool.Description,
        tool.Owner,
        tool.Hash.Value,
        tool.Reads,
        tool.Writes,
        tool.WriteKind,
        tool.Approval is { } approval ? ApprovalJson.Of(approval) : null,
        tool.AutoApprovedBecause,
        tool.BlockedReason,
        [.. tool.Recovery.Select(RecoveryJson.Of)],
        tool.Timeout.TotalSeconds,
        [.. tool.Evidence.Select(static evidence => evidence.Scope)],
        tool.Labels,
        tool.ReturnsUntrusted,
        tool.Lenient == Coercions.None ? [] : tool.Lenient.ToString().Split(", "),
        tool.InputSchema);
}

internal sealed record ApprovalJson(string? Role, string? Reason, int Approvers, double ExpiresMinutes, string? When)
{
    public static ApprovalJson Of(ApprovalPolicy policy) =>
        new(policy.Role, policy.Reason, policy.Approvers, policy.Expires.TotalMinutes, policy.When);
}

internal sealed record RecoveryJson(
    string Failure, Recovery Recovery, int? Attempts, string? Method, string? Note, double? WithinSeconds, bool Preset)
{
    public static RecoveryJson Of(RecoveryStep step)
    {
        int? attempts = step.Recovery == SdkHarness.Recovery.Retry ? step.Attempts : null;
        return new(step.Failure.ToString(), step.Recovery, attempts, step.Method, step.Note, step.Within?.TotalSeconds, step.IsPreset);
    }
}
