namespace SdkHarness.SemanticKernel.Tests.Desk;

/// <summary>The billing system.</summary>
[ToolSet("billing", Owner = "finance")]
[OnFailure(Failure.Any, Recovery.Caveat, Note = "Billing could not be read")]
public sealed partial class BillingTools(CrmSystem system)
{
    /// <summary>Says whether an account has paid.</summary>
    /// <param name="accountId">The CRM account id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [ReadScope("billing.status")]
    public Task<string> GetStatusAsync(string accountId, CancellationToken cancellationToken)
    {
        system.Execute("get_status", accountId);
        return Task.FromResult("paid");
    }

    /// <summary>Counts an account's open invoices.</summary>
    /// <param name="accountId">The CRM account id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Tool(Name = "open_invoices")]
    [ReadScope("billing.invoices")]
    public Task<int> CountOpenInvoicesAsync(string accountId, CancellationToken cancellationToken)
    {
        system.Execute("open_invoices", accountId);
        return Task.FromResult(2);
    }

    /// <summary>Lists an account's bank details.</summary>
    /// <param name="accountId">The CRM account id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [ReadScope("bank.details")]
    public Task<string> GetBankDetailsAsync(string accountId, CancellationToken cancellationToken)
    {
        system.Execute("get_bank_details", accountId);
        return Task.FromResult("DE00 0000");
    }
}
