using SdkHarness;

namespace ChurnRisk.Systems;

/// <summary>The CRM, as its client library offers it.</summary>
public interface ICrmApi
{
    /// <summary>Reads one account.</summary>
    /// <param name="id">The account's id, for example ACC-1042.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The account, or <see langword="null"/> where there is none.</returns>
    /// <exception cref="System.Text.Json.JsonException">The CRM answered in another shape than it used to.</exception>
    Task<CrmAccount?> GetAccountAsync(string id, CancellationToken cancellationToken);

    /// <summary>Reads one account from last night's export: older, and always in the known shape.</summary>
    /// <param name="id">The account's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The account, or <see langword="null"/> where there is none.</returns>
    Task<CrmAccount?> GetExportedAccountAsync(string id, CancellationToken cancellationToken);

    /// <summary>Lists the accounts that renew soon, the next first.</summary>
    /// <param name="withinDays">How many days ahead.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The accounts.</returns>
    Task<IReadOnlyList<CrmAccount>> ListRenewalsAsync(int withinDays, CancellationToken cancellationToken);

    /// <summary>Flags an account for its owner.</summary>
    /// <param name="id">The account's id.</param>
    /// <param name="level">The risk level.</param>
    /// <param name="note">Why.</param>
    /// <param name="key">The CRM applies one key once.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task FlagAsync(string id, string level, string note, string key, CancellationToken cancellationToken);

    /// <summary>Changes the renewal forecast of an account. Nobody can, but in a call that the guard has allowed.</summary>
    /// <param name="id">The account's id.</param>
    /// <param name="probability">The probability of a renewal, 0 to 1.</param>
    /// <param name="key">The CRM applies one key once.</param>
    /// <param name="permit">The guard's permit for the call.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The forecast before, or <see langword="null"/> where there was none.</returns>
    Task<decimal?> ChangeForecastAsync(string id, decimal probability, string key, WritePermit permit, CancellationToken cancellationToken);

    /// <summary>Deletes an account.</summary>
    /// <param name="id">The account's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task DeleteAccountAsync(string id, CancellationToken cancellationToken);
}

/// <summary>An account as the CRM's client library has it.</summary>
/// <param name="Id">The account's id.</param>
/// <param name="Name">The customer's name, as sales typed it.</param>
/// <param name="Website">The customer's domain, or <see langword="null"/>.</param>
/// <param name="Segment">Small, Mid or Enterprise.</param>
/// <param name="Arr">Revenue a year in EUR, or <see langword="null"/> where nobody filled it in.</param>
/// <param name="Renewal">When the contract renews, or <see langword="null"/>.</param>
/// <param name="Owner">Who looks after the account.</param>
/// <param name="Contact">The person at the customer, or <see langword="null"/>.</param>
/// <param name="Forecast">The probability of a renewal, 0 to 1, or <see langword="null"/>.</param>
public sealed record CrmAccount(
    string Id,
    string Name,
    string? Website,
    string? Segment,
    decimal? Arr,
    DateOnly? Renewal,
    string? Owner,
    CrmContact? Contact,
    decimal? Forecast);

/// <summary>A person at a customer.</summary>
/// <param name="Name">The name.</param>
/// <param name="Email">The e-mail address, empty where unknown.</param>
public sealed record CrmContact(string Name, string? Email);
