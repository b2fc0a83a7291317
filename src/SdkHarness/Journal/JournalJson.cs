using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace SdkHarness;

/// <summary>The serialization of events and contracts, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(RunStarted))]
[JsonSerializable(typeof(RunSuspended))]
[JsonSerializable(typeof(RunResumed))]
[JsonSerializable(typeof(RunCompleted))]
[JsonSerializable(typeof(RunEscalated))]
[JsonSerializable(typeof(RunStopped))]
[JsonSerializable(typeof(RunFailed))]
[JsonSerializable(typeof(CaveatAdded))]
[JsonSerializable(typeof(ModelAsked))]
[JsonSerializable(typeof(ModelAnswered))]
[JsonSerializable(typeof(CallProposed))]
[JsonSerializable(typeof(ArgumentsRejected))]
[JsonSerializable(typeof(PolicyDecided))]
[JsonSerializable(typeof(AttemptStarted))]
[JsonSerializable(typeof(AttemptFailed))]
[JsonSerializable(typeof(FaultInjected))]
[JsonSerializable(typeof(RecoveryApplied))]
[JsonSerializable(typeof(CallCompleted))]
[JsonSerializable(typeof(ApprovalAsked))]
[JsonSerializable(typeof(ApprovalDecided))]
[JsonSerializable(typeof(ToolContract))]
[JsonSerializable(typeof(ApprovalRecord))]
[JsonSerializable(typeof(RunRecord))]
internal sealed partial class JournalJson : JsonSerializerContext
{
    /// <summary>Every kind of event and how it is serialized.</summary>
    public static IEnumerable<KeyValuePair<string, JsonTypeInfo>> Events =>
    [
        new("run_started", Default.RunStarted),
        new("run_suspended", Default.RunSuspended),
        new("run_resumed", Default.RunResumed),
        new("run_completed", Default.RunCompleted),
        new("run_escalated", Default.RunEscalated),
        new("run_stopped", Default.RunStopped),
        new("run_failed", Default.RunFailed),
        new("caveat_added", Default.CaveatAdded),
        new("model_asked", Default.ModelAsked),
        new("model_answered", Default.ModelAnswered),
        new("call_proposed", Default.CallProposed),
        new("arguments_rejected", Default.ArgumentsRejected),
        new("policy_decided", Default.PolicyDecided),
        new("attempt_started", Default.AttemptStarted),
        new("attempt_failed", Default.AttemptFailed),
        new("fault_injected", Default.FaultInjected),
        new("recovery_applied", Default.RecoveryApplied),
        new("call_completed", Default.CallCompleted),
        new("approval_asked", Default.ApprovalAsked),
        new("approval_decided", Default.ApprovalDecided),
    ];
}
