using System.Text.Json.Nodes;

namespace ChurnRisk.Systems;

/// <summary>The CRM's own side: answers with JSON text, and on a Monday with another one than its clients know.</summary>
internal sealed class CrmService(WorkingDay day, CrmLedger ledger)
{
    private readonly Dictionary<string, JsonObject> _accounts =
        DataFiles.Read<JsonObject>("crm.json").ToDictionary(static account => account["id"]!.GetValue<string>());

    /// <summary>One account as JSON, or <see langword="null"/>.</summary>
    public string? GetAccount(string id) => _accounts.TryGetValue(id, out JsonObject? account) ? Write(account, day.IsMonday) : null;

    /// <summary>One account of last night's export, or <see langword="null"/>.</summary>
    public string? GetExported(string id) => _accounts.TryGetValue(id, out JsonObject? account) ? Write(account, newShape: false) : null;

    /// <summary>The accounts that renew within so many days.</summary>
    public IEnumerable<string> ListRenewals(int withinDays) => _accounts.Values
        .Where(account => RenewsInDays(account) is { } days && days <= withinDays)
        .OrderBy(RenewsInDays)
        .Select(static account => account["id"]!.GetValue<string>());

    public void Flag(string id, string level, string note, string key) => ledger.Apply(key, "flag", id, $"{level}: {note}");

    public decimal? ChangeForecast(string id, decimal probability, string key)
    {
        JsonObject account = _accounts[id];
        decimal? before = account["forecast"]?.GetValue<decimal>();
        ledger.Apply(key, "forecast", id, FormattableString.Invariant($"{probability}"));
        account["forecast"] = probability;
        return before;
    }

    public void Delete(string id)
    {
        ledger.Apply($"delete {id}", "delete", id, "");
        _accounts.Remove(id);
    }

    private string Write(JsonObject account, bool newShape)
    {
        var answer = (JsonObject)account.DeepClone();
        answer.Remove("renewsInDays");
        string? date = RenewsInDays(account) is { } days ? day.Today.AddDays(days).ToString("O") : null;
        answer["renewal"] = newShape ? new JsonObject { ["date"] = date, ["autoRenews"] = false } : date;
        return answer.ToJsonString();
    }

    private static int? RenewsInDays(JsonObject account) => account["renewsInDays"]?.GetValue<int>();
}
