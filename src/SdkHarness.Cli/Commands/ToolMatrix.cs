using System.Globalization;
using SdkHarness.Cli.Output;

namespace SdkHarness.Cli.Commands;

/// <summary>Tools' authority as rows: what each may read and change, who must agree, and what happens when it fails.</summary>
internal static class ToolMatrix
{
    public static TextTable Of(IReadOnlyList<ToolContract> tools)
    {
        var table = new TextTable("function", "reads", "writes", "policy", "on failure", "owner", "contract");
        foreach (ToolContract tool in tools)
        {
            table.Add(
                Tone(tool),
                tool.FunctionName,
                string.Join(", ", tool.Reads),
                Effects(tool),
                Policy(tool),
                string.Join("; ", tool.Recovery.Select(Recover)),
                tool.Owner,
                tool.Hash.Short);
        }

        return table;
    }

    public static string Effects(ToolContract tool)
    {
        if (!tool.IsWrite)
            return "";
        string scopes = string.Join(", ", tool.Writes.Select(static write =>
            $"{write.Scope}{(write.Destructive ? " (destructive)" : "")}{(write.External ? " (external)" : "")}"));
        return $"{scopes} [{Words.Spaced(tool.WriteKind.ToString())}]";
    }

    private static string Policy(ToolContract tool)
    {
        if (tool.BlockedReason is { } blocked)
            return $"blocked: {blocked}";

        var parts = new List<string>();
        if (tool.Approval is { } approval)
        {
            string who = approval.Role ?? "a person";
            string several = approval.Approvers > 1 ? string.Create(CultureInfo.InvariantCulture, $"{approval.Approvers} × ") : "";
            parts.Add($"approval by {several}{who}{(approval.When is { } when ? $" when {when}" : "")}");
        }

        if (tool.AutoApprovedBecause is { } because)
            parts.Add($"automatic: {because}");
        if (tool.Evidence.Count > 0)
            parts.Add($"needs {string.Join(", ", tool.Evidence.Select(static evidence => evidence.Scope))}");
        return string.Join("; ", parts);
    }

    private static string Recover(RecoveryStep step)
    {
        string failure = step.Failure switch
        {
            Failure.Any => "any",
            Failure.Transient => "transient",
            _ => string.Join('|', step.Failure.ToString().Split(", ").Select(Words.Kebab)),
        };
        string detail = step.Recovery switch
        {
            Recovery.Retry => string.Create(CultureInfo.InvariantCulture, $" ×{step.Attempts}"),
            Recovery.Fallback => $" {step.Method}",
            _ => "",
        };
        return $"{failure}: {Words.Kebab(step.Recovery.ToString())}{detail}";
    }

    private static NarrationTone Tone(ToolContract tool) => tool switch
    {
        { BlockedReason: not null } => NarrationTone.Bad,
        { IsWrite: true } => NarrationTone.Attention,
        _ => NarrationTone.Neutral,
    };
}
