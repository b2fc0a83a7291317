using System.Text.Json;

namespace SdkHarness;

/// <summary>Replays a run whose loop was a host's: its calls in the recorded order, side by side where the host ran them so.</summary>
internal sealed class SessionReplay(RecordedRun recorded, ReplayCast cast)
{
    private readonly Dictionary<string, ReplayStrand> _strands = new(StringComparer.Ordinal);
    private readonly HashSet<string> _abandoned = new(StringComparer.Ordinal);

    private ReplayWorld World => cast.World;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        RunContext run = cast.Context();
        try
        {
            while (!World.IsOver)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (World.Next is RunResumed)
                {
                    await AbandonAllAsync().ConfigureAwait(false);
                    World.Position++;
                    run.Dispose();
                    run = cast.Context();
                }
                else
                {
                    await StepAsync(run, World.Next, cancellationToken).ConfigureAwait(false);
                }
            }
        }
        finally
        {
            await AbandonAllAsync().ConfigureAwait(false);
            run.Dispose();
        }
    }

    private async Task StepAsync(RunContext run, JournalEvent next, CancellationToken cancellationToken)
    {
        int before = World.Position;
        string? call = RecordedRun.CallOf(next);
        if (call is null)
        {
            CompareHostStep(run, next);
        }
        else if (!_abandoned.Contains(call))
        {
            await FollowAsync(run, call, next, cancellationToken).ConfigureAwait(false);
            if (World.Position == before && !World.IsOver && _abandoned.Add(call) && _strands.Remove(call))
                World.Divergences.Add(EventComparison.Unconsumed(recorded.Entries[before].Sequence, next));
        }

        if (World.Position == before)
        {
            run.State.Apply(next, recorded.Entries[before].At);
            World.Position++;
        }
    }

    private async Task FollowAsync(RunContext run, string call, JournalEvent next, CancellationToken cancellationToken)
    {
        if (_strands.TryGetValue(call, out ReplayStrand? strand))
        {
            await strand.GoOnAsync().ConfigureAwait(false);
        }
        else if (Work(run, next, call, cancellationToken) is { } work)
        {
            _strands[call] = strand = await World.Turns.StartAsync(call, work).ConfigureAwait(false);
        }
        else
        {
            World.Divergences.Add(EventComparison.Unconsumed(recorded.Entries[World.Position].Sequence, next));
            _abandoned.Add(call);
            return;
        }

        if (!strand.Running.IsCompleted)
            return;
        _strands.Remove(call);
        try
        {
            await strand.Running.ConfigureAwait(false);
        }
        catch (ReplayStop stop)
        {
            if (stop.Reason == ReplayStopReason.Diverged)
                _abandoned.Add(call);
        }
    }

    /// <summary>What the host did that led to the next event: it proposed a call, or had a waiting one settled.</summary>
    private static Func<Task>? Work(RunContext run, JournalEvent next, string call, CancellationToken cancellationToken)
    {
        var calls = new GuardedCalls(run);
        if (next is CallProposed proposed)
        {
            ToolArguments arguments = Arguments(proposed.Arguments);
            return run.Twin(run.Tools.GetValueOrDefault(proposed.Function), arguments).IsCompleted
                ? () => calls.ProposeAsync(proposed.Function, arguments, proposed.Arguments, proposed.ModelCallId, cancellationToken).AsTask()
                : null;
        }

        return run.State.FindCall(call) is { Completed: null } waiting ? () => calls.ContinueAsync(waiting, cancellationToken).AsTask() : null;
    }

    /// <summary>A session's journal holds, for what was no JSON, the defect in place of the text.</summary>
    private static ToolArguments Arguments(string recorded)
    {
        ToolArguments arguments = ToolArguments.Parse(recorded);
        return arguments.Element.ValueKind == JsonValueKind.Undefined ? new ToolArguments(default, recorded) : arguments;
    }

    /// <summary>The host ended its loop, or left the run waiting.</summary>
    private void CompareHostStep(RunContext run, JournalEvent next)
    {
        CallState? held = run.State.Calls.FirstOrDefault(static call => call.IsHeld);
        JournalEvent? now = next switch
        {
            RunCompleted when held is null && run.State.Status == RunStatus.Running => next,
            RunSuspended when held is not null => new RunSuspended(RunStatus.AwaitingApproval, Call: held.Id),
            _ => null,
        };
        long sequence = recorded.Entries[World.Position].Sequence;
        ReplayDivergence? divergence =
            now is null ? EventComparison.Unconsumed(sequence, next) : EventComparison.Content(sequence, next, now);
        if (divergence is not null)
            World.Divergences.Add(divergence);
    }

    private async Task AbandonAllAsync()
    {
        foreach (ReplayStrand strand in _strands.Values)
            await strand.AbandonAsync().ConfigureAwait(false);
        _strands.Clear();
    }
}
