namespace ChurnRisk.Systems;

/// <summary>The data warehouse, with the gaps that its loads left.</summary>
internal sealed class UsageWarehouse : IUsageApi
{
    private readonly Dictionary<string, UsageRow> _rows = DataFiles.Read<UsageRow>("usage.json").ToDictionary(static row => row.Account);

    public Task<UsageRow?> GetUsageAsync(string account, CancellationToken cancellationToken) =>
        Task.FromResult(_rows.GetValueOrDefault(account));
}
