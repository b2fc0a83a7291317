namespace SdkHarness.SemanticKernel.Tests.Desk;

/// <summary>The agent of these tests: may not read bank details.</summary>
[Agent("desk", Owner = "customer-success", Version = "1")]
[UsesTools<CrmTools>, UsesTools<BillingTools>]
[Grant(Read = ["crm.*", "billing.*"], Write = ["crm.note", "crm.forecast", "crm.account"], MaxCalls = 12)]
public sealed partial class DeskAgent
{
    /// <summary>What the model is told.</summary>
    public static string Instructions => "Review the account.";
}
