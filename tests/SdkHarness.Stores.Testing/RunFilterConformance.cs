namespace SdkHarness.Testing;

/// <summary>Which runs a filter lists.</summary>
public abstract class RunFilterConformance<TFactory> : StoreConformance<TFactory>
    where TFactory : IStoreFactory, new()
{
    [Fact]
    public async Task Without_a_filter_all_runs_come_the_latest_first()
    {
        await FillAsync();
        Assert.Equal(["run_d", "run_c", "run_b", "run_a"], await ListAsync(new RunFilter()));
    }

    [Fact]
    public async Task Runs_that_began_together_come_in_a_fixed_order()
    {
        foreach (string id in (string[])["run_2", "run_1", "run_3"])
            await CreateRunAsync(id);
        Assert.Equal(["run_3", "run_2", "run_1"], await ListAsync(new RunFilter()));
    }

    [Fact]
    public async Task Customer_and_account_are_compared_without_case_in_every_alphabet()
    {
        await FillAsync();
        Assert.Equal(["run_b", "run_a"], await ListAsync(new RunFilter { Customer = "ÖKONOM gmbh" }));
        Assert.Equal(["run_c"], await ListAsync(new RunFilter { Account = "acc-3" }));
        Assert.Empty(await ListAsync(new RunFilter { Customer = "Ökonom" }));
        Assert.Empty(await ListAsync(new RunFilter { Customer = "" }));
    }

    [Fact]
    public async Task Agent_workflow_and_status_are_compared_exactly()
    {
        await FillAsync();
        Assert.Equal(["run_d"], await ListAsync(new RunFilter { Agent = "support" }));
        Assert.Equal(["run_b"], await ListAsync(new RunFilter { Workflow = "weekly-review" }));
        Assert.Equal(["run_c"], await ListAsync(new RunFilter { Status = RunStatus.Escalated }));
        Assert.Empty(await ListAsync(new RunFilter { Agent = "Support" }));
        Assert.Empty(await ListAsync(new RunFilter { Workflow = "weekly%" }));
    }

    [Fact]
    public async Task A_tool_finds_the_runs_that_proposed_a_call_of_it_however_often()
    {
        await FillAsync();
        Assert.Equal(["run_c", "run_a"], await ListAsync(new RunFilter { Tool = "crm_get_account" }));
        Assert.Equal(["run_c"], await ListAsync(new RunFilter { Tool = "billing_get_invoice" }));
        Assert.Empty(await ListAsync(new RunFilter { Tool = "crm_get" }));
    }

    [Fact]
    public async Task Since_is_included_and_until_is_not()
    {
        await FillAsync();
        Assert.Equal(["run_c", "run_b"], await ListAsync(new RunFilter { Since = Noon.AddMinutes(1), Until = Noon.AddMinutes(3) }));
        Assert.Equal(
            ["run_d", "run_c"], await ListAsync(new RunFilter { Since = new DateTimeOffset(2026, 11, 23, 14, 2, 0, TimeSpan.FromHours(2)) }));
    }

    [Fact]
    public async Task A_prefix_is_text_not_a_pattern_and_several_filters_all_hold()
    {
        await FillAsync();
        Assert.Equal(["run_b"], await ListAsync(new RunFilter { IdPrefix = "run_b" }));
        Assert.Empty(await ListAsync(new RunFilter { IdPrefix = "run%" }));
        Assert.Empty(await ListAsync(new RunFilter { IdPrefix = "RUN" }));
        Assert.Equal(
            ["run_a"], await ListAsync(new RunFilter { Customer = "ökonom gmbh", Tool = "crm_get_account", Status = RunStatus.Running }));
        Assert.Equal(["run_d"], await ListAsync(new RunFilter { IdPrefix = "run_", Limit = 1 }));
        Assert.Empty(await ListAsync(new RunFilter { Limit = 0 }));
        Assert.Empty(await ListAsync(new RunFilter { Limit = -1 }));
    }

    [Fact]
    public async Task A_value_is_a_value_never_a_statement()
    {
        await FillAsync();
        Assert.Empty(await ListAsync(new RunFilter { Customer = "' OR 1=1 --", Tool = "'; DROP TABLE run; --" }));
        Assert.Equal(4, (await ListAsync(new RunFilter())).Length);
    }

    private async Task<string[]> ListAsync(RunFilter filter) =>
        [.. (await Store.ListRunsAsync(filter, Cancel)).Select(static run => run.Id)];

    private async Task FillAsync()
    {
        await AddAsync(TestRecords.Run("run_a", Noon) with { Customer = "Ökonom GmbH" }, RunStatus.Running, "crm_get_account");
        await AddAsync(
            TestRecords.Run("run_b", Noon.AddMinutes(1)) with { Customer = "ökonom GMBH", Workflow = "weekly-review" }, RunStatus.Completed);
        await AddAsync(
            TestRecords.Run("run_c", Noon.AddMinutes(2)) with { Account = "ACC-3" }, RunStatus.Escalated, "crm_get_account", "billing_get_invoice");
        await AddAsync(TestRecords.Run("run_d", Noon.AddMinutes(3)) with { Agent = "support" }, RunStatus.Completed);
    }

    private async Task AddAsync(RunRecord run, RunStatus status, params string[] functions)
    {
        RunWriter writer = await RunWriter.CreateAsync(Store, run, "one", Noon.AddMinutes(1), Cancel);
        await writer.AppendAsync(writer.Next("first") with { Functions = functions }, Cancel);
        await writer.AppendAsync(writer.Next("second") with { Functions = functions, Status = status }, Cancel);
    }
}
