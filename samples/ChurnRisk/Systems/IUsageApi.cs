namespace ChurnRisk.Systems;

/// <summary>Product usage, as the data warehouse counts it.</summary>
public interface IUsageApi
{
    /// <summary>Reads an account's usage of the last twelve weeks.</summary>
    /// <param name="account">The CRM account id, exactly as the warehouse has it.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The usage, or <see langword="null"/> where the warehouse has none under this id.</returns>
    Task<UsageRow?> GetUsageAsync(string account, CancellationToken cancellationToken);
}

/// <summary>A row of the warehouse.</summary>
/// <param name="Account">The account's id, in whatever case it was loaded.</param>
/// <param name="Seats">The seats that are paid for.</param>
/// <param name="WeeklyActive">Active people in each of the last twelve weeks, the oldest first; <see langword="null"/> where a load
/// failed.</param>
public sealed record UsageRow(string Account, int Seats, IReadOnlyList<int?> WeeklyActive);
