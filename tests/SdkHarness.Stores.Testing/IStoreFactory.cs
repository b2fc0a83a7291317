namespace SdkHarness.Testing;

/// <summary>Makes the store that a conformance test is about.</summary>
public interface IStoreFactory : IAsyncDisposable
{
    /// <summary>Makes an empty store and opens it.</summary>
    /// <returns>The store; the test disposes it.</returns>
    ValueTask<IHarnessStore> OpenEmptyAsync();
}
