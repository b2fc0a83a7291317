namespace SdkHarness.Testing;

/// <summary>Runs and their journals: what is appended is read back whole, in order and without gaps, and only by who may.</summary>
public abstract class JournalConformance<TFactory> : StoreConformance<TFactory>
    where TFactory : IStoreFactory, new()
{
    [Fact]
    public async Task A_new_run_is_found_as_it_was_created_with_epoch_one_and_no_event()
    {
        RunRecord run = TestRecords.Run("run_1", TestRecords.Start) with
        {
            AgentVersion = "2026.11.1", Customer = "Ökonom GmbH", Account = "ACC-1042", Workflow = "weekly-review",
        };
        RunLease lease = await Store.CreateRunAsync(run, "one", Noon.AddMinutes(1), Cancel);

        Assert.Equal(new RunLease("run_1", "one", 1, Noon.AddMinutes(1)), lease);
        Assert.Equal(run with { Epoch = 1 }, await Store.FindRunAsync("run_1", Cancel));
        Assert.Empty(await Store.ReadAsync("run_1", 1, Cancel).ToListAsync(Cancel));
    }

    [Fact]
    public async Task A_run_id_is_given_once()
    {
        RunWriter writer = await CreateRunAsync();
        await writer.AppendAsync("kept", Cancel);

        await Assert.ThrowsAsync<InvalidOperationException>(() => CreateRunAsync(owner: "two"));

        Assert.Equal(1, (await Store.FindRunAsync("run_1", Cancel))!.Sequence);
        await writer.AppendAsync("goes on", Cancel);
    }

    [Fact]
    public async Task Opening_twice_changes_nothing()
    {
        await CreateRunAsync();
        await Store.OpenAsync(Cancel);
        Assert.NotNull(await Store.FindRunAsync("run_1", Cancel));
    }

    [Fact]
    public async Task Entries_are_read_back_to_the_byte_and_their_chain_verifies()
    {
        RunWriter writer = await CreateRunAsync();
        JournalBatch first = writer.Next("äöü \ud83d\ude00", "two", "three");
        await writer.AppendAsync(first, Cancel);
        JournalBatch second = writer.Next("four");
        await writer.AppendAsync(second, Cancel);

        List<JournalEntry> read = await Store.ReadAsync("run_1", 1, Cancel).ToListAsync(Cancel);
        JournalEntry[] written = [.. first.Entries, .. second.Entries];
        Assert.Equal(written.Length, read.Count);
        JournalEntry? previous = null;
        for (int i = 0; i < written.Length; i++)
        {
            Assert.Equal(written[i] with { Body = default }, read[i] with { Body = default });
            Assert.Equal(written[i].Body.ToArray(), read[i].Body.ToArray());
            Assert.Null(JournalCodec.Verify(read[i], previous));
            previous = read[i];
        }
    }

    [Fact]
    public async Task Reading_begins_where_it_is_asked_to_also_across_many_entries()
    {
        RunWriter writer = await CreateRunAsync();
        await writer.AppendAsync(writer.Next([.. Enumerable.Range(1, 1000).Select(static i => $"caveat {i}")]), Cancel);

        Assert.Equal(
            Enumerable.Range(300, 701).Select(static i => (long)i),
            await Store.ReadAsync("run_1", 300, Cancel).Select(static entry => entry.Sequence).ToListAsync(Cancel));
        Assert.Empty(await Store.ReadAsync("run_1", 1001, Cancel).ToListAsync(Cancel));
        Assert.Empty(await Store.ReadAsync("run_2", 1, Cancel).ToListAsync(Cancel));
    }

    [Fact]
    public async Task An_append_moves_the_run_with_it()
    {
        RunWriter writer = await CreateRunAsync();
        JournalBatch batch = writer.Next("one", "two") with { Status = RunStatus.AwaitingApproval };
        await writer.AppendAsync(batch, Cancel);
        await writer.AppendAsync("three", Cancel);

        RunRecord run = (await Store.FindRunAsync("run_1", Cancel))!;
        Assert.Equal(RunStatus.AwaitingApproval, run.Status);
        Assert.Equal(3, run.Sequence);
        Assert.Equal(writer.Head, run.HeadHash);
        Assert.Equal(TestRecords.Start.AddSeconds(3), run.Updated);
        Assert.Equal(Noon, run.Started);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task An_append_at_another_sequence_is_refused_whole(long sequence)
    {
        RunWriter writer = await CreateRunAsync();
        await writer.AppendAsync("one", Cancel);
        JournalEntry wrong = JournalCodec.Encode("run_1", sequence, 1, Noon, new CaveatAdded("wrong"), writer.Head);

        await RefusedAsync<LeaseLostException>(writer, new JournalBatch([wrong]) { Status = RunStatus.Failed, Functions = ["crm_x"] });
        await writer.AppendAsync("two", Cancel);
    }

    [Fact]
    public async Task An_append_on_another_head_is_refused()
    {
        RunWriter writer = await CreateRunAsync();
        await writer.AppendAsync("one", Cancel);
        JournalEntry forged = JournalCodec.Encode("run_1", 2, 1, Noon, new CaveatAdded("forged"), new string('f', 64));
        await RefusedAsync<LeaseLostException>(writer, new JournalBatch([forged]));
    }

    [Fact]
    public async Task A_batch_that_skips_is_empty_or_belongs_to_another_run_or_epoch_is_refused_before_it_is_sent()
    {
        RunWriter writer = await CreateRunAsync();
        JournalBatch three = writer.Next("one", "two", "three");
        JournalEntry elsewhere = JournalCodec.Encode("run_2", 1, 1, Noon, new CaveatAdded("x"), JournalCodec.GenesisHash);
        JournalEntry later = JournalCodec.Encode("run_1", 1, 2, Noon, new CaveatAdded("x"), JournalCodec.GenesisHash);

        await RefusedAsync<ArgumentException>(writer, new JournalBatch([three.Entries[0], three.Entries[2]]));
        await RefusedAsync<ArgumentException>(writer, new JournalBatch([]));
        await RefusedAsync<ArgumentException>(writer, new JournalBatch([elsewhere]));
        await RefusedAsync<ArgumentException>(writer, new JournalBatch([later]));
    }

    [Fact]
    public async Task An_append_to_a_run_that_is_not_there_is_refused()
    {
        RunWriter nowhere = new(Store, new RunLease("run_9", "one", 1, Noon), 0, JournalCodec.GenesisHash);
        LeaseLostException refusal = await Assert.ThrowsAsync<LeaseLostException>(() => nowhere.AppendAsync("x", Cancel));
        Assert.Contains("run_9", refusal.Message, StringComparison.Ordinal);
        Assert.Null(await Store.FindRunAsync("run_9", Cancel));
    }

    [Fact]
    public async Task Of_many_who_append_the_same_event_one_wins()
    {
        RunWriter writer = await CreateRunAsync();
        bool[] won = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(async () =>
        {
            try
            {
                await Store.AppendAsync(writer.Lease, writer.Next($"from {i}"), Cancel);
                return true;
            }
            catch (LeaseLostException)
            {
                return false;
            }
        })));

        Assert.Single(won, true);
        Assert.Single(await Store.ReadAsync("run_1", 1, Cancel).ToListAsync(Cancel));
    }

    [Fact]
    public async Task What_is_cancelled_before_it_is_sent_is_not_written()
    {
        RunWriter writer = await CreateRunAsync();
        CancellationToken cancelled = new(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => writer.AppendAsync("x", cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await Store.CreateRunAsync(TestRecords.Run("run_2", Noon), "one", Noon, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Store.FindRunAsync("run_1", cancelled));

        Assert.Equal(0, (await Store.FindRunAsync("run_1", Cancel))!.Sequence);
        Assert.Null(await Store.FindRunAsync("run_2", Cancel));
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
