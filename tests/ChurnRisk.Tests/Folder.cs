using System.Text.Json;
using ChurnRisk.Systems;

namespace ChurnRisk.Tests;

/// <summary>A folder of its own for one test, with what the sample leaves in it.</summary>
internal sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("churn-risk-").FullName;

    public string Store => System.IO.Path.Combine(Path, "churn-risk.db");

    /// <summary>The writes that reached the CRM.</summary>
    public IReadOnlyList<LedgerLine> Ledger =>
    [
        .. File.ReadLines(System.IO.Path.Combine(Path, "churn-risk.ledger.jsonl"))
            .Select(static line => JsonSerializer.Deserialize<LedgerLine>(line, JsonSerializerOptions.Web)!),
    ];

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
