namespace SdkHarness.Tests.Approvals;

public sealed class SeveralApproversTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task<(ApprovalService Service, string Id)> OpenAsync(int approvers)
    {
        var store = new InMemoryStore();
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        DateTimeOffset now = time.GetUtcNow();
        var run = new RunRecord { Id = "run-1", Agent = "agent", Initiator = "maria" };
        RunLease lease = await store.CreateRunAsync(run, "one", now + TimeSpan.FromMinutes(1), Token);
        var request = new ApprovalRecord
        {
            Id = "apr-1",
            RunId = "run-1",
            Call = "c1",
            Function = "bank_pay",
            Contract = new ContractHash("00"),
            Arguments = "{}",
            ArgumentsDigest = "00",
            Initiator = "maria",
            Agent = "agent",
            Approvers = approvers,
            Asked = now,
            Expires = now + TimeSpan.FromDays(1),
        };
        JournalEntry entry = JournalCodec.Encode("run-1", 1, lease.Epoch, now, new RunStopped("only a stage for the request"), JournalCodec.GenesisHash);
        await store.AppendAsync(lease, new JournalBatch([entry]) { OpenedApprovals = [request] }, Token);
        return (new ApprovalService(store, time), "apr-1");
    }

    private static Task<ApprovalRecord> DecideAsync(ApprovalService service, string id, string name, ApprovalDecision decision = ApprovalDecision.Approve) =>
        service.DecideAsync(id, decision, Desk.DeskHarness.Person(name), "seen", Token);

    [Fact]
    public async Task Two_different_people_must_approve_where_two_are_asked_for()
    {
        (ApprovalService service, string id) = await OpenAsync(approvers: 2);

        ApprovalRecord first = await DecideAsync(service, id, "lena");
        ApprovalException twice = await Assert.ThrowsAsync<ApprovalException>(() => DecideAsync(service, id, "Lena"));
        ApprovalRecord second = await DecideAsync(service, id, "omar");

        Assert.Equal(ApprovalStatus.Pending, first.Status);
        Assert.Equal(ApprovalRefusal.AlreadyVoted, twice.Refusal);
        Assert.Equal(ApprovalStatus.Approved, second.Status);
        Assert.Equal(["lena", "omar"], second.Votes.Select(vote => vote.Approver));
    }

    [Fact]
    public async Task One_rejection_is_enough()
    {
        (ApprovalService service, string id) = await OpenAsync(approvers: 2);

        await DecideAsync(service, id, "lena");
        ApprovalRecord rejected = await DecideAsync(service, id, "omar", ApprovalDecision.Reject);

        Assert.Equal(ApprovalStatus.Rejected, rejected.Status);
    }

    [Fact]
    public async Task Of_many_who_decide_at_once_exactly_one_decision_stands()
    {
        (ApprovalService service, string id) = await OpenAsync(approvers: 1);

        ApprovalStatus?[] outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(async () =>
        {
            try
            {
                return (ApprovalStatus?)(await DecideAsync(service, id, $"person-{i}", i % 2 == 0 ? ApprovalDecision.Approve : ApprovalDecision.Reject)).Status;
            }
            catch (ApprovalException refused) when (refused.Refusal == ApprovalRefusal.AlreadyDecided)
            {
                return null;
            }
        })));

        Assert.Single(outcomes, outcome => outcome is not null);
        Assert.Single((await service.FindAsync(id, Token))!.Votes);
    }
}
