using SdkHarness.Testing;

namespace SdkHarness.Sqlite.Tests;

public sealed class SqliteJournalTests : JournalConformance<SqliteStoreFactory>;

public sealed class SqliteLeaseTests : LeaseConformance<SqliteStoreFactory>;

public sealed class SqliteApprovalTests : ApprovalConformance<SqliteStoreFactory>;

public sealed class SqliteRunFilterTests : RunFilterConformance<SqliteStoreFactory>;

public sealed class SqliteContractTests : ContractConformance<SqliteStoreFactory>;

public sealed class SqliteStoreFactory : IStoreFactory
{
    private readonly TemporaryFolder folder = new();

    public async ValueTask<IHarnessStore> OpenEmptyAsync()
    {
        SqliteStore store = new(folder.StorePath);
        await store.OpenAsync(TestContext.Current.CancellationToken);
        return store;
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return default;
    }
}
