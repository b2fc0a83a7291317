namespace SdkHarness;

/// <summary>There is no run under this id.</summary>
/// <param name="message">Which id came, and how to find the right one.</param>
public sealed class RunNotFoundException(string message) : Exception(message);

/// <summary>Another process is working on the run; nothing was changed.</summary>
/// <param name="message">Which run, who holds it and until when.</param>
public sealed class RunBusyException(string message) : Exception(message);

/// <summary>The run does not stand where this operation needs it; nothing was changed.</summary>
/// <param name="message">Where it stands, what was expected, and what to do.</param>
public sealed class RunStateException(string message) : Exception(message);
