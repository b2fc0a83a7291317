namespace SdkHarness.Testing;

/// <summary>Who owns a run: times are the caller's, epochs only rise, and an old owner can write nothing more.</summary>
public abstract class LeaseConformance<TFactory> : StoreConformance<TFactory>
    where TFactory : IStoreFactory, new()
{
    [Fact]
    public async Task A_held_lease_is_taken_by_nobody_else_until_it_expires()
    {
        await CreateRunAsync();

        Assert.Null(await Store.TryTakeLeaseAsync("run_1", "two", Noon, Noon.AddMinutes(2), Cancel));
        Assert.Null(await Store.TryTakeLeaseAsync("run_1", "two", Noon.AddSeconds(59), Noon.AddMinutes(2), Cancel));
        Assert.Equal(1, (await Store.FindRunAsync("run_1", Cancel))!.Epoch);

        RunLease? taken = await Store.TryTakeLeaseAsync("run_1", "two", Noon.AddMinutes(1), Noon.AddMinutes(2), Cancel);
        Assert.Equal(new RunLease("run_1", "two", 2, Noon.AddMinutes(2)), taken);
        Assert.Equal(2, (await Store.FindRunAsync("run_1", Cancel))!.Epoch);
    }

    [Fact]
    public async Task An_owner_may_take_its_own_lease_again_and_its_old_epoch_is_over()
    {
        RunWriter before = await CreateRunAsync();
        RunLease again = (await Store.TryTakeLeaseAsync("run_1", "one", Noon, Noon.AddMinutes(2), Cancel))!;

        Assert.Equal(2, again.Epoch);
        await Assert.ThrowsAsync<LeaseLostException>(() => before.AppendAsync("old epoch", Cancel));
        await before.Under(again).AppendAsync("new epoch", Cancel);
    }

    [Fact]
    public async Task An_owner_that_was_taken_over_can_write_nothing_and_the_next_goes_on_where_it_stood()
    {
        RunWriter old = await CreateRunAsync();
        await old.AppendAsync("one", Cancel);
        RunLease taken = (await Store.TryTakeLeaseAsync("run_1", "two", Noon.AddHours(1), Noon.AddHours(2), Cancel))!;
        RunWriter next = old.Under(taken);

        LeaseLostException refusal = await Assert.ThrowsAsync<LeaseLostException>(() => old.AppendAsync("late", Cancel));
        Assert.Contains("epoch 2, held by two", refusal.Message, StringComparison.Ordinal);
        await next.AppendAsync("two", Cancel);
        await Assert.ThrowsAsync<LeaseLostException>(() => old.AppendAsync("later", Cancel));
        Assert.Null(await Store.RenewLeaseAsync(old.Lease, Noon.AddHours(9), Cancel));
        await Store.ReleaseLeaseAsync(old.Lease, Cancel);

        await next.AppendAsync("three", Cancel);
        Assert.Null(await Store.TryTakeLeaseAsync("run_1", "three", Noon.AddHours(1), Noon.AddHours(3), Cancel));
        Assert.Equal(
            [1L, 2L, 2L], await Store.ReadAsync("run_1", 1, Cancel).Select(static entry => entry.Epoch).ToListAsync(Cancel));
    }

    [Fact]
    public async Task A_renewed_lease_ends_later()
    {
        RunWriter writer = await CreateRunAsync();
        RunLease? renewed = await Store.RenewLeaseAsync(writer.Lease, Noon.AddMinutes(5), Cancel);

        Assert.Equal(writer.Lease with { Expires = Noon.AddMinutes(5) }, renewed);
        Assert.Null(await Store.TryTakeLeaseAsync("run_1", "two", Noon.AddMinutes(4), Noon.AddMinutes(9), Cancel));
        await writer.AppendAsync("the epoch is the same", Cancel);
    }

    [Fact]
    public async Task A_released_run_is_free_at_once_and_its_old_owner_writes_nothing_more()
    {
        RunWriter writer = await CreateRunAsync();
        await Store.ReleaseLeaseAsync(writer.Lease, Cancel);

        await Assert.ThrowsAsync<LeaseLostException>(() => writer.AppendAsync("after the release", Cancel));
        Assert.Null(await Store.RenewLeaseAsync(writer.Lease, Noon.AddMinutes(5), Cancel));
        RunLease? taken = await Store.TryTakeLeaseAsync("run_1", "two", Noon, Noon.AddMinutes(1), Cancel);
        Assert.Equal(2, taken!.Epoch);
    }

    [Fact]
    public async Task An_expired_lease_that_nobody_took_still_writes()
    {
        RunWriter writer = await CreateRunAsync();
        await writer.AppendAsync("whatever the time: the store has no clock", Cancel);
        Assert.NotNull(await Store.RenewLeaseAsync(writer.Lease, Noon.AddHours(9), Cancel));
    }

    [Fact]
    public async Task There_is_no_lease_without_a_run()
    {
        Assert.Null(await Store.TryTakeLeaseAsync("run_9", "one", Noon, Noon.AddMinutes(1), Cancel));
        Assert.Null(await Store.RenewLeaseAsync(new RunLease("run_9", "one", 1, Noon), Noon.AddMinutes(1), Cancel));
        await Store.ReleaseLeaseAsync(new RunLease("run_9", "one", 1, Noon), Cancel);
        Assert.Null(await Store.FindRunAsync("run_9", Cancel));
    }

    [Fact]
    public async Task Of_many_who_take_an_expired_lease_one_wins()
    {
        await CreateRunAsync();
        RunLease?[] taken = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(async () =>
            await Store.TryTakeLeaseAsync("run_1", $"process {i}", Noon.AddHours(1), Noon.AddHours(2), Cancel))));

        Assert.Equal(2, Assert.Single(taken, static lease => lease is not null)!.Epoch);
    }
}
