using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SdkHarness;

/// <summary>Words for what the model got: a result as readable JSON, a status object by its message.</summary>
internal static class AnswerTelling
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IReadOnlyList<string> Of(CallCompleted completed) => completed.Status switch
    {
        CallStatus.Completed => [$"got {Text(completed.Answer)}"],
        CallStatus.Partial => Member(completed.Answer, "result") is { } result ? [$"got {Text(result)}"] : [],
        CallStatus.NeedsClarification => [],
        _ => Member(completed.Answer, "message") is { ValueKind: JsonValueKind.String } message ? [message.GetString()!] : [],
    };

    private static JsonElement? Member(JsonElement answer, string name) =>
        answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty(name, out JsonElement member) ? member : null;

    private static string Text(JsonElement value)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Readable))
            value.WriteTo(writer);
        return Telling.Short(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }
}
