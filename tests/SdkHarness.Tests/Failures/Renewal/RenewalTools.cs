#pragma warning disable HRN104 // What the presets do where nothing is declared is among what is tested.
namespace SdkHarness.Tests.Failures.Renewal;

/// <summary>A customer as one system knows it.</summary>
/// <param name="Name">What it is called there.</param>
public sealed record Known([property: SubjectName] string Name);

/// <summary>What the systems say, in a test's hands.</summary>
public sealed class RenewalWorld
{
    public string CrmName { get; set; } = "Acme GmbH";

    public string BillingName { get; set; } = "ACME";

    public Exception? BillingTrouble { get; set; }

    public Exception? TermsTrouble { get; set; }

    public List<string> Done { get; } = [];
}

/// <summary>The CRM.</summary>
[ToolSet("accounts", Owner = "tests")]
public sealed partial class AccountTools(RenewalWorld world)
{
    /// <summary>Reads an account.</summary>
    /// <param name="account">The account.</param>
    [ReadScope("accounts.record")]
    public Known Read([Subject] string account) => new(world.CrmName);

    /// <summary>Recommends a renewal.</summary>
    /// <param name="account">The account.</param>
    [WriteScope("accounts.recommendation"), AutoApproved("a test")]
    [RequiresEvidence("invoices.status", MaxAgeMinutes = 60)]
    public string Recommend([Subject] string account) => Do($"recommend {account}");

    /// <summary>Drafts a contract.</summary>
    /// <param name="account">The account.</param>
    [WriteScope("accounts.draft"), AutoApproved("a test")]
    [RequiresEvidence("invoices.terms", Ask = "Which terms does the contract have?")]
    public string Draft([Subject] string account) => Do($"draft {account}");

    private string Do(string what)
    {
        world.Done.Add(what);
        return what;
    }
}

/// <summary>Billing.</summary>
[ToolSet("invoices", Owner = "tests")]
[OnFailure(Failure.Any, Recovery.Caveat, Note = "Billing could not be read")]
public sealed partial class InvoiceTools(RenewalWorld world)
{
    /// <summary>Reads the payment status.</summary>
    /// <param name="account">The account.</param>
    [ReadScope("invoices.status")]
    public Known Status([Subject] string account) => world.BillingTrouble is { } trouble ? throw trouble : new(world.BillingName);

    /// <summary>Reads the terms.</summary>
    /// <param name="account">The account.</param>
    [ReadScope("invoices.terms")]
    public string Terms([Subject] string account) => world.TermsTrouble is { } trouble ? throw trouble : "12 months";
}

/// <summary>Reviews renewals.</summary>
[Agent("renewal-agent", Owner = "tests", Version = "1")]
[UsesTools<AccountTools>, UsesTools<InvoiceTools>]
[Grant(Read = ["accounts.*", "invoices.*"], Write = ["accounts.*"])]
public sealed partial class RenewalAgent;
