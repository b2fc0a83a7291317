namespace SdkHarness;

/// <summary>The contracts that runs were made under, kept by hash, so that the journal can be read long after the code has changed.</summary>
public interface IContractStore
{
    /// <summary>Keeps contracts; those that are there already stay as they are.</summary>
    /// <param name="contracts">The contracts.</param>
    /// <param name="seen">When they are in use.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    ValueTask PutContractsAsync(IReadOnlyList<ToolContract> contracts, DateTimeOffset seen, CancellationToken cancellationToken);

    /// <summary>Finds a contract.</summary>
    /// <param name="hash">Its hash.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The contract, or <see langword="null"/>.</returns>
    ValueTask<ToolContract?> FindContractAsync(ContractHash hash, CancellationToken cancellationToken);

    /// <summary>Lists, for every function, the contract that was seen last.</summary>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The contracts by function name, in ordinal order.</returns>
    ValueTask<IReadOnlyList<ToolContract>> ListContractsAsync(CancellationToken cancellationToken);
}
