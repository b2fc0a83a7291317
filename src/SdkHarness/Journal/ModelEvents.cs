namespace SdkHarness;

/// <summary>The model was asked for its next turn.</summary>
/// <param name="Turn">The turn, from 1.</param>
/// <param name="Messages">How many messages it was sent.</param>
/// <param name="Digest">SHA-256 of those messages in canonical form: what replay compares.</param>
public sealed record ModelAsked(int Turn, int Messages, string Digest) : JournalEvent;

/// <summary>The model answered.</summary>
/// <param name="Turn">The turn, from 1.</param>
/// <param name="Text">What it said, or <see langword="null"/>.</param>
/// <param name="Calls">The calls that it proposes, in order.</param>
/// <param name="Model">The model's name as the service reports it, or <see langword="null"/>.</param>
/// <param name="InputTokens">Tokens read, or <see langword="null"/> where the service does not say.</param>
/// <param name="OutputTokens">Tokens written, or <see langword="null"/> where the service does not say.</param>
public sealed record ModelAnswered(
    int Turn, string? Text, IReadOnlyList<ProposedCall> Calls, string? Model = null, long? InputTokens = null, long? OutputTokens = null)
    : JournalEvent;

/// <summary>A call as the model wrote it.</summary>
/// <param name="ModelCallId">The model's own id for it.</param>
/// <param name="Function">The function that it names.</param>
/// <param name="Arguments">The arguments as JSON text, or as the text that came where it is no JSON.</param>
public sealed record ProposedCall(string ModelCallId, string Function, string Arguments);
