using System.Globalization;
using System.Text.Json;
using ChurnRisk.Tools;

namespace ChurnRisk.Model;

/// <summary>The stand-in's judgement of an account: points for each sign of risk, from what it could read.</summary>
internal sealed class Assessment
{
    private const decimal StrongDecline = 0.30m;
    private const decimal SlightDecline = 0.10m;
    private const int LongOverdueDays = 30;
    private readonly List<string> _signs = [];
    private readonly List<string> _unknown = [];
    private int _points;

    public Assessment(Transcript transcript)
    {
        Usage(transcript.Result("usage_get_activity"));
        Payments(transcript.Result("billing_get_status_by_number") ?? transcript.Result("billing_get_status"));
        Tickets(transcript.Result("support_list_tickets"));
    }

    public RiskLevel Level => _points >= 2 ? RiskLevel.AtRisk : _points == 1 ? RiskLevel.Watch : RiskLevel.Healthy;

    /// <summary>The probability of a renewal that the points amount to.</summary>
    public decimal Probability => _points >= 4 ? 0.35m : _points >= 2 ? 0.5m : 0.9m;

    /// <summary>The signs of risk, joined for a sentence.</summary>
    public string Signs =>
        _signs.Count > 0 ? string.Join("; ", _signs)
        : _unknown.Count == 0 ? "use is steady and nothing is overdue"
        : "nothing that could be read points to a loss";

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<string> Unknown => _unknown;

    private void Usage(JsonElement? activity)
    {
        int[] weeks = activity is { } found && found.GetProperty("weeklyActive") is { ValueKind: JsonValueKind.Array } counts
            ?
            [
                .. counts.EnumerateArray()
                    .Where(static week => week.ValueKind == JsonValueKind.Number).Select(static week => week.GetInt32()),
            ]
            : [];
        if (weeks.Length < 8)
        {
            _unknown.Add("product usage");
            return;
        }

        decimal before = weeks[^8..^4].Sum();
        decimal decline = before == 0 ? 0 : 1 - (weeks[^4..].Sum() / before);
        if (decline >= SlightDecline)
            Add(decline >= StrongDecline ? 2 : 1, $"{Percent(decline)} fewer active people than a month ago");
    }

    private void Payments(JsonElement? status)
    {
        if (status is not { } found)
        {
            _unknown.Add("the payment status");
            return;
        }

        int overdue = found.GetProperty("overdueDays").GetInt32();
        int open = found.GetProperty("openInvoices").GetInt32();
        string invoices = open == 1 ? "invoice" : "invoices";
        if (overdue >= LongOverdueDays)
            Add(2, string.Create(CultureInfo.InvariantCulture, $"{open} unpaid {invoices}, the oldest {overdue} days overdue"));
    }

    private void Tickets(JsonElement? tickets)
    {
        if (tickets is not { } found)
        {
            _unknown.Add("the support tickets");
            return;
        }

        int urgent = found.EnumerateArray().Count(
            static ticket => ticket.GetProperty("isOpen").GetBoolean() && ticket.TryGetProperty("priority", out JsonElement priority)
                && priority.ValueKind == JsonValueKind.String && priority.GetString() == "high");
        if (urgent > 0)
            Add(Math.Min(urgent, 2), $"{urgent} open high-priority {(urgent == 1 ? "ticket" : "tickets")}");
    }

    private void Add(int points, string sign)
    {
        _points += points;
        _signs.Add(sign);
    }

    public static string Percent(decimal fraction) => string.Create(CultureInfo.InvariantCulture, $"{fraction * 100:0} %");
}
