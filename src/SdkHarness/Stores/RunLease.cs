namespace SdkHarness;

/// <summary>The right to write a run's journal.</summary>
/// <param name="RunId">The run.</param>
/// <param name="Owner">The process that holds it.</param>
/// <param name="Epoch">Rises each time the lease is taken; an append under an older epoch is refused.</param>
/// <param name="Expires">When another process may take it.</param>
public sealed record RunLease(string RunId, string Owner, long Epoch, DateTimeOffset Expires);
