using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SdkHarness;

/// <summary>Turns events, approvals and contracts into what a store keeps and back, and verifies a journal's chain.</summary>
public static partial class JournalCodec
{
    /// <summary>The version of the event schema that this version writes, and the newest that it reads.</summary>
    public const int CurrentVersion = 1;

    /// <summary>What stands for the hash before the first entry: 64 zeros.</summary>
    public const string GenesisHash = "0000000000000000000000000000000000000000000000000000000000000000";

    private static readonly FrozenDictionary<string, JsonTypeInfo> Types = JournalJson.Events.ToFrozenDictionary();

    private static readonly FrozenDictionary<Type, string> Kinds = Types.ToFrozenDictionary(static pair => pair.Value.Type, static pair => pair.Key);

    /// <summary>The kind under which an event is stored, for example <c>call_proposed</c>.</summary>
    /// <param name="happened">The event.</param>
    /// <returns>The kind in snake_case.</returns>
    public static string Kind(JournalEvent happened) => Kinds[happened.GetType()];

    /// <summary>An event's body as it is stored.</summary>
    internal static byte[] Body(JournalEvent happened) => JsonSerializer.SerializeToUtf8Bytes(happened, Types[Kind(happened)]);

    /// <summary>Makes the entry that follows another.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="sequence">The entry's number, from 1.</param>
    /// <param name="epoch">The epoch of the lease under which it is written.</param>
    /// <param name="at">When it is written.</param>
    /// <param name="happened">The event.</param>
    /// <param name="previousHash">The hash of the entry before, or <see cref="GenesisHash"/>.</param>
    /// <returns>The entry.</returns>
    public static JournalEntry Encode(
        string runId, long sequence, long epoch, DateTimeOffset at, JournalEvent happened, string previousHash)
    {
        string kind = Kind(happened);
        byte[] body = Body(happened);
        string digest = Convert.ToHexStringLower(SHA256.HashData(body));
        DateTimeOffset utc = at.ToUniversalTime();
        string hash = Hash(runId, sequence, epoch, kind, CurrentVersion, utc, digest, previousHash);
        return new JournalEntry(runId, sequence, epoch, kind, CurrentVersion, utc, body, digest, previousHash, hash);
    }

    /// <summary>Reads an entry's event.</summary>
    /// <param name="entry">The entry.</param>
    /// <returns>The event.</returns>
    /// <exception cref="JournalException">The entry is of a newer version, of an unknown kind, or its body cannot be read.</exception>
    public static JournalEvent Decode(JournalEntry entry)
    {
        if (entry.Version > CurrentVersion || !Types.TryGetValue(entry.Kind, out JsonTypeInfo? type))
        {
            throw new JournalException(
                $"Event {entry.Sequence} of run {entry.RunId} is a '{entry.Kind}' of journal version {entry.Version}; "
                + $"this SdkHarness reads up to version {CurrentVersion}. Nothing was changed: use a newer SdkHarness to read it.");
        }

        try
        {
            return (JournalEvent)JsonSerializer.Deserialize(entry.Body.Span, type)!;
        }
        catch (JsonException e)
        {
            throw new JournalException(
                $"Event {entry.Sequence} of run {entry.RunId} ('{entry.Kind}') does not hold the JSON of its kind, at {e.Path}. "
                + "Its body was changed or erased after it was written; 'harness audit verify' tells which.");
        }
    }

    /// <summary>Checks one entry against the one before.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="previous">The entry before, or <see langword="null"/> for the first.</param>
    /// <returns>What is wrong, in words, or <see langword="null"/>.</returns>
    public static string? Verify(JournalEntry entry, JournalEntry? previous)
    {
        long expected = (previous?.Sequence ?? 0) + 1;
        if (entry.Sequence != expected)
            return $"event {expected} is missing: the next one is {entry.Sequence}";
        if (entry.PreviousHash != (previous?.Hash ?? GenesisHash))
            return $"event {entry.Sequence} does not follow the one before: the chain is broken between them";
        if (Convert.ToHexStringLower(SHA256.HashData(entry.Body.Span)) != entry.BodyDigest)
            return $"the body of event {entry.Sequence} is not the one that was written";
        string hash = Hash(
            entry.RunId, entry.Sequence, entry.Epoch, entry.Kind, entry.Version, entry.At, entry.BodyDigest, entry.PreviousHash);
        return hash == entry.Hash ? null : $"event {entry.Sequence} is not the one that was written: its hash differs";
    }

    private static string Hash(
        string runId, long sequence, long epoch, string kind, int version, DateTimeOffset at, string digest, string previousHash)
    {
        string text = string.Create(
            CultureInfo.InvariantCulture, $"{runId}\n{sequence}\n{epoch}\n{kind}\n{version}\n{at:O}\n{digest}\n{previousHash}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
