using System.Text.Json;

namespace ChurnRisk.Systems;

/// <summary>
/// The CRM's own record of the writes that reached it, one JSON line each in a file beside the store: what "it happened once" is
/// counted by.
/// </summary>
public sealed class CrmLedger
{
    private readonly string? _path;
    private readonly Lock _gate = new();
    private readonly List<LedgerLine> _lines = [];

    /// <summary>Opens a ledger.</summary>
    /// <param name="path">The file, made at the first write; <see langword="null"/> keeps it in memory.</param>
    public CrmLedger(string? path)
    {
        _path = path;
        if (path is not null && File.Exists(path))
            _lines.AddRange(File.ReadLines(path).Select(Read));
    }

    /// <summary>Every write that reached the CRM, in order.</summary>
    public IReadOnlyList<LedgerLine> Lines
    {
        get
        {
            lock (_gate)
                return [.. _lines];
        }
    }

    /// <summary>Applies a write, unless one with the same key has been applied before.</summary>
    /// <param name="key">The caller's idempotency key.</param>
    /// <param name="write">What is written: <c>flag</c> or <c>forecast</c>.</param>
    /// <param name="account">The account.</param>
    /// <param name="value">The new value.</param>
    public void Apply(string key, string write, string account, string value)
    {
        lock (_gate)
        {
            var line = new LedgerLine(write, account, value, key, Applied: _lines.TrueForAll(known => known.Key != key));
            if (_path is not null)
                Append(_path, line);
            _lines.Add(line);
        }
    }

    private static LedgerLine Read(string line) => JsonSerializer.Deserialize<LedgerLine>(line, JsonSerializerOptions.Web)!;

    private static void Append(string path, LedgerLine line)
    {
        using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
        JsonSerializer.Serialize(file, line, JsonSerializerOptions.Web);
        file.WriteByte((byte)'\n');
        file.Flush(flushToDisk: true);
    }
}

/// <summary>One write that reached the CRM.</summary>
/// <param name="Write">What was written.</param>
/// <param name="Account">The account.</param>
/// <param name="Value">The new value.</param>
/// <param name="Key">The caller's idempotency key.</param>
/// <param name="Applied">Whether it was applied; false where its key had been applied before.</param>
public sealed record LedgerLine(string Write, string Account, string Value, string Key, bool Applied);
