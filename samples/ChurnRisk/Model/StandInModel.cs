using System.Globalization;
using System.Text.Json;
using ChurnRisk.Tools;
using Microsoft.Extensions.AI;

namespace ChurnRisk.Model;

/// <summary>
/// A deterministic stand-in for a model: reads the tool results and decides by rules, so that the sample runs without any network.
/// </summary>
/// <remarks>
/// It makes the mistakes that models make: it writes a percentage where a fraction is asked for, adds an argument that does not exist,
/// and starts its list of writes over after a refusal. It corrects itself only by what the harness answers.
/// </remarks>
internal sealed class StandInModel : IChatClient
{
    /// <summary>What it is called wherever a model's name shows.</summary>
    public const string Name = "stand-in";

    /// <summary>How often it tries again after a refusal for missing evidence.</summary>
    private const int MostRefusals = 3;

    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var transcript = new Transcript(messages);
        var message = new ChatMessage(ChatRole.Assistant, [.. Next(transcript)]);
        return Task.FromResult(new ChatResponse(message) { ModelId = Name });
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (ChatResponseUpdate update in (await GetResponseAsync(messages, options, cancellationToken)).ToChatResponseUpdates())
            yield return update;
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
        // It holds nothing.
    }

    private static List<AIContent> Next(Transcript told)
    {
        string id = told.AccountId;
        if (id.Length == 0)
            return [new TextContent("Which account? Name its CRM id, for example ACC-1042.")];
        if (told.Last("crm_get_account") is not { } account)
            return Calls(told, ("crm_get_account", [("accountId", id)]));
        if (account.Result is not { } record)
            return [new TextContent($"There is no recommendation for {id}: its CRM record could not be read.")];
        if (told.Last("usage_get_activity") is null)
        {
            return Calls(
                told,
                ("support_list_tickets", [("accountId", id)]),
                ("usage_get_activity", [("accountId", id)]),
                ("billing_get_status", [("accountId", id), ("customerName", Text(record, "name"))]));
        }

        var assessment = new Assessment(told);
        return Writes(told, record, assessment) is { Count: > 0 } calls
            ? calls
            : [new TextContent(Recommendation.Write(told, record, assessment))];
    }

    /// <summary>The writes that are left to do, and the reads that they turned out to need; none where all is done.</summary>
    private static List<AIContent> Writes(Transcript told, JsonElement record, Assessment assessment)
    {
        string id = told.AccountId;
        if (assessment.Level == RiskLevel.Healthy)
            return [];

        Told? forecast = told.Last("crm_change_forecast");
        if (forecast is { Code: "evidence_missing" })
            return Evidence(told, forecast, record, assessment);
        if (forecast is { Status: "invalid_arguments" })
            return Calls(told, ("crm_change_forecast", Corrected(forecast)));
        if (told.Last("crm_flag_account") is not null)
            return [];

        (string, object?)[] flag =
            [("accountId", id), ("level", assessment.Level.ToString()), ("note", $"Before the renewal: {assessment.Signs}.")];
        if (assessment.Level != RiskLevel.AtRisk)
            return Calls(told, ("crm_flag_account", flag));

        (string, object?)[] change =
            [("accountId", id), ("probability", (int)(assessment.Probability * 100)), ("comment", assessment.Signs)];
        return Calls(told, ("crm_flag_account", flag), ("crm_change_forecast", change));
    }

    /// <summary>
    /// The forecast rests on the payment status, which could not be read by name or was read too long ago: looks the customer up, reads it,
    /// then starts its writes over.
    /// </summary>
    private static List<AIContent> Evidence(Transcript told, Told refused, JsonElement record, Assessment assessment)
    {
        string id = told.AccountId;
        if (told.Last("billing_search_customers") is not { } search)
            return Calls(told, ("billing_search_customers", [("text", Text(record, "name").Split(' ')[0])]));

        Told? byNumber = told.Last("billing_get_status_by_number");
        if (byNumber is null || byNumber.Number < refused.Number)
        {
            return NumberOf(search, Text(record, "website")) is { } number
                ? Calls(told, ("billing_get_status_by_number", [("accountId", id), ("customerNumber", number)]))
                : [];
        }

        Told flagged = told.Last("crm_flag_account")!;
        int refusals = told.Of("crm_change_forecast").Count(static call => call.Code == "evidence_missing");
        return byNumber.Status is null && refusals <= MostRefusals
            ? Calls(
                told,
                ("crm_flag_account", [.. flagged.Arguments.Select(static argument => (argument.Key, argument.Value))]),
                ("crm_change_forecast", [("accountId", id), ("probability", assessment.Probability)]))
            : [];
    }

    /// <summary>The one customer with the same website, or null: a similar name is no match.</summary>
    private static string? NumberOf(Told search, string website)
    {
        string[] numbers = search.Result is { } found && website.Length > 0
            ?
            [
                .. found.EnumerateArray()
                    .Where(match => Text(match, "website") == website).Select(static match => Text(match, "customerNumber")),
            ]
            : [];
        return numbers is [var only] ? only : null;
    }

    /// <summary>The arguments again, each error mended as it was explained.</summary>
    private static (string, object?)[] Corrected(Told call)
    {
        var arguments = new Dictionary<string, object?>(call.Arguments);
        foreach (JsonElement error in call.Answer.GetProperty("errors").EnumerateArray())
        {
            string name = Text(error, "pointer").TrimStart('/');
            if (Text(error, "rule") == "maximum")
                arguments[name] = decimal.Parse(arguments[name]!.ToString()!, CultureInfo.InvariantCulture) / 100;
            else
                arguments.Remove(name);
        }

        return [.. arguments.Select(static argument => (argument.Key, argument.Value))];
    }

    private static List<AIContent> Calls(Transcript told, params (string Function, (string Name, object? Value)[] Arguments)[] calls) =>
    [
        .. calls.Select((call, i) => new FunctionCallContent(
            string.Create(CultureInfo.InvariantCulture, $"call_{told.Count + i + 1}"),
            call.Function,
            call.Arguments.ToDictionary(static argument => argument.Name, static argument => argument.Value))),
    ];

    private static string Text(JsonElement record, string property) =>
        record.TryGetProperty(property, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
