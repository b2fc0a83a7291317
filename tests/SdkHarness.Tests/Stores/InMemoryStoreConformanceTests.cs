using SdkHarness.Testing;

namespace SdkHarness.Tests.Stores;

public sealed class InMemoryJournalTests : JournalConformance<InMemoryStoreFactory>;

public sealed class InMemoryLeaseTests : LeaseConformance<InMemoryStoreFactory>;

public sealed class InMemoryApprovalTests : ApprovalConformance<InMemoryStoreFactory>;

public sealed class InMemoryRunFilterTests : RunFilterConformance<InMemoryStoreFactory>;

public sealed class InMemoryContractTests : ContractConformance<InMemoryStoreFactory>;

public sealed class InMemoryStoreFactory : IStoreFactory
{
    public ValueTask<IHarnessStore> OpenEmptyAsync() => new(new InMemoryStore());

    public ValueTask DisposeAsync() => default;
}
