using System.Text.Json;

namespace SdkHarness;

/// <summary>A journal, decoded, and what a replay looks up in it.</summary>
internal sealed class RecordedRun
{
    public RecordedRun(IReadOnlyList<JournalEntry> journal)
    {
        Entries = journal;
        Events = [.. journal.Select(JournalCodec.Decode)];
        if (Events is not [RunStarted started, ..])
            throw new JournalException("The journal does not begin with the start of a run: there is nothing to replay.");
        Started = started;
    }

    public string RunId => Entries[0].RunId;

    public RunStarted Started { get; }

    public IReadOnlyList<JournalEntry> Entries { get; }

    public IReadOnlyList<JournalEvent> Events { get; }

    public int Count => Events.Count;

    /// <summary>The call that an event belongs to, or null.</summary>
    public static string? CallOf(JournalEvent happened) => happened switch
    {
        CallProposed e => e.Call,
        ArgumentsRejected e => e.Call,
        PolicyDecided e => e.Call,
        AttemptStarted e => e.Call,
        AttemptFailed e => e.Call,
        FaultInjected e => e.Call,
        RecoveryApplied e => e.Call,
        CallCompleted e => e.Call,
        ApprovalAsked e => e.Call,
        ApprovalDecided e => e.Call,
        CaveatAdded e => e.Call,
        RunEscalated e => e.Call,
        RunStopped e => e.Call,
        _ => null,
    };

    /// <summary>The index of the next event of a call before another process takes the run over; null where there is none.</summary>
    public int? Next(string call, int from)
    {
        for (int i = from; i < Count && Events[i] is not RunResumed; i++)
        {
            if (CallOf(Events[i]) == call)
                return i;
        }

        return null;
    }

    /// <summary>The next event of a type that belongs to a call, before another process takes the run over.</summary>
    public T? Next<T>(string call, int from)
        where T : JournalEvent
    {
        for (int i = from; i < Count && Events[i] is not RunResumed; i++)
        {
            if (Events[i] is T found && CallOf(found) == call)
                return found;
        }

        return null;
    }

    public T? First<T>(Func<T, bool> matches)
        where T : JournalEvent => Events.OfType<T>().FirstOrDefault(matches);

    /// <summary>An answer's result: of a partial one the part named so.</summary>
    public static JsonElement? ResultOf(CallCompleted completed) =>
        completed.Status != CallStatus.Partial ? completed.Answer
        : completed.Answer.ValueKind == JsonValueKind.Object && completed.Answer.TryGetProperty("result", out JsonElement result) ? result
        : null;
}
