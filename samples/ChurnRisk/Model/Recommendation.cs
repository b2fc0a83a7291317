using System.Text.Json;
using ChurnRisk.Tools;

namespace ChurnRisk.Model;

/// <summary>The stand-in's final words.</summary>
internal static class Recommendation
{
    public static string Write(Transcript told, JsonElement record, Assessment assessment)
    {
        string name = record.GetProperty("name").GetString()!;
        string level = assessment.Level switch
        {
            RiskLevel.AtRisk => "is at risk",
            RiskLevel.Watch => "needs an eye on it",
            _ => "is healthy",
        };
        List<string> sentences = [$"{name} {level}: {assessment.Signs}."];
        if (told.Last("crm_flag_account") is { Status: null })
            sentences.Add("The account is flagged for its owner.");
        if (assessment.Level == RiskLevel.AtRisk)
            sentences.Add(Forecast(told));
        sentences.Add(assessment.Level switch
        {
            RiskLevel.AtRisk => $"{Owner(record)} should call the customer this week, before any renewal offer goes out.",
            RiskLevel.Watch => $"{Owner(record)} should ask about it when the renewal is discussed.",
            _ when assessment.Unknown.Count > 0 => $"{Owner(record)} should look at what is missing before the renewal goes out.",
            _ => "The renewal can go out as it is.",
        });
        if (assessment.Unknown.Count > 0)
            sentences.Add($"Not looked at, because it could not be read: {string.Join(" and ", assessment.Unknown)}.");
        return string.Join(' ', sentences);
    }

    private static string Forecast(Transcript told) => told.Last("crm_change_forecast") switch
    {
        { Status: null, Answer: var change } =>
            $"The renewal forecast went from {Percent(change, "before")} to {Percent(change, "after")}, as approved.",
        { Code: "evidence_missing" } => "The renewal forecast stays as it is: it may not change while the payment status is unknown.",
        { Message: { } message } => $"The renewal forecast stays as it is: {message.TrimEnd('.')}.",
        _ => "The renewal forecast stays as it is.",
    };

    private static string Percent(JsonElement change, string property) =>
        change.TryGetProperty(property, out JsonElement value) && value.ValueKind == JsonValueKind.Number
            ? Assessment.Percent(value.GetDecimal())
            : "nothing";

    private static string Owner(JsonElement record) =>
        record.TryGetProperty("owner", out JsonElement owner) && owner.ValueKind == JsonValueKind.String ? owner.GetString()! : "The owner";
}
