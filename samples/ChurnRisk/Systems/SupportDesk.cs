namespace ChurnRisk.Systems;

/// <summary>The support desk; on a Monday it takes the call and does not answer.</summary>
internal sealed class SupportDesk(WorkingDay day) : ISupportApi
{
    private readonly ILookup<string?, SupportTicket> _tickets =
        DataFiles.Read<SupportTicket>("support.json").ToLookup(static ticket => ticket.Account);

    public async Task<IReadOnlyList<SupportTicket>> ListTicketsAsync(string account, CancellationToken cancellationToken)
    {
        if (day.IsMonday)
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        return [.. _tickets[account].OrderBy(static ticket => ticket.OpenedDaysAgo)];
    }
}
