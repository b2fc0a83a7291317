namespace SdkHarness.Cli.Stores;

/// <summary>Finds what an id, or the beginning of one, names.</summary>
internal static class Lookup
{
    private const int Shown = 5;

    public static async ValueTask<RunRecord> RunAsync(IHarnessStore store, string id, CancellationToken cancellationToken)
    {
        if (await store.FindRunAsync(id, cancellationToken) is { } exact)
            return exact;

        IReadOnlyList<RunRecord> runs = await store.ListRunsAsync(new RunFilter { IdPrefix = id, Limit = Shown + 1 }, cancellationToken);
        return Only(runs, static run => run.Id, "run", id, "harness runs");
    }

    public static async ValueTask<ApprovalRecord> ApprovalAsync(IHarnessStore store, string id, CancellationToken cancellationToken)
    {
        if (await store.FindApprovalAsync(id, cancellationToken) is { } exact)
            return exact;

        IReadOnlyList<ApprovalRecord> approvals =
            await store.ListApprovalsAsync(new ApprovalFilter { IdPrefix = id, Limit = Shown + 1 }, cancellationToken);
        return Only(approvals, static approval => approval.Id, "approval", id, "harness approvals list --all");
    }

    private static T Only<T>(IReadOnlyList<T> found, Func<T, string> idOf, string noun, string id, string listing)
    {
        if (found.Count == 1)
            return found[0];
        if (found.Count == 0)
            throw new CliException($"{noun}_not_found", $"There is no {noun} whose id is or begins with '{id}'. '{listing}' lists them.");

        string ids = string.Join(", ", found.Take(Shown).Select(idOf).Order(StringComparer.Ordinal)) + (found.Count > Shown ? ", …" : "");
        throw new CliException("ambiguous_id", $"'{id}' begins the ids of several {noun}s: {ids}. Give more of the id.");
    }
}
