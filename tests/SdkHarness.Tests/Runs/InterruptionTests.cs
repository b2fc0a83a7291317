using SdkHarness.Tests.Desk;
using static SdkHarness.Tests.Desk.ScriptedModel;

namespace SdkHarness.Tests.Runs;

/// <summary>A process is lost while a body runs: another one takes the run up over the same store.</summary>
public sealed class InterruptionTests
{
    /// <summary>Starts a run whose process dies in the call's body; the answer is never recorded.</summary>
    private static async Task<(DeskHarness First, AgentRun Run)> LoseAsync(object call)
    {
        var desk = new DeskHarness(new ScriptedModel(call), owner: "one");
        using var death = new CancellationTokenSource();
        desk.System.Troubles.Enqueue(async _ =>
        {
            await death.CancelAsync();
            await Task.Delay(Timeout.Infinite, death.Token);
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => desk.Harness.StartAsync<DeskAgent>(DeskHarness.Request, death.Token));
        return (desk, new AgentRun { Id = "run-one-1", Status = RunStatus.Running });
    }

    private static DeskHarness Second(DeskHarness first, params object[] turns) =>
        new(new ScriptedModel(turns), first.Store, first.System, first.Time, owner: "two");

    [Fact]
    public async Task A_read_in_flight_is_run_again()
    {
        (DeskHarness first, AgentRun run) = await LoseAsync(Call("desk_get_customer", new { customerId = "C-7" }));
        await using DeskHarness second = Second(first, "Fine.");

        AgentRun resumed = await second.ResumeAsync(run);

        Assert.Equal(RunStatus.Completed, resumed.Status);
        Assert.Equal(2, first.System.Reads);
    }

    [Fact]
    public async Task A_keyed_write_in_flight_is_sent_again_under_the_same_key()
    {
        (DeskHarness first, AgentRun run) = await LoseAsync(Call("desk_give_credit", new { customerId = "C-7", amount = 10 }));
        await using DeskHarness second = Second(first, "Given.");

        AgentRun resumed = await second.ResumeAsync(run);

        Assert.Equal(RunStatus.Completed, resumed.Status);
        Assert.Equal(2, first.System.Keys.Count);
        Assert.Single(first.System.Keys.Distinct());
    }

    [Fact]
    public async Task A_blind_write_in_flight_is_never_sent_again()
    {
        (DeskHarness first, AgentRun run) = await LoseAsync(Call("desk_add_note", new { customerId = "C-7", text = "hi" }));
        await using DeskHarness second = Second(first);

        AgentRun resumed = await second.ResumeAsync(run);

        Assert.Equal(RunStatus.Escalated, resumed.Status);
        Assert.StartsWith("Did this happen?", resumed.Reason, StringComparison.Ordinal);
        Assert.Single(first.System.Effects);
    }

    [Fact]
    public async Task A_write_in_flight_that_the_look_up_finds_done_is_not_sent_again()
    {
        (DeskHarness first, AgentRun run) = await LoseAsync(Call("desk_close_ticket", new { ticketId = "T-1" }));
        await using DeskHarness second = Second(first, "Closed.");
        first.Time.Advance(TimeSpan.FromMinutes(1));

        AgentRun resumed = await second.ResumeAsync(run);

        Assert.Equal(RunStatus.Completed, resumed.Status);
        Assert.Equal(["close T-1"], first.System.Effects);
        Assert.Contains("\"status\":\"ok\"", second.Model.LastResult, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Completed_calls_are_not_run_again()
    {
        await using var first = new DeskHarness(new ScriptedModel(
            Call("desk_add_note", new { customerId = "C-7", text = "hi" }), new HttpRequestException("gone")));
        AgentRun run = await first.RunAsync();
        await using DeskHarness second = Second(first, "Noted.");

        AgentRun resumed = await second.ResumeAsync(run);

        Assert.Equal(RunStatus.Completed, resumed.Status);
        Assert.Single(first.System.Effects);
    }

    [Fact]
    public async Task A_run_that_another_process_works_on_cannot_be_taken()
    {
        await using var first = new DeskHarness(new ScriptedModel("unused"), owner: "one");
        await using GuardedSession session = await first.Harness.OpenSessionAsync<DeskAgent>(DeskHarness.Request, TestContext.Current.CancellationToken);
        await using DeskHarness second = Second(first);

        RunBusyException busy = await Assert.ThrowsAsync<RunBusyException>(
            () => second.Harness.ResumeSessionAsync(session.RunId, TestContext.Current.CancellationToken));

        Assert.Contains(session.RunId, busy.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_owner_that_was_away_too_long_can_write_nothing_more()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        var frozen = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(time.GetUtcNow());
        await using var first = new DeskHarness(new ScriptedModel("unused"), time: frozen, owner: "one");
        await using GuardedSession session = await first.Harness.OpenSessionAsync<DeskAgent>(DeskHarness.Request, TestContext.Current.CancellationToken);
        time.Advance(TimeSpan.FromMinutes(5));
        await using var second = new DeskHarness(new ScriptedModel("unused"), first.Store, first.System, time, owner: "two");
        await using GuardedSession taken = await second.Harness.ResumeSessionAsync(session.RunId, TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<LeaseLostException>(() => session.CallAsync(
            "desk_add_note", ToolArguments.Parse("""{"customerId":"C-7","text":"late"}"""), null, TestContext.Current.CancellationToken));

        Assert.Empty(first.System.Effects);
    }

    [Fact]
    public async Task An_unknown_run_and_a_journal_of_a_newer_version_are_told_clearly()
    {
        await using var desk = new DeskHarness(new ScriptedModel(new HttpRequestException("gone")));
        AgentRun run = await desk.RunAsync();
        RunRecord record = (await desk.Store.FindRunAsync(run.Id, TestContext.Current.CancellationToken))!;
        RunLease lease = (await desk.Store.TryTakeLeaseAsync(run.Id, "future", desk.Time.GetUtcNow(), desk.Time.GetUtcNow(), TestContext.Current.CancellationToken))!;
        JournalEntry entry = JournalCodec.Encode(run.Id, record.Sequence + 1, lease.Epoch, desk.Time.GetUtcNow(), new RunStopped("x"), record.HeadHash);
        JournalEntry newer = FromTheFuture(entry);
        await desk.Store.AppendAsync(lease, new JournalBatch([newer]), TestContext.Current.CancellationToken);

        JournalException refused = await Assert.ThrowsAsync<JournalException>(() => desk.ResumeAsync(run));
        await Assert.ThrowsAsync<RunNotFoundException>(() => desk.Harness.ResumeAsync("run-nobody", TestContext.Current.CancellationToken));

        Assert.Contains("journal version 2", refused.Message, StringComparison.Ordinal);
        Assert.Contains("use a newer SdkHarness", refused.Message, StringComparison.Ordinal);
    }

    private static JournalEntry FromTheFuture(JournalEntry entry)
    {
        JournalEntry newer = entry with { Version = 2, Kind = "run_dreamt" };
        string text = $"{newer.RunId}\n{newer.Sequence}\n{newer.Epoch}\n{newer.Kind}\n{newer.Version}\n{newer.At:O}\n{newer.BodyDigest}\n{newer.PreviousHash}";
        byte[] hash = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text));
        return newer with { Hash = Convert.ToHexStringLower(hash) };
    }
}
