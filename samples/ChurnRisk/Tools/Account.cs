using ChurnRisk.Systems;
using SdkHarness;

namespace ChurnRisk.Tools;

/// <summary>What an agent may know of an account.</summary>
/// <param name="AccountId">The CRM account id.</param>
/// <param name="Name">The customer's name, as sales typed it.</param>
/// <param name="Website">The customer's domain.</param>
/// <param name="AnnualRevenueEur">Revenue a year in EUR.</param>
/// <param name="Renewal">When the contract renews.</param>
/// <param name="Owner">Who looks after the account.</param>
/// <param name="ContactEmail">The e-mail address of the person at the customer.</param>
/// <param name="Forecast">The current probability of a renewal, 0 to 1.</param>
public sealed record Account(
    string AccountId,
    string Name,
    string? Website,
    decimal? AnnualRevenueEur,
    DateOnly? Renewal,
    string? Owner,
    [property: Sensitive("contact")] string? ContactEmail,
    decimal? Forecast)
{
    internal static Account Of(CrmAccount account) => new(
        account.Id,
        account.Name.Trim(),
        account.Website,
        account.Arr,
        account.Renewal,
        account.Owner,
        account.Contact?.Email,
        account.Forecast);
}

/// <summary>How urgent an account is.</summary>
public enum RiskLevel
{
    /// <summary>Nothing points to a loss.</summary>
    Healthy,

    /// <summary>One thing to keep an eye on.</summary>
    Watch,

    /// <summary>The renewal is in doubt.</summary>
    AtRisk,
}

/// <summary>A flag that was set.</summary>
/// <param name="AccountId">The CRM account id.</param>
/// <param name="Level">How urgent it is.</param>
/// <param name="Note">Why.</param>
public sealed record AccountFlag(string AccountId, RiskLevel Level, string Note);

/// <summary>A forecast that was changed.</summary>
/// <param name="AccountId">The CRM account id.</param>
/// <param name="Before">The probability before, 0 to 1.</param>
/// <param name="After">The probability now, 0 to 1.</param>
public sealed record ForecastChange(string AccountId, decimal? Before, decimal After);
