using System.Text;

namespace SdkHarness.Testing;

/// <summary>Contracts by hash.</summary>
public abstract class ContractConformance<TFactory> : StoreConformance<TFactory>
    where TFactory : IStoreFactory, new()
{
    [Fact]
    public async Task A_contract_is_found_whole_by_its_hash()
    {
        ToolContract contract = TestRecords.Contract("get_account", 'a');
        await Store.PutContractsAsync([contract, TestRecords.Contract("list_accounts", 'b')], Noon, Cancel);

        ToolContract found = (await Store.FindContractAsync(contract.Hash, Cancel))!;
        Assert.Equal(Json(contract), Json(found));
        Assert.Equal(Failure.Transient, found.Recovery[0].Failure);
        Assert.Equal("contact", found.SensitiveArguments["email"]);
        Assert.Equal(contract.Lenient, found.Lenient);
        Assert.Null(await Store.FindContractAsync(new ContractHash(new string('c', 64)), Cancel));
    }

    [Fact]
    public async Task A_kept_contract_stays_as_it_is()
    {
        await Store.PutContractsAsync([TestRecords.Contract("get_account", 'a', "First.")], Noon, Cancel);
        await Store.PutContractsAsync([TestRecords.Contract("get_account", 'a', "Second.")], Noon.AddDays(1), Cancel);

        Assert.Equal("First.", (await Store.FindContractAsync(new ContractHash(new string('a', 64)), Cancel))!.Description);
        Assert.Single(await Store.ListContractsAsync(Cancel));
    }

    [Fact]
    public async Task Of_every_function_the_contract_seen_last_is_listed_by_name()
    {
        await Store.PutContractsAsync([TestRecords.Contract("list_accounts", 'c'), TestRecords.Contract("get_account", 'a')], Noon, Cancel);
        await Store.PutContractsAsync([TestRecords.Contract("get_account", 'b')], Noon.AddDays(1), Cancel);
        Assert.Equal("bc", await ListAsync());

        // The older code runs again: its contract is the one in use.
        await Store.PutContractsAsync([TestRecords.Contract("get_account", 'a')], Noon.AddDays(2), Cancel);
        Assert.Equal("ac", await ListAsync());

        await Store.PutContractsAsync([TestRecords.Contract("get_account", 'b')], Noon.AddDays(-1), Cancel);
        Assert.Equal("ac", await ListAsync());
    }

    [Fact]
    public async Task Of_contracts_seen_at_the_same_time_the_newer_one_is_listed()
    {
        await Store.PutContractsAsync([TestRecords.Contract("get_account", 'a')], Noon, Cancel);
        await Store.PutContractsAsync([TestRecords.Contract("get_account", 'b')], Noon, Cancel);
        Assert.Equal("b", await ListAsync());
    }

    [Fact]
    public async Task Putting_none_keeps_none()
    {
        await Store.PutContractsAsync([], Noon, Cancel);
        Assert.Empty(await Store.ListContractsAsync(Cancel));
    }

    private static string Json(ToolContract contract) => Encoding.UTF8.GetString(JournalCodec.EncodeContract(contract));

    private async Task<string> ListAsync() =>
        string.Concat((await Store.ListContractsAsync(Cancel)).Select(static contract => contract.Hash.Value[0]));
}
