using ChurnRisk.Systems;
using SdkHarness;

namespace ChurnRisk.Tools;

/// <summary>How a customer pays.</summary>
/// <param name="CustomerNumber">Billing's own customer number.</param>
/// <param name="CustomerName">The name on the contract.</param>
/// <param name="OpenInvoices">How many invoices are unpaid.</param>
/// <param name="OverdueDays">How long the oldest has been due, in days; 0 where nothing is due.</param>
/// <param name="AmountDueEur">What is due, in EUR, where the ledger says.</param>
/// <param name="AsOf">When this was copied from the ledger.</param>
public sealed record BillingStatus(
    string CustomerNumber,
    string CustomerName,
    int OpenInvoices,
    int OverdueDays,
    decimal? AmountDueEur,
    [property: AsOf, MaxAge(24 * 60)] DateTimeOffset AsOf)
{
    internal static BillingStatus Of(BillingCustomer customer, DateTimeOffset now) => new(
        customer.Number,
        customer.Name,
        customer.OpenInvoices,
        customer.OverdueDays,
        customer.AmountDue,
        now.AddHours(-customer.SyncedHoursAgo));
}

/// <summary>A billing customer that a search found.</summary>
/// <param name="CustomerNumber">Billing's own customer number.</param>
/// <param name="CustomerName">The name on the contract.</param>
/// <param name="Website">The customer's domain, where billing knows it.</param>
public sealed record BillingMatch(string CustomerNumber, string CustomerName, string? Website);
