namespace SdkHarness;

/// <summary>One event as stored: numbered, timed, and chained to the one before.</summary>
/// <remarks>
/// <see cref="Hash"/> is SHA-256 over the UTF-8 text of <c>run LF sequence LF epoch LF kind LF version LF at LF body digest LF previous
/// hash</c>, with <c>at</c> in round-trip form (UTC). The body enters by its digest alone, so that a body can be erased and the chain
/// still verifies.
/// </remarks>
/// <param name="RunId">The run.</param>
/// <param name="Sequence">The event's number within the run, from 1 without gaps.</param>
/// <param name="Epoch">The epoch of the lease under which it was written.</param>
/// <param name="Kind">The event's kind in snake_case, for example <c>call_proposed</c>.</param>
/// <param name="Version">The version of the event schema; see <see cref="JournalCodec.CurrentVersion"/>.</param>
/// <param name="At">When it was written, in UTC.</param>
/// <param name="Body">The event as UTF-8 JSON.</param>
/// <param name="BodyDigest">SHA-256 of <paramref name="Body"/>, in lower-case hexadecimal.</param>
/// <param name="PreviousHash">The hash of the entry before; 64 zeros for the first.</param>
/// <param name="Hash">This entry's own hash.</param>
public sealed record JournalEntry(
    string RunId,
    long Sequence,
    long Epoch,
    string Kind,
    int Version,
    DateTimeOffset At,
    ReadOnlyMemory<byte> Body,
    string BodyDigest,
    string PreviousHash,
    string Hash);
