using System.Globalization;
using SdkHarness.Generators.Contracts;
using SdkHarness.Generators.Tools;
using SdkHarness.Symbols;

namespace SdkHarness.Generators.Emission;

/// <summary>Writes the contracts of a tool set as data: JSON that <c>ContractData</c> reads. What has its default is left out.</summary>
internal static class ContractEmitter
{
    private const int AnyFailure = RecoveryPreset.AnyFailure;
    private const int TransientFailure = RecoveryPreset.Transient;

    private static readonly string[] RecoveryNames = ["Retry", "Fallback", "Caveat", "AskForClarification", "Escalate", "Stop"];

    public static void Emit(CodeWriter code, ToolSetModel set, ToolParts parts)
    {
        code.Line("// What the model is told and what people have agreed to, one line a tool and one for its arguments; what reads the arguments where that is data.");
        code.Line("private const string Contracts = \"\"\"");
        code.In();
        code.Line(Safe($"{{{Head(set)},"));
        code.Line("\"readers\":[");
        for (int i = 0; i < parts.ReaderData.Count; i++)
            code.Line(Safe(parts.ReaderData[i] + (i + 1 < parts.ReaderData.Count ? "," : "")));
        code.Line("],\"tools\":[");
        for (int i = 0; i < set.Tools.Count; i++)
        {
            ToolModel tool = set.Tools[i];
            code.Line(Safe($"{{{Members(Policy(tool))},\"code\":{parts.Of(i)},"));
            code.Line(Safe($" \"schema\":{tool.Schema}}}{(i + 1 < set.Tools.Count ? "," : "")}"));
        }

        code.Line("]}");
        code.Line("\"\"\";");
        code.Back();
    }

    private static string Head(ToolSetModel set)
    {
        var members = new List<(string, string?)>
        {
            ("name", JsonText.Of(set.Name)), ("description", JsonText.Of(set.Description)), ("owner", Text(set.Owner)),
        };
        return Members(members);
    }

    private static IEnumerable<(string Name, string? Json)> Policy(ToolModel tool) =>
    [
        ("name", JsonText.Of(tool.Name)),
        ("description", JsonText.Of(tool.Description)),
        ("reads", Array(tool.Reads.Select(static scope => JsonText.Of(scope)))),
        ("writes", Array(tool.Writes.Select(static write => Object(
            ("scope", JsonText.Of(write.Scope)), ("destructive", Flag(write.Destructive)), ("external", Flag(write.External)))))),
        ("writeKind", tool.WriteKind == "None" ? null : JsonText.Of(tool.WriteKind)),
        ("approval", tool.Approval is { } approval
            ? Object(
                ("role", Text(approval.Role)),
                ("reason", Text(approval.Reason)),
                ("approvers", Number(approval.Approvers, 1)),
                ("expiresMinutes", Number(approval.ExpiresMinutes, 1440)),
                ("when", Text(approval.When)))
            : null),
        ("autoApproved", Text(tool.AutoApprovedBecause)),
        ("blocked", Text(tool.BlockedReason)),
        ("evidence", Array(tool.Evidence.Select(static evidence => Object(
            ("scope", JsonText.Of(evidence.Scope)), ("maxAgeMinutes", Number(evidence.MaxAgeMinutes, 0)), ("ask", Text(evidence.Ask)))))),
        ("recovery", Array(tool.Recovery.Where(static step => !step.IsPreset).Select(static step => Object(
            ("failure", JsonText.Of(Failures(step.Failure))),
            ("recovery", JsonText.Of(RecoveryName(step.Recovery))),
            ("attempts", Number(step.Attempts, 3)),
            ("method", Text(step.Method)),
            ("note", Text(step.Note)),
            ("withinMilliseconds", Number(Milliseconds.Of(step.WithinSeconds), 0)))))),
        ("preset", Number(tool.Recovery.Aggregate(0, static (modes, step) => step.IsPreset ? modes | step.Failure : modes), 0)),
        ("timeoutMilliseconds", Number(tool.TimeoutMilliseconds, 30_000)),
        ("mayRepeat", Flag(tool.MayRepeat)),
        ("inPlace", Flag(tool.RunsInPlace)),
        ("lenient", Number(tool.Lenient, 0)),
        ("untrusted", Flag(tool.ReturnsUntrusted)),
        ("labels", Array(tool.Labels.Select(static label => JsonText.Of(label)))),
        ("subject", Text(tool.SubjectArgument)),
        ("sensitive", tool.SensitiveArguments.Count == 0
            ? null
            : Object([.. tool.SensitiveArguments.Select(static argument => (argument.Name, (string?)JsonText.Of(argument.Label)))])),
        ("hash", JsonText.Of(tool.Hash)),
    ];

    internal static string Failures(int failures) =>
        failures == AnyFailure ? "Any"
        : failures == TransientFailure ? "Transient"
        : failures == 0 ? "None"
        : string.Join(", ", FailureModes.NamesOf(failures));

    internal static string RecoveryName(int recovery) =>
        recovery >= 0 && recovery < RecoveryNames.Length ? RecoveryNames[recovery] : recovery.ToString(CultureInfo.InvariantCulture);

    private static string? Text(string? text) => text is null ? null : JsonText.Of(text);

    private static string? Flag(bool value) => value ? "true" : null;

    private static string? Number(long value, long usual) => value == usual ? null : value.ToString(CultureInfo.InvariantCulture);

    private static string? Array(IEnumerable<string> items) => string.Join(",", items) is { Length: > 0 } list ? $"[{list}]" : null;

    private static string Object(params (string Name, string? Json)[] members) => $"{{{Members(members)}}}";

    private static string Members(IEnumerable<(string Name, string? Json)> members) => string.Join(
        ",", members.Where(static member => member.Json is not null).Select(static member => $"{JsonText.Of(member.Name)}:{member.Json}"));

    /// <summary>A raw string literal ends its lines at these characters too.</summary>
    internal static string Safe(string json) => json.Replace("\u0085", "\\u0085").Replace("\u2028", "\\u2028").Replace("\u2029", "\\u2029");
}
