using System.ComponentModel.DataAnnotations;
using ChurnRisk.Systems;
using SdkHarness;

namespace ChurnRisk.Tools;

/// <summary>How much a customer uses the product.</summary>
/// <param name="usage">The data warehouse.</param>
[ToolSet("usage", Owner = "data-platform")]
public sealed partial class UsageTools(IUsageApi usage)
{
    /// <summary>Reads how many people of an account used the product in each of the last twelve weeks.</summary>
    /// <param name="accountId">The CRM account id, for example ACC-1042.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [ReadScope("usage.activity")]
    [OnFailure(Failure.Transient, Recovery.Retry, Attempts = 3)]
    [OnFailure(Failure.Any, Recovery.Caveat, Note = "The warehouse has no usage for this account")]
    public async Task<UsageActivity> GetActivityAsync(
        [Subject, RegularExpression("^ACC-[0-9]{4}$")] string accountId, CancellationToken cancellationToken)
    {
        UsageRow row = await usage.GetUsageAsync(accountId, cancellationToken)
            ?? throw new ToolFailureException(Failure.MissingField, $"The warehouse has no rows for {accountId}.");
        return new UsageActivity(accountId, row.Seats, row.WeeklyActive);
    }
}

/// <summary>An account's use of the product.</summary>
/// <param name="AccountId">The CRM account id.</param>
/// <param name="Seats">The seats that are paid for.</param>
/// <param name="WeeklyActive">Active people in each of the last twelve weeks, the oldest first; nothing where the count is missing.</param>
public sealed record UsageActivity(string AccountId, int Seats, IReadOnlyList<int?> WeeklyActive);
