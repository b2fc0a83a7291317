namespace SdkHarness.Tests.Runs;

public sealed class RunGateTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_is_inside_at_a_time_and_who_asked_first_comes_next()
    {
        var gate = new RunGate();
        Assert.True(gate.TryEnter());
        Task first = gate.EnterAsync(Ct);
        Task second = gate.EnterAsync(CancellationToken.None);
        Assert.False(gate.TryEnter());
        Assert.False(first.IsCompleted);

        gate.Dispose();
        await first;
        Assert.False(second.IsCompleted);

        gate.Dispose();
        await second;
        gate.Dispose();
        Assert.True(gate.TryEnter());
    }

    [Fact]
    public async Task Who_has_given_up_waiting_is_passed_over()
    {
        var gate = new RunGate();
        Assert.True(gate.TryEnter());
        using var patience = new CancellationTokenSource();
        Task impatient = gate.EnterAsync(patience.Token);
        Task patient = gate.EnterAsync(Ct);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);

        gate.Dispose();
        await patient;
    }

    [Fact]
    public async Task A_cancelled_caller_does_not_enter_a_free_gate()
    {
        var gate = new RunGate();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gate.EnterAsync(new CancellationToken(canceled: true)));
        Assert.True(gate.TryEnter());
    }

    [Fact]
    public async Task Nobody_new_enters_a_closed_gate()
    {
        var gate = new RunGate();
        Assert.True(gate.TryEnter());
        Task waiting = gate.EnterAsync(Ct);
        gate.Close();
        gate.Dispose();
        await waiting;
        Assert.Throws<ObjectDisposedException>(() => gate.TryEnter());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => gate.EnterAsync(Ct));
    }

    [Fact]
    public async Task Many_at_once_never_meet_inside()
    {
        var gate = new RunGate();
        int inside = 0, entered = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, 2_000), Ct, async (_, token) =>
        {
            if (!gate.TryEnter())
                await gate.EnterAsync(token);
            using (gate)
            {
                Assert.Equal(1, Interlocked.Increment(ref inside));
                entered++;
                if (entered % 3 == 0)
                    await Task.Yield();
                Interlocked.Decrement(ref inside);
            }
        });
        Assert.Equal(2_000, entered);
    }
}
