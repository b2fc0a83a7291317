using System.Globalization;
using SdkHarness.Generators.Tools;

namespace SdkHarness.Generators.Emission;

/// <summary>Writes one tool's contract.</summary>
internal static class ContractEmitter
{
    private static readonly string[] FailureNames =
        ["Timeout", "MissingField", "PermissionDenied", "StaleData", "DuplicateRecord", "UnexpectedShape", "RateLimited", "Unavailable", "Unknown"];

    private static readonly string[] RecoveryNames = ["Retry", "Fallback", "Caveat", "AskForClarification", "Escalate", "Stop"];

    public static void Emit(CodeWriter code, ToolSetModel set, ToolModel tool)
    {
        code.Line("private static global::SdkHarness.ToolContract MakeContract() => new()");
        code.Open();
        code.Line($"ToolSet = {Literal.Of(set.Name)},");
        code.Line($"Name = {Literal.Of(tool.Name)},");
        code.Line($"Description = {Literal.Of(tool.Description)},");
        code.Line($"Owner = {Literal.Of(set.Owner)},");
        code.Line($"Hash = new global::SdkHarness.ContractHash(\"{tool.Hash}\"),");
        code.Line($"InputSchema = global::System.Text.Json.JsonElement.Parse(\"\"\"{tool.Schema}\"\"\"u8),");
        Some(code, "Reads", tool.Reads.Select(Literal.Of));
        Some(code, "Writes", tool.Writes.Select(static write =>
            $"new global::SdkHarness.WriteEffect({Literal.Of(write.Scope)}{(write.Destructive ? ", Destructive: true" : "")}{(write.External ? ", External: true" : "")})"));
        if (tool.Approval is { } approval)
            code.Line($"Approval = {Approval(approval)},");
        if (tool.AutoApprovedBecause is not null)
            code.Line($"AutoApprovedBecause = {Literal.Of(tool.AutoApprovedBecause)},");
        if (tool.BlockedReason is not null)
            code.Line($"BlockedReason = {Literal.Of(tool.BlockedReason)},");
        Some(code, "Recovery", tool.Recovery.Select(Step));
        if (tool.TimeoutMilliseconds != 30_000)
            code.Line($"Timeout = global::System.TimeSpan.FromMilliseconds({tool.TimeoutMilliseconds.ToString(CultureInfo.InvariantCulture)}L),");
        Some(code, "Evidence", tool.Evidence.Select(static evidence =>
            $"new global::SdkHarness.EvidenceRequirement({Literal.Of(evidence.Scope)}{(evidence.MaxAgeMinutes > 0 ? $", global::System.TimeSpan.FromMinutes({evidence.MaxAgeMinutes}L)" : "")})"));
        if (tool.WriteKind != "None")
            code.Line($"WriteKind = global::SdkHarness.WriteKind.{tool.WriteKind},");
        if (tool.ReturnsUntrusted)
            code.Line("ReturnsUntrusted = true,");
        Some(code, "Labels", tool.Labels.Select(Literal.Of));
        if (tool.SubjectArgument is not null)
            code.Line($"SubjectArgument = {Literal.Of(tool.SubjectArgument)},");
        if (tool.SensitiveArguments.Count > 0)
            code.Line($"SensitiveArguments = new global::System.Collections.Generic.Dictionary<string, string> {{ {string.Join(", ", tool.SensitiveArguments.Select(static argument =>
                $"[{Literal.Of(argument.Name)}] = {Literal.Of(argument.Label)}"))} }},");
        code.Close("};");
    }

    private static void Some(CodeWriter code, string property, IEnumerable<string> items)
    {
        string list = string.Join(", ", items);
        if (list.Length > 0)
            code.Line($"{property} = [{list}],");
    }

    private static string Approval(ApprovalModel approval)
    {
        var members = new List<string>();
        if (approval.Role is not null)
            members.Add($"Role = {Literal.Of(approval.Role)}");
        if (approval.Reason is not null)
            members.Add($"Reason = {Literal.Of(approval.Reason)}");
        if (approval.Approvers != 1)
            members.Add($"Approvers = {approval.Approvers.ToString(CultureInfo.InvariantCulture)}");
        if (approval.ExpiresMinutes != 1440)
            members.Add($"Expires = global::System.TimeSpan.FromMinutes({approval.ExpiresMinutes.ToString(CultureInfo.InvariantCulture)}L)");
        if (approval.When is not null)
            members.Add($"When = {Literal.Of(approval.When)}");
        return members.Count == 0 ? "new global::SdkHarness.ApprovalPolicy()" : $"new global::SdkHarness.ApprovalPolicy {{ {string.Join(", ", members)} }}";
    }

    private static string Step(RecoveryModel step)
    {
        const int any = 511;
        string failure = step.Failure == any
            ? "global::SdkHarness.Failure.Any"
            : string.Join(" | ", FailureNames.Where((_, bit) => (step.Failure & (1 << bit)) != 0).Select(static name => $"global::SdkHarness.Failure.{name}"));
        string recovery = step.Recovery >= 0 && step.Recovery < RecoveryNames.Length
            ? $"global::SdkHarness.Recovery.{RecoveryNames[step.Recovery]}"
            : $"(global::SdkHarness.Recovery){step.Recovery.ToString(CultureInfo.InvariantCulture)}";
        return $"new global::SdkHarness.RecoveryStep({(failure.Length == 0 ? "global::SdkHarness.Failure.None" : failure)}, {recovery}"
            + (step.Attempts == 3 ? "" : $", Attempts: {step.Attempts.ToString(CultureInfo.InvariantCulture)}")
            + (step.Method is null ? "" : $", Method: {Literal.Of(step.Method)}")
            + (step.Note is null ? "" : $", Note: {Literal.Of(step.Note)}")
            + ")";
    }
}
