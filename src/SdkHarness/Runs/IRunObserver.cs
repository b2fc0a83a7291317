namespace SdkHarness;

/// <summary>Is told what happens in the runs of this process, for progress displays and alerts. Register any number among the services.</summary>
public interface IRunObserver
{
    /// <summary>Something happened, and is durable. Called on the run's own path: return quickly. What it throws is logged and changes nothing.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="happened">What happened.</param>
    /// <param name="at">When.</param>
    void OnRecorded(string runId, JournalEvent happened, DateTimeOffset at);
}
