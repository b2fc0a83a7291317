using System.Text.Json;

namespace SdkHarness.Cli.Json;

internal sealed record RunsDocument(IReadOnlyList<RunJson> Runs);

/// <summary>One run whole: the events as stored, and whether their chain holds.</summary>
internal sealed record RunDocument(RunJson Run, IReadOnlyList<EventJson> Events, ChainJson Chain);

internal sealed record RunJson(
    string Id,
    RunStatus Status,
    string Agent,
    string? AgentVersion,
    string Initiator,
    string? Customer,
    string? Account,
    string? Workflow,
    DateTimeOffset Started,
    DateTimeOffset Updated,
    long Events,
    string HeadHash)
{
    public static RunJson Of(RunRecord run) => new(
        run.Id,
        run.Status,
        run.Agent,
        run.AgentVersion,
        run.Initiator,
        run.Customer,
        run.Account,
        run.Workflow,
        run.Started,
        run.Updated,
        run.Sequence,
        run.HeadHash);
}

/// <summary>An event as stored. A body that is no JSON any more is null.</summary>
internal sealed record EventJson(
    long Sequence,
    long Epoch,
    string Kind,
    int Version,
    DateTimeOffset At,
    JsonElement? Body,
    string BodyDigest,
    string PreviousHash,
    string Hash)
{
    public static EventJson Of(JournalEntry entry) => new(
        entry.Sequence,
        entry.Epoch,
        entry.Kind,
        entry.Version,
        entry.At,
        Parse(entry.Body),
        entry.BodyDigest,
        entry.PreviousHash,
        entry.Hash);

    private static JsonElement? Parse(ReadOnlyMemory<byte> body)
    {
        var reader = new Utf8JsonReader(body.Span);
        try
        {
            return JsonElement.TryParseValue(ref reader, out JsonElement? element) && reader.BytesConsumed == body.Length ? element : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>Whether the journal's hash chain holds, and where not.</summary>
internal sealed record ChainJson(bool Verified, long Events, IReadOnlyList<string> Problems);

internal sealed record AuditDocument(bool Verified, IReadOnlyList<AuditedRunJson> Runs);

internal sealed record AuditedRunJson(string Run, bool Verified, long Events, IReadOnlyList<string> Problems);
