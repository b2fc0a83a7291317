namespace SdkHarness.Generators.Tools;

internal sealed record WriteModel(string Scope, bool Destructive, bool External);

internal sealed record ApprovalModel(string? Role, string? Reason, int Approvers, int ExpiresMinutes, string? When);

internal sealed record EvidenceModel(string Scope, int MaxAgeMinutes, string? Ask);

internal sealed record RecoveryModel(
    int Failure, int Recovery, int Attempts, string? Method, string? Note, double WithinSeconds = 0, bool IsPreset = false);

internal sealed record SensitiveModel(string Name, string Label);
