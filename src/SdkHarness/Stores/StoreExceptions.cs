namespace SdkHarness;

/// <summary>Another process owns the run; what was to be written has not been.</summary>
/// <param name="message">Which run, and what was found.</param>
public sealed class LeaseLostException(string message) : Exception(message);

/// <summary>An approval request has changed since it was read; nothing was written.</summary>
/// <param name="message">Which request, and what was found.</param>
public sealed class ApprovalConflictException(string message) : Exception(message);

/// <summary>A store was written by a newer version of SdkHarness and is not touched.</summary>
/// <param name="message">Which store, what it says and what this version knows.</param>
public sealed class StoreVersionException(string message) : Exception(message);

/// <summary>A journal holds what this version cannot read: a newer event, or a broken chain.</summary>
/// <param name="message">Which run, which event, and what to do.</param>
public sealed class JournalException(string message) : Exception(message);
