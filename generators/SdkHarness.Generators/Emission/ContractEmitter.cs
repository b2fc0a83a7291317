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
        code.Line("private static ToolContract MakeContract() => new()");
        code.Open();
        code.Line($"ToolSet = {Literal.Of(set.Name)},");
        code.Line($"Name = {Literal.Of(tool.Name)},");
        code.Line($"Description = {Literal.Of(tool.Description)},");
        code.Line($"Owner = {Literal.Of(set.Owner)},");
        code.Line($"Hash = new ContractHash(\"{tool.Hash}\"),");
        code.Line($"InputSchema = JsonElement.Parse(\"\"\"{tool.Schema}\"\"\"u8),");
        Some(code, "Reads", tool.Reads.Select(Literal.Of));
        Some(code, "Writes", tool.Writes.Select(static write =>
            $"new WriteEffect({Literal.Of(write.Scope)}{(write.Destructive ? ", Destructive: true" : "")}{(write.External ? ", External: true" : "")})"));
        if (tool.Approval is { } approval)
            code.Line($"Approval = {Approval(approval)},");
        if (tool.AutoApprovedBecause is not null)
            code.Line($"AutoApprovedBecause = {Literal.Of(tool.AutoApprovedBecause)},");
        if (tool.BlockedReason is not null)
            code.Line($"BlockedReason = {Literal.Of(tool.BlockedReason)},");
        Some(code, "Recovery", tool.Recovery.Select(Step));
        if (tool.TimeoutMilliseconds != 30_000)
            code.Line($"Timeout = TimeSpan.FromMilliseconds({tool.TimeoutMilliseconds.ToString(CultureInfo.InvariantCulture)}L),");
        Some(code, "Evidence", tool.Evidence.Select(static evidence =>
            $"new EvidenceRequirement({Literal.Of(evidence.Scope)}{(evidence.MaxAgeMinutes > 0 ? $", TimeSpan.FromMinutes({evidence.MaxAgeMinutes}L)" : "")})"));
        if (tool.WriteKind != "None")
            code.Line($"WriteKind = WriteKind.{tool.WriteKind},");
        if (tool.ReturnsUntrusted)
            code.Line("ReturnsUntrusted = true,");
        Some(code, "Labels", tool.Labels.Select(Literal.Of));
        if (tool.SubjectArgument is not null)
            code.Line($"SubjectArgument = {Literal.Of(tool.SubjectArgument)},");
        if (tool.SensitiveArguments.Count > 0)
            code.Line($"SensitiveArguments = new Dictionary<string, string> {{ {string.Join(", ", tool.SensitiveArguments.Select(static argument =>
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
            members.Add($"Expires = TimeSpan.FromMinutes({approval.ExpiresMinutes.ToString(CultureInfo.InvariantCulture)}L)");
        if (approval.When is not null)
            members.Add($"When = {Literal.Of(approval.When)}");
        return members.Count == 0 ? "new ApprovalPolicy()" : $"new ApprovalPolicy {{ {string.Join(", ", members)} }}";
    }

    private static string Step(RecoveryModel step)
    {
        const int any = 511;
        string failure = step.Failure == any
            ? "Failure.Any"
            : string.Join(" | ", FailureNames.Where((_, bit) => (step.Failure & (1 << bit)) != 0).Select(static name => $"Failure.{name}"));
        string recovery = step.Recovery >= 0 && step.Recovery < RecoveryNames.Length
            ? $"Recovery.{RecoveryNames[step.Recovery]}"
            : $"(Recovery){step.Recovery.ToString(CultureInfo.InvariantCulture)}";
        return $"new RecoveryStep({(failure.Length == 0 ? "Failure.None" : failure)}, {recovery}"
            + (step.Attempts == 3 ? "" : $", Attempts: {step.Attempts.ToString(CultureInfo.InvariantCulture)}")
            + (step.Method is null ? "" : $", Method: {Literal.Of(step.Method)}")
            + (step.Note is null ? "" : $", Note: {Literal.Of(step.Note)}")
            + ")";
    }
}
