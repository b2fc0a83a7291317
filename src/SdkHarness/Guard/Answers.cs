using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SdkHarness;

/// <summary>What the model is told about a call that did not simply complete: a short JSON object that it can act on.</summary>
internal static class Answers
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonElement InvalidArguments(string function, IReadOnlyList<ArgumentError> errors) => Write(writer =>
    {
        writer.WriteString("status", "invalid_arguments");
        writer.WriteString(
            "message", $"{function} was not called: its arguments break its schema in {errors.Count} place{(errors.Count == 1 ? "" : "s")}. Correct every one and call it again.");
        writer.WriteStartArray("errors");
        foreach (ArgumentError error in errors)
        {
            writer.WriteStartObject();
            writer.WriteString("pointer", error.Pointer);
            writer.WriteString("rule", error.Rule);
            writer.WriteString("expected", error.Expected);
            writer.WriteString("actual", error.Actual);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    public static JsonElement Denied(string code, string message) => Write(writer =>
    {
        writer.WriteString("status", "denied");
        writer.WriteString("code", code);
        writer.WriteString("message", message);
    });

    public static JsonElement ApprovalRequired(string approval, string reason) => Write(writer =>
    {
        writer.WriteString("status", "approval_required");
        writer.WriteString("approval", approval);
        writer.WriteString("message", $"Not executed: a person must decide first. {reason.TrimEnd('.')}. Do not call it again; go on without it or say that it waits.");
    });

    public static JsonElement Failed(Failure failure, string advice) => Write(writer =>
    {
        writer.WriteString("status", "failed");
        writer.WriteString("failure", failure.Code());
        writer.WriteString("message", $"{failure.InWords()} {advice}");
    });

    public static JsonElement Partial(JsonElement? result, IReadOnlyList<string> caveats, Failure failure) => Write(writer =>
    {
        writer.WriteString("status", "partial");
        writer.WriteString("failure", failure.Code());
        if (result is { } value)
        {
            writer.WritePropertyName("result");
            value.WriteTo(writer);
        }

        writer.WriteStartArray("caveats");
        foreach (string caveat in caveats)
            writer.WriteStringValue(caveat);
        writer.WriteEndArray();
    });

    public static JsonElement NeedsClarification(string question) => Write(writer =>
    {
        writer.WriteString("status", "needs_clarification");
        writer.WriteString("question", question);
    });

    public static JsonElement Confirmed() => Write(writer =>
    {
        writer.WriteString("status", "ok");
        writer.WriteString("message", "The effect of this call has been found in the system: it had happened before the run was interrupted.");
    });

    /// <summary>Parses what a writer made into an element of its own.</summary>
    public static JsonElement ToElement(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer, Options))
            write(writer);
        var reader = new Utf8JsonReader(buffer.WrittenSpan);
        return JsonElement.ParseValue(ref reader);
    }

    private static JsonElement Write(Action<Utf8JsonWriter> members) => ToElement(writer =>
    {
        writer.WriteStartObject();
        members(writer);
        writer.WriteEndObject();
    });
}
