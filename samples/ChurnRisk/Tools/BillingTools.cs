using System.ComponentModel.DataAnnotations;
using ChurnRisk.Systems;
using SdkHarness;

namespace ChurnRisk.Tools;

/// <summary>Billing: who has paid. It knows customers by the names on their contracts and by its own numbers.</summary>
/// <param name="billing">Billing.</param>
/// <param name="day">Tells how old a copied record is.</param>
[ToolSet("billing", Owner = "finance-systems")]
[OnFailure(Failure.Transient, Recovery.Retry, Attempts = 3)]
[OnFailure(Failure.StaleData, Recovery.Caveat, Note = "Billing's copy of the ledger is more than a day old")]
[OnFailure(Failure.Any, Recovery.Caveat, Note = "Billing could not be read")]
public sealed partial class BillingTools(IBillingApi billing, WorkingDay day)
{
    /// <summary>Reads the payment status of an account by the customer's name. The name must be exactly the one on the contract.</summary>
    /// <param name="accountId">The CRM account id that the status is wanted for.</param>
    /// <param name="customerName">The customer's name.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [ReadScope("billing.status")]
    [OnFailure(
        Failure.DuplicateRecord,
        Recovery.Caveat,
        Note = "Billing has no single customer of exactly this name, and the harness does not guess")]
    [OnFailure(Failure.MissingField, Recovery.Caveat, Note = "Billing has nobody of this name")]
    public async Task<BillingStatus> GetStatusAsync(
        [Subject, RegularExpression("^ACC-[0-9]{4}$")] string accountId,
        [StringLength(100, MinimumLength = 2)] string customerName,
        CancellationToken cancellationToken)
    {
        IReadOnlyList<BillingCustomer> found = await billing.FindByNameAsync(customerName, cancellationToken);
        return found switch
        {
            [var only] => BillingStatus.Of(only, day.Now),
            [] when await IsSimilarKnownAsync(customerName, cancellationToken) => throw new ToolFailureException(
                Failure.DuplicateRecord, $"No billing customer is named exactly '{customerName}', but similar names are there."),
            [] => throw new ToolFailureException(Failure.MissingField, $"Billing has nobody like '{customerName}'."),
            _ => throw new ToolFailureException(Failure.DuplicateRecord, $"{found.Count} billing customers are named '{customerName}'."),
        };
    }

    /// <summary>Finds billing customers whose name holds a text: number, name and website of each, to tell which one is meant.</summary>
    /// <param name="text">A part of the name, whatever its case.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [ReadScope("billing.customers")]
    public async Task<IReadOnlyList<BillingMatch>> SearchCustomersAsync(
        [StringLength(100, MinimumLength = 3)] string text, CancellationToken cancellationToken) =>
        [
            .. (await billing.SearchAsync(text, cancellationToken))
                .Select(static found => new BillingMatch(found.Number, found.Name, found.Website)),
        ];

    /// <summary>Reads the payment status of an account by billing's own customer number.</summary>
    /// <param name="accountId">The CRM account id that the status is wanted for.</param>
    /// <param name="customerNumber">Billing's own number, for example B-20303.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [ReadScope("billing.status")]
    [OnFailure(Failure.MissingField, Recovery.Caveat, Note = "Billing has nobody under this number")]
    public async Task<BillingStatus> GetStatusByNumberAsync(
        [Subject, RegularExpression("^ACC-[0-9]{4}$")] string accountId,
        [RegularExpression("^B-[0-9]{5}$")] string customerNumber,
        CancellationToken cancellationToken) =>
        BillingStatus.Of(
            await billing.GetAsync(customerNumber, cancellationToken)
                ?? throw new ToolFailureException(Failure.MissingField, $"Billing has no customer {customerNumber}."),
            day.Now);

    private async Task<bool> IsSimilarKnownAsync(string name, CancellationToken cancellationToken) =>
        (await billing.SearchAsync(name.Split(' ')[0], cancellationToken)).Count > 0;
}
