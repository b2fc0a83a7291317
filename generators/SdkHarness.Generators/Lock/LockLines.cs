using System.Globalization;
using SdkHarness.Generators.Agents;
using SdkHarness.Generators.Contracts;
using SdkHarness.Generators.Emission;
using SdkHarness.Generators.Tools;
using SdkHarness.Symbols;

namespace SdkHarness.Generators.Lock;

/// <summary>Writes what tools and agents may do as lines of the lock file. What is empty or has its default is left out.</summary>
/// <remarks>Whoever adds a member adds it to <c>LockMembers</c> and <c>LockChanges</c> too, which say what a change of it means.</remarks>
internal static class LockLines
{
    public static IReadOnlyList<string> Of(ToolSetModel set) =>
    [
        .. set.Tools.Select(tool => Line(
            LockEntry.Tool + ToolNames.Function(set.Name, tool.Name),
            ("reads", Sorted(tool.Reads)),
            ("writes", Sorted(tool.Writes.Select(static write => write.Scope))),
            ("destructive", Sorted(tool.Writes.Where(static write => write.Destructive).Select(static write => write.Scope))),
            ("external", Sorted(tool.Writes.Where(static write => write.External).Select(static write => write.Scope))),
            ("repeat", tool.WriteKind == "None" ? null : JsonText.Of(tool.WriteKind.ToLowerInvariant())),
            ("mayRepeat", tool.MayRepeat ? "true" : null),
            ("approval", Approval(tool.Approval)),
            ("auto", Text(tool.AutoApprovedBecause)),
            ("blocked", Text(tool.BlockedReason)),
            ("evidence", Evidence(tool)),
            ("recovery", Recovery(tool)),
            ("untrusted", tool.ReturnsUntrusted ? "true" : null),
            ("labels", Sorted(tool.Labels)),
            ("owner", Text(set.Owner)),
            ("contract", JsonText.Of(tool.Hash)))).OrderBy(static line => line, StringComparer.Ordinal),
    ];

    public static string Of(AgentModel agent) => Line(
        LockEntry.Agent + agent.Name,
        ("version", Text(agent.Version)),
        ("owner", Text(agent.Owner)),
        ("uses", Sorted(agent.ToolSets)),
        ("agents", Sorted(agent.Agents)),
        ("reads", Sorted(agent.Reads)),
        ("writes", Sorted(agent.Writes)),
        ("labels", Sorted(agent.Labels)),
        ("maxCalls", Number(agent.MaxCalls)),
        ("maxWrites", Number(agent.MaxWrites)));

    private static string? Approval(ApprovalModel? approval) => approval is null ? null : Object(
        ("role", Text(approval.Role)),
        ("approvers", approval.Approvers == 1 ? null : Number(approval.Approvers)),
        ("when", Text(approval.When)),
        ("expiresMinutes", Number(approval.ExpiresMinutes)));

    /// <summary>The age in minutes that each scope's read may have; 0 for any.</summary>
    private static string? Evidence(ToolModel tool) => tool.Evidence.Count == 0 ? null : Object(
    [
        .. tool.Evidence
            .GroupBy(static evidence => evidence.Scope)
            .OrderBy(static scope => scope.Key, StringComparer.Ordinal)
            .Select(static scope => (scope.Key, (string?)Number(Strictest(scope)))),
    ]);

    private static int Strictest(IEnumerable<EvidenceModel> requirements)
    {
        int least = requirements.Min(static evidence => evidence.MaxAgeMinutes == 0 ? int.MaxValue : evidence.MaxAgeMinutes);
        return least == int.MaxValue ? 0 : least;
    }

    /// <summary>What is declared, in the order in which it is tried; a preset comes with the harness.</summary>
    private static string? Recovery(ToolModel tool) => List(tool.Recovery.Where(static step => !step.IsPreset).Select(static step =>
    {
        string name = ContractEmitter.RecoveryName(step.Recovery);
        string detail =
            step.Recovery == DeclaredRecovery.Retry ? $" {Number(step.Attempts)}"
            : step.Recovery == DeclaredRecovery.Fallback ? $" {step.Method}"
            : "";
        return $"{ContractEmitter.Failures(step.Failure)}: {name}{detail}";
    }));

    private static string Line(string key, params (string Name, string? Json)[] members) => $"{JsonText.Of(key)}: {Object(members)}";

    private static string Object(params (string Name, string? Json)[] members) => $"{{{string.Join(
        ",", members.Where(static member => member.Json is not null).Select(static member => $"{JsonText.Of(member.Name)}:{member.Json}"))}}}";

    private static string? Sorted(IEnumerable<string> items) => List(items.Distinct().OrderBy(static item => item, StringComparer.Ordinal));

    private static string? List(IEnumerable<string> items) => JsonText.Of(items) is var list and not "[]" ? list : null;

    private static string? Text(string? text) => text is null ? null : JsonText.Of(text);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
