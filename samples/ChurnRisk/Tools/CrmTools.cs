using System.ComponentModel.DataAnnotations;
using ChurnRisk.Systems;
using SdkHarness;

namespace ChurnRisk.Tools;

/// <summary>The revenue team's CRM: accounts, their renewal, their forecast.</summary>
/// <param name="crm">The CRM.</param>
[ToolSet("crm", Owner = "revenue-platform")]
public sealed partial class CrmTools(ICrmApi crm)
{
    /// <summary>Reads one account's CRM record: name, website, revenue, renewal date, owner and current forecast.</summary>
    /// <param name="accountId">The CRM account id, for example ACC-1042.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [ReadScope("crm.account")]
    [CallTimeout(5)]
    [OnFailure(Failure.Transient, Recovery.Retry, Attempts = 3)]
    [OnFailure(Failure.Transient | Failure.UnexpectedShape, Recovery.Fallback, Method = nameof(GetExportedAccountAsync))]
    [OnFailure(Failure.Any, Recovery.Caveat, Note = "The CRM record could not be read")]
    public async Task<Account> GetAccountAsync(
        [Subject, RegularExpression("^ACC-[0-9]{4}$")] string accountId, CancellationToken cancellationToken) =>
        Account.Of(await crm.GetAccountAsync(accountId, cancellationToken) ?? throw NoSuchAccount(accountId));

    /// <summary>Flags an account for its owner's attention. Visible to the sales team at once.</summary>
    /// <param name="accountId">The CRM account id.</param>
    /// <param name="level">How urgent it is.</param>
    /// <param name="note">Why, in a sentence for the account's owner.</param>
    /// <param name="idempotencyKey">Supplied by the harness.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [WriteScope("crm.flag")]
    [AutoApproved("A flag only asks the owner to look; anybody in sales can take it off again")]
    [OnFailure(Failure.Transient, Recovery.Retry, Attempts = 3)]
    [OnFailure(Failure.Any, Recovery.Escalate)]
    public async Task<AccountFlag> FlagAccountAsync(
        [Subject, RegularExpression("^ACC-[0-9]{4}$")] string accountId,
        RiskLevel level,
        [StringLength(400, MinimumLength = 10)] string note,
        [IdempotencyKey] string idempotencyKey,
        CancellationToken cancellationToken)
    {
        await crm.FlagAsync(accountId, level.ToString(), note, idempotencyKey, cancellationToken);
        return new AccountFlag(accountId, level, note);
    }

    /// <summary>Changes the renewal forecast of one account. A person decides on every change.</summary>
    /// <param name="accountId">The CRM account id.</param>
    /// <param name="probability">The probability that the contract renews, as a fraction from 0 to 1.</param>
    /// <param name="idempotencyKey">Supplied by the harness.</param>
    /// <param name="permit">Supplied by the guard. The CRM's client asks for it, so that no code can change a forecast around the guard.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [WriteScope("crm.forecast")]
    [RequiresApproval(Role = "revenue-lead", Reason = "The forecast drives the number that the board sees")]
    [RequiresEvidence("billing.status", MaxAgeMinutes = 60)]
    [OnFailure(Failure.Transient, Recovery.Retry, Attempts = 3)]
    [OnFailure(Failure.Any, Recovery.Escalate)]
    public async Task<ForecastChange> ChangeForecastAsync(
        [Subject, RegularExpression("^ACC-[0-9]{4}$")] string accountId,
        [Range(0, 1)] decimal probability,
        [IdempotencyKey] string idempotencyKey,
        WritePermit permit,
        CancellationToken cancellationToken) =>
        new(accountId, await crm.ChangeForecastAsync(accountId, probability, idempotencyKey, permit, cancellationToken), probability);

    /// <summary>Deletes an account with its history.</summary>
    /// <param name="accountId">The CRM account id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [WriteScope("crm.account", Destructive = true)]
    [Blocked("Accounts are deleted by the data protection team, on a customer's request, never by an agent")]
    [OnFailure(Failure.Any, Recovery.Stop)]
    public Task DeleteAccountAsync([Subject] string accountId, CancellationToken cancellationToken) =>
        crm.DeleteAccountAsync(accountId, cancellationToken);

    private async Task<Account> GetExportedAccountAsync(string accountId, CancellationToken cancellationToken) =>
        Account.Of(await crm.GetExportedAccountAsync(accountId, cancellationToken) ?? throw NoSuchAccount(accountId));

    private static ToolFailureException NoSuchAccount(string accountId) =>
        new(Failure.MissingField, $"The CRM has no account {accountId}.");
}
