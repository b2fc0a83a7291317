using System.Security.Cryptography;
using System.Text;
using SdkHarness.Generators.Tools;

namespace SdkHarness.Generators.Contracts;

/// <summary>
/// SHA-256 over the RFC 8785 canonical JSON of all that a person has agreed to: names, descriptions and schema (what the model sees), scopes,
/// policy, recovery, and the shape of the result. The owner is not part of it.
/// </summary>
internal static class ContractHasher
{
    private const string Digits = "0123456789abcdef";

    public static string Hash(ToolModel tool, string toolSet, string resultShape)
    {
        using var sha = SHA256.Create();
        byte[] hash = sha.ComputeHash(Encoding.UTF8.GetBytes(Canonical(tool, toolSet, resultShape)));
        var hex = new StringBuilder(64);
        foreach (byte b in hash)
            hex.Append(Digits[b >> 4]).Append(Digits[b & 15]);
        return hex.ToString();
    }

    private static string Canonical(ToolModel tool, string toolSet, string resultShape) => Object(
        ("approval", tool.Approval is { } approval
            ? Object(
                ("approvers", $"{approval.Approvers}"),
                ("expiresMinutes", $"{approval.ExpiresMinutes}"),
                ("reason", JsonText.Of(approval.Reason)),
                ("role", JsonText.Of(approval.Role)),
                ("when", JsonText.Of(approval.When)))
            : "null"),
        ("autoApproved", JsonText.Of(tool.AutoApprovedBecause)),
        ("blocked", JsonText.Of(tool.BlockedReason)),
        ("description", JsonText.Of(tool.Description)),
        ("evidence", Array(tool.Evidence.Select(static evidence => Object(
            ("ask", evidence.Ask is null ? "" : JsonText.Of(evidence.Ask)), ("maxAgeMinutes", $"{evidence.MaxAgeMinutes}"), ("scope", JsonText.Of(evidence.Scope)))))),
        ("labels", JsonText.Of(tool.Labels)),
        ("lenient", tool.Lenient == 0 ? "" : $"{tool.Lenient}"),
        ("mayRepeat", tool.MayRepeat ? "true" : ""),
        ("name", JsonText.Of(tool.Name)),
        ("reads", JsonText.Of(tool.Reads)),
        ("recovery", Array(tool.Recovery.Select(static step => Object(
            ("attempts", $"{step.Attempts}"),
            ("failure", $"{step.Failure}"),
            ("method", JsonText.Of(step.Method)),
            ("note", JsonText.Of(step.Note)),
            ("recovery", $"{step.Recovery}"),
            ("withinMilliseconds", step.WithinSeconds == 0 ? "" : $"{Milliseconds.Of(step.WithinSeconds)}"))))),
        ("result", JsonText.Of(resultShape)),
        ("schema", JsonText.Of(tool.Schema)),
        ("sensitive", Object([.. tool.SensitiveArguments
            .OrderBy(static argument => argument.Name, StringComparer.Ordinal)
            .Select(static argument => (argument.Name, JsonText.Of(argument.Label)))])),
        ("subject", JsonText.Of(tool.SubjectArgument)),
        ("timeoutMilliseconds", $"{tool.TimeoutMilliseconds}"),
        ("toolSet", JsonText.Of(toolSet)),
        ("untrusted", JsonText.Of(tool.ReturnsUntrusted)),
        ("writeKind", JsonText.Of(tool.WriteKind)),
        ("writes", Array(tool.Writes.Select(static write => Object(
            ("destructive", JsonText.Of(write.Destructive)),
            ("external", JsonText.Of(write.External)),
            ("scope", JsonText.Of(write.Scope)))))));

    /// <summary>The names stand in the order of RFC 8785 already. What is empty is left out.</summary>
    private static string Object(params (string Name, string Json)[] members) =>
        $"{{{string.Join(",", members.Where(static member => member.Json.Length > 0).Select(static member => $"{JsonText.Of(member.Name)}:{member.Json}"))}}}";

    private static string Array(IEnumerable<string> items) => $"[{string.Join(",", items)}]";
}
