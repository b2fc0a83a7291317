namespace SdkHarness;

/// <summary>Everything that a store keeps. One instance serves one process; several processes may share what is behind it.</summary>
public interface IHarnessStore : IJournalStore, IApprovalStore, IContractStore, IAsyncDisposable
{
    /// <summary>Opens the store and brings its schema up to date. Called once before anything else; calling again changes nothing.</summary>
    /// <param name="cancellationToken">Cancels the opening.</param>
    /// <exception cref="StoreVersionException">The store was written by a newer version.</exception>
    ValueTask OpenAsync(CancellationToken cancellationToken);
}
