using System.Text.Json.Serialization;

namespace SdkHarness.Cli.Json;

/// <summary>The documents of <c>--json</c>, generated at compile time. Their shapes are stable: members are added, never changed.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    WriteIndented = true)]
[JsonSerializable(typeof(ErrorDocument))]
[JsonSerializable(typeof(RunsDocument))]
[JsonSerializable(typeof(RunDocument))]
[JsonSerializable(typeof(ToolsDocument))]
[JsonSerializable(typeof(LockDocument))]
[JsonSerializable(typeof(FailuresDocument))]
[JsonSerializable(typeof(ApprovalsDocument))]
[JsonSerializable(typeof(ApprovalDocument))]
[JsonSerializable(typeof(DecisionDocument))]
[JsonSerializable(typeof(AuditDocument))]
[JsonSerializable(typeof(ReplayDocument))]
internal sealed partial class CliJson : JsonSerializerContext;

/// <summary>What went wrong, on standard error.</summary>
internal sealed record ErrorDocument(ErrorJson Error);

internal sealed record ErrorJson(string Code, string Message);
