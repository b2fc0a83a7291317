namespace SdkHarness.Symbols;

/// <summary>Metadata names of the annotations.</summary>
internal static class AttributeNames
{
    public const string Assembly = "SdkHarness";
    public const string Namespace = "SdkHarness";
    public const string Accepted = "SdkHarness.AcceptedAttribute";
    public const string ToolSet = "SdkHarness.ToolSetAttribute";
    public const string Tool = "SdkHarness.ToolAttribute";
    public const string ReadScope = "SdkHarness.ReadScopeAttribute";
    public const string WriteScope = "SdkHarness.WriteScopeAttribute";
    public const string RequiresApproval = "SdkHarness.RequiresApprovalAttribute";
    public const string AutoApproved = "SdkHarness.AutoApprovedAttribute";
    public const string Blocked = "SdkHarness.BlockedAttribute";
    public const string NotATool = "SdkHarness.NotAToolAttribute";
    public const string OnFailure = "SdkHarness.OnFailureAttribute";
    public const string CallTimeout = "SdkHarness.CallTimeoutAttribute";
    public const string RequiresEvidence = "SdkHarness.RequiresEvidenceAttribute";
    public const string IdempotencyKey = "SdkHarness.IdempotencyKeyAttribute";
    public const string Idempotent = "SdkHarness.IdempotentAttribute";
    public const string LookupWith = "SdkHarness.LookupWithAttribute";
    public const string Subject = "SdkHarness.SubjectAttribute";
    public const string MayRepeat = "SdkHarness.MayRepeatAttribute";
    public const string SubjectName = "SdkHarness.SubjectNameAttribute";
    public const string Untrusted = "SdkHarness.UntrustedAttribute";
    public const string Sensitive = "SdkHarness.SensitiveAttribute";
    public const string AsOf = "SdkHarness.AsOfAttribute";
    public const string MaxAge = "SdkHarness.MaxAgeAttribute";
    public const string UniqueKey = "SdkHarness.UniqueKeyAttribute";
    public const string Reads = "SdkHarness.ReadsAttribute";
    public const string Writes = "SdkHarness.WritesAttribute";
    public const string Pure = "SdkHarness.PureAttribute";
    public const string Effect = "SdkHarness.EffectAttribute";
    public const string EffectSummary = "SdkHarness.EffectSummaryAttribute";
    public const string Lenient = "SdkHarness.LenientAttribute";
    public const string LockEntries = "SdkHarness.Binding.LockEntriesAttribute";
    public const string Agent = "SdkHarness.AgentAttribute";
    public const string UsesTools = "SdkHarness.UsesToolsAttribute`1";
    public const string UsesAgent = "SdkHarness.UsesAgentAttribute`1";
    public const string WritePermit = "SdkHarness.WritePermit";
    public const string Grant = "SdkHarness.GrantAttribute";
}
