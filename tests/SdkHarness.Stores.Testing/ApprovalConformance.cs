namespace SdkHarness.Testing;

/// <summary>Approval requests: opened and used by appends, decided by compare-and-set.</summary>
public abstract class ApprovalConformance<TFactory> : StoreConformance<TFactory>
    where TFactory : IStoreFactory, new()
{
    [Fact]
    public async Task A_request_opened_by_an_append_is_found_whole()
    {
        RunWriter writer = await CreateRunAsync();
        ApprovalRecord asked = TestRecords.Approval("apr_1", "run_1", TestRecords.Start) with
        {
            Votes = [new ApprovalVote(ApprovalDecision.Approve, "lee@example.com", "Fine", Noon)], Approvers = 2,
        };
        await writer.AppendAsync(writer.Next("asked") with { OpenedApprovals = [asked] }, Cancel);

        ApprovalRecord found = (await Store.FindApprovalAsync("apr_1", Cancel))!;
        Assert.Equal(asked with { Votes = found.Votes }, found);
        Assert.Equal(asked.Votes, found.Votes);
        Assert.Null(await Store.FindApprovalAsync("apr_2", Cancel));
        Assert.Null(await Store.FindApprovalAsync("apr", Cancel));
    }

    [Fact]
    public async Task A_request_id_is_given_once()
    {
        RunWriter writer = await OpenAsync("apr_1");
        await RefusedAsync<ApprovalConflictException>(
            writer, writer.Next("again") with { OpenedApprovals = [TestRecords.Approval("apr_1", "run_1", Noon) with { Reason = "Other" }] });
    }

    [Fact]
    public async Task A_decision_is_stored_where_the_request_stands_one_revision_below()
    {
        await OpenAsync("apr_1");
        ApprovalRecord request = (await Store.FindApprovalAsync("apr_1", Cancel))!;
        ApprovalRecord approved = request with { Status = ApprovalStatus.Approved, Revision = 2 };

        Assert.True(await Store.TryUpdateApprovalAsync(approved, Cancel));
        Assert.False(await Store.TryUpdateApprovalAsync(request with { Status = ApprovalStatus.Rejected, Revision = 2 }, Cancel));
        Assert.False(await Store.TryUpdateApprovalAsync(request with { Status = ApprovalStatus.Rejected, Revision = 9 }, Cancel));
        Assert.Equal(ApprovalStatus.Approved, (await Store.FindApprovalAsync("apr_1", Cancel))!.Status);
        Assert.Equal(2, (await Store.FindApprovalAsync("apr_1", Cancel))!.Revision);
    }

    [Fact]
    public async Task A_decision_on_a_request_never_asked_is_not_stored()
    {
        Assert.False(await Store.TryUpdateApprovalAsync(TestRecords.Approval("apr_9", "run_1", Noon) with { Revision = 2 }, Cancel));
        Assert.Null(await Store.FindApprovalAsync("apr_9", Cancel));
    }

    [Fact]
    public async Task Of_many_decisions_at_once_one_is_stored()
    {
        await OpenAsync("apr_1");
        ApprovalRecord request = (await Store.FindApprovalAsync("apr_1", Cancel))!;
        bool[] stored = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(async () =>
            await Store.TryUpdateApprovalAsync(
                request with { Status = i % 2 == 0 ? ApprovalStatus.Approved : ApprovalStatus.Rejected, Revision = 2 }, Cancel))));
        Assert.Single(stored, true);
    }

    [Fact]
    public async Task An_approval_is_used_once_and_the_second_use_takes_its_whole_append_back()
    {
        RunWriter writer = await OpenAsync("apr_1");
        ApprovalRecord approved = (await Store.FindApprovalAsync("apr_1", Cancel))! with { Status = ApprovalStatus.Approved, Revision = 2 };
        Assert.True(await Store.TryUpdateApprovalAsync(approved, Cancel));
        ApprovalRecord used = approved with { Status = ApprovalStatus.Used, Revision = 3 };

        await writer.AppendAsync(writer.Next("used") with { ChangedApprovals = [used] }, Cancel);
        Assert.Equal(ApprovalStatus.Used, (await Store.FindApprovalAsync("apr_1", Cancel))!.Status);

        await RefusedAsync<ApprovalConflictException>(writer, writer.Next("used again") with
        {
            ChangedApprovals = [used],
            OpenedApprovals = [TestRecords.Approval("apr_2", "run_1", Noon)],
            Functions = ["crm_x"],
            Status = RunStatus.Failed,
        });
        Assert.Null(await Store.FindApprovalAsync("apr_2", Cancel));
    }

    [Fact]
    public async Task A_lost_lease_changes_no_approval()
    {
        RunWriter writer = await OpenAsync("apr_1");
        ApprovalRecord request = (await Store.FindApprovalAsync("apr_1", Cancel))!;
        await Store.TryTakeLeaseAsync("run_1", "two", Noon.AddHours(1), Noon.AddHours(2), Cancel);

        await RefusedAsync<LeaseLostException>(writer, writer.Next("late") with
        {
            ChangedApprovals = [request with { Status = ApprovalStatus.Used, Revision = 2 }],
        });
        Assert.Equal(ApprovalStatus.Pending, (await Store.FindApprovalAsync("apr_1", Cancel))!.Status);
    }

    [Fact]
    public async Task A_request_of_another_run_or_named_twice_is_refused_before_it_is_sent()
    {
        RunWriter writer = await CreateRunAsync();
        ApprovalRecord request = TestRecords.Approval("apr_1", "run_1", Noon);

        await RefusedAsync<ArgumentException>(
            writer, writer.Next("x") with { OpenedApprovals = [TestRecords.Approval("apr_2", "run_2", Noon)] });
        await RefusedAsync<ArgumentException>(
            writer, writer.Next("x") with { OpenedApprovals = [request], ChangedApprovals = [request with { Revision = 2 }] });
    }

    [Fact]
    public async Task Requests_are_listed_by_run_status_and_prefix_the_latest_first_up_to_the_limit()
    {
        RunWriter one = await CreateRunAsync("run_1");
        RunWriter two = await CreateRunAsync("run_2");
        await one.AppendAsync(one.Next("asked") with
        {
            OpenedApprovals =
            [
                TestRecords.Approval("apr_a1", "run_1", Noon), TestRecords.Approval("apr_a2", "run_1", Noon.AddMinutes(2)),
                TestRecords.Approval("apr_b1", "run_1", Noon.AddMinutes(1)) with { Status = ApprovalStatus.Rejected },
            ],
        }, Cancel);
        await two.AppendAsync(two.Next("asked") with { OpenedApprovals = [TestRecords.Approval("apr_a3", "run_2", Noon)] }, Cancel);

        Assert.Equal(["apr_a2", "apr_b1", "apr_a3", "apr_a1"], await ListAsync(new ApprovalFilter()));
        Assert.Equal(["apr_a2", "apr_b1", "apr_a1"], await ListAsync(new ApprovalFilter { RunId = "run_1" }));
        Assert.Equal(["apr_b1"], await ListAsync(new ApprovalFilter { Status = ApprovalStatus.Rejected }));
        Assert.Equal(["apr_a2", "apr_a3", "apr_a1"], await ListAsync(new ApprovalFilter { IdPrefix = "apr_a" }));
        Assert.Equal(["apr_a2"], await ListAsync(new ApprovalFilter { IdPrefix = "apr_a", RunId = "run_1", Limit = 1 }));
        Assert.Empty(await ListAsync(new ApprovalFilter { IdPrefix = "APR" }));
        Assert.Empty(await ListAsync(new ApprovalFilter { IdPrefix = "apr%" }));
        Assert.Empty(await ListAsync(new ApprovalFilter { Limit = -1 }));
    }

    private async Task<string[]> ListAsync(ApprovalFilter filter) =>
        [.. (await Store.ListApprovalsAsync(filter, Cancel)).Select(static approval => approval.Id)];

    private async Task<RunWriter> OpenAsync(string id)
    {
        RunWriter writer = await CreateRunAsync();
        await writer.AppendAsync(writer.Next("asked") with { OpenedApprovals = [TestRecords.Approval(id, "run_1", Noon)] }, Cancel);
        return writer;
    }

    private async Task RefusedAsync<TException>(RunWriter writer, JournalBatch batch)
        where TException : Exception
    {
        RunRecord? before = await Store.FindRunAsync("run_1", Cancel);
        await Assert.ThrowsAnyAsync<TException>(async () => await Store.AppendAsync(writer.Lease, batch, Cancel));
        Assert.Equal(before, await Store.FindRunAsync("run_1", Cancel));
        Assert.Equal(writer.Sequence, await Store.ReadAsync("run_1", 1, Cancel).CountAsync(Cancel));
        Assert.Empty(await Store.ListRunsAsync(new RunFilter { Tool = "crm_x" }, Cancel));
    }
}
