#pragma warning disable HRN104 // What the presets do where nothing is declared is among what is tested.
using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace SdkHarness.SemanticKernel.Tests.Desk;

/// <summary>The revenue team's CRM.</summary>
[ToolSet("crm", Owner = "revenue-platform")]
public sealed partial class CrmTools(CrmSystem system)
{
    /// <summary>Reads one account's CRM record.</summary>
    /// <param name="accountId">The CRM account id, for example ACC-1042.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [ReadScope("crm.account")]
    [OnFailure(Failure.Unavailable, Recovery.Retry, Attempts = 3)]
    public Task<Account> GetAccountAsync(
        [Subject, RegularExpression("^ACC-[0-9]{4}$")] string accountId, CancellationToken cancellationToken)
    {
        system.Execute("get_account", accountId);
        return Task.FromResult(new Account(accountId, "Åcme & Söhne <GmbH>", 120));
    }

    /// <summary>Finds accounts.</summary>
    /// <param name="segment">How large they are.</param>
    /// <param name="minimumSeats">At least so many seats.</param>
    /// <param name="tags">Tags that they all have.</param>
    /// <param name="renewal">When they renew.</param>
    /// <param name="includeChurned">Whether former customers count.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [ReadScope("crm.account")]
    public Task<Found> FindAccountsAsync(
        Segment segment,
        [Range(1, 1000)] int minimumSeats,
        [MaxLength(3)] IReadOnlyList<string>? tags = null,
        RenewalWindow? renewal = null,
        bool includeChurned = false,
        CancellationToken cancellationToken = default)
    {
        string asked = string.Create(
            CultureInfo.InvariantCulture,
            $"{segment} {minimumSeats} [{string.Join(' ', tags ?? [])}] {renewal?.Before:yyyy-MM-dd} {renewal?.Probability} {includeChurned}");
        system.Execute("find_accounts", asked);
        return Task.FromResult(new Found(["ACC-1042"], asked));
    }

    /// <summary>Reads how much an account uses the product.</summary>
    /// <param name="accountId">The CRM account id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [ReadScope("crm.usage")]
    [OnFailure(Failure.Unavailable, Recovery.Fallback, Method = nameof(GetLastWeeksUsageAsync))]
    [OnFailure(Failure.Timeout, Recovery.Caveat, Note = "The usage system did not answer in time.")]
    public Task<Usage> GetUsageAsync(string accountId, CancellationToken cancellationToken)
    {
        system.Execute("get_usage", accountId);
        return Task.FromResult(new Usage(88, "live"));
    }

    /// <summary>Adds a note to an account.</summary>
    /// <param name="accountId">The CRM account id.</param>
    /// <param name="text">The note.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [WriteScope("crm.note")]
    [AutoApproved("A note is seen by the team alone and can be deleted")]
    [Idempotent]
    [RequiresEvidence("crm.account")]
    public Task<Note> AddNoteAsync([Subject] string accountId, [StringLength(200, MinimumLength = 1)] string text, CancellationToken cancellationToken)
    {
        system.Execute("add_note", $"{accountId} {text}");
        return Task.FromResult(new Note(text));
    }

    /// <summary>Changes the renewal forecast of one account.</summary>
    /// <param name="accountId">The CRM account id.</param>
    /// <param name="probability">How likely it renews, from 0 to 1.</param>
    /// <param name="idempotencyKey">The same for every attempt.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [WriteScope("crm.forecast")]
    [RequiresApproval(Role = "revenue-lead", Reason = "The forecast drives the board number")]
    public Task<ForecastChange> ChangeForecastAsync(
        string accountId, [Range(0, 1)] decimal probability, [IdempotencyKey] string idempotencyKey, CancellationToken cancellationToken)
    {
        system.Execute("change_forecast", string.Create(CultureInfo.InvariantCulture, $"{accountId} {probability}"));
        system.Keys.Enqueue(idempotencyKey);
        return Task.FromResult(new ForecastChange(accountId, probability));
    }

    /// <summary>Deletes an account.</summary>
    /// <param name="accountId">The CRM account id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [WriteScope("crm.account", Destructive = true)]
    [Blocked("Deletion is done by the privacy desk")]
    public Task DeleteAccountAsync(string accountId, CancellationToken cancellationToken)
    {
        system.Execute("delete_account", accountId);
        return Task.CompletedTask;
    }

    private Task<Usage> GetLastWeeksUsageAsync(string accountId, CancellationToken cancellationToken)
    {
        system.Execute("get_last_weeks_usage", accountId);
        return Task.FromResult(new Usage(80, "last week's report"));
    }
}
