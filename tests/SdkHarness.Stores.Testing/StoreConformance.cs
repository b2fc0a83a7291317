namespace SdkHarness.Testing;

/// <summary>A test class with an empty store for every test.</summary>
/// <typeparam name="TFactory">Makes the store.</typeparam>
public abstract class StoreConformance<TFactory> : IAsyncLifetime
    where TFactory : IStoreFactory, new()
{
    private readonly TFactory factory = new();
    private IHarnessStore? store;

    protected static DateTimeOffset Noon { get; } = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected IHarnessStore Store => store!;

    public async ValueTask InitializeAsync() => store = await factory.OpenEmptyAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (store is not null)
            await store.DisposeAsync();
        await factory.DisposeAsync();
    }

    protected async Task<RunWriter> CreateRunAsync(string id = "run_1", string owner = "one") =>
        await RunWriter.CreateAsync(Store, TestRecords.Run(id, Noon), owner, Noon.AddMinutes(1), Cancel);
}
