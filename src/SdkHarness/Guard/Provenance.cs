using System.Text.Json;

namespace SdkHarness;

/// <summary>Where an argument's value comes from, found by value.</summary>
internal static class Provenance
{
    /// <summary>Shorter strings occur by chance in any text.</summary>
    private const int ShortestTelling = 4;

    /// <summary>The JSON pointer of the first string that stands in outsiders' text and neither in the request nor in a trusted result; or null.</summary>
    public static string? FromUntrustedOnly(JsonElement arguments, RunState state)
    {
        foreach ((string pointer, string value) in Strings(arguments, ""))
        {
            if (value.Length >= ShortestTelling && StandsIn(value, state, untrusted: true) && !IsTrusted(value, state))
                return pointer;
        }

        return null;
    }

    private static bool IsTrusted(string value, RunState state) =>
        Contains(state.Started.Request.Prompt, value)
        || state.Conversation.Any(turn => turn.UserText is { } text && Contains(text, value))
        || StandsIn(value, state, untrusted: false);

    private static bool StandsIn(string value, RunState state, bool untrusted) =>
        state.Calls.Any(call =>
            call.Completed is { Status: CallStatus.Completed or CallStatus.Partial, RepeatOf: null } completed
            && completed.ReadUntrusted == untrusted
            && Strings(completed.Answer, "").Any(text => Contains(text.Value, value)));

    private static bool Contains(string text, string value) => text.Contains(value, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<(string Pointer, string Value)> Strings(JsonElement element, string pointer)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                yield return (pointer, element.GetString()!);
                break;
            case JsonValueKind.Number:
                yield return (pointer, element.GetRawText());
                break;
            case JsonValueKind.Array:
                int index = 0;
                foreach (JsonElement item in element.EnumerateArray())
                {
                    foreach ((string, string) found in Strings(item, $"{pointer}/{index}"))
                        yield return found;
                    index++;
                }

                break;
            case JsonValueKind.Object:
                foreach (JsonProperty property in element.EnumerateObject())
                {
                    foreach ((string, string) found in Strings(property.Value, $"{pointer}/{Escape(property.Name)}"))
                        yield return found;
                }

                break;
        }
    }

    private static string Escape(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
