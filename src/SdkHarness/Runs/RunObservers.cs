namespace SdkHarness;

/// <summary>Tells the observers of this process what has been recorded.</summary>
internal sealed class RunObservers(IReadOnlyList<IRunObserver> observers, HarnessLog log)
{
    public void Tell(string runId, IReadOnlyList<JournalEvent> events, DateTimeOffset at)
    {
        for (int i = 0; i < observers.Count; i++)
        {
            foreach (JournalEvent happened in events)
                Tell(observers[i], runId, happened, at);
        }
    }

    private void Tell(IRunObserver observer, string runId, JournalEvent happened, DateTimeOffset at)
    {
        try
        {
            observer.OnRecorded(runId, happened, at);
        }
#pragma warning disable CA1031 // What is recorded is recorded: an observer cannot undo it by throwing.
        catch (Exception e)
#pragma warning restore CA1031
        {
            log.ObserverThrew(e, runId);
        }
    }
}
