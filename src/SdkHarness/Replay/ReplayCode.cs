namespace SdkHarness;

/// <summary>The code and contracts that a run is replayed against.</summary>
public sealed record ReplayCode
{
    /// <summary>
    /// The tools' generated bindings, as far as they are at hand; their static data, their argument checks and approval predicates are
    /// used, never their bodies. For other tools the recorded verdicts are taken.
    /// </summary>
    public IReadOnlyList<ToolBinding> Bindings { get; init; } = [];

    /// <summary>The agent as it is now; <see langword="null"/> for the agent as recorded.</summary>
    public AgentContract? Agent { get; init; }

    /// <summary>Contracts that the journal speaks of and that are not among the bindings, as the store kept them.</summary>
    public IReadOnlyList<ToolContract> Contracts { get; init; } = [];

    /// <summary>
    /// The limits that the run was made under; <see langword="null"/> to read them off the journal's course, as far as it shows them.
    /// </summary>
    public HarnessOptions? Options { get; init; }

    /// <summary>Takes from a store the contracts that a journal speaks of.</summary>
    /// <param name="journal">The run's journal.</param>
    /// <param name="store">Where the contracts are kept.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The contracts that the store holds.</returns>
    /// <exception cref="JournalException">The journal is of a newer version, or cannot be read.</exception>
    public static async Task<IReadOnlyList<ToolContract>> ContractsAsync(
        IReadOnlyList<JournalEntry> journal, IContractStore store, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(journal);
        ArgumentNullException.ThrowIfNull(store);
        var found = new List<ToolContract>();
        foreach (ContractHash hash in journal.Select(JournalCodec.Decode).SelectMany(Named).Distinct())
        {
            if (await store.FindContractAsync(hash, cancellationToken).ConfigureAwait(false) is { } contract)
                found.Add(contract);
        }

        return found;
    }

    private static IEnumerable<ContractHash> Named(JournalEvent happened) => happened switch
    {
        RunStarted started => started.Tools.Select(static tool => tool.Contract),
        CallProposed { Contract: { } hash } => [hash],
        _ => [],
    };
}
