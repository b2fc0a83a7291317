namespace SdkHarness;

/// <summary>Something that happened in a run. The run's state is a fold over its events; there is no second source of it.</summary>
public abstract record JournalEvent;
