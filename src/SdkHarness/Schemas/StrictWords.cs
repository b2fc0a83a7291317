using System.Text.Json;

namespace SdkHarness.Schemas;

/// <summary>Says in words what the strict part of JSON Schema has no keyword for.</summary>
internal sealed class StrictWords
{
    private readonly List<string> _sentences = [];

    /// <summary>Takes a keyword; false where there are no words for it.</summary>
    public bool Take(JsonProperty keyword, JsonElement schema)
    {
        switch (keyword.Name)
        {
            case "minLength" or "maxLength":
                Once(Length(schema));
                return true;
            case "uniqueItems":
                if (keyword.Value.ValueKind == JsonValueKind.True)
                    _sentences.Add("Each item once.");
                return true;
            case "format":
                _sentences.Add(keyword.Value.ValueEquals("uri") ? "An absolute URI." : $"In the format {keyword.Value.GetString()}.");
                return true;
            case "contentEncoding":
                _sentences.Add($"Encoded as {keyword.Value.GetString()}.");
                return true;
            case "not" when keyword.Value.TryGetProperty("enum"u8, out JsonElement denied):
                _sentences.Add($"None of {Listed(denied)}.");
                return true;
            case "allOf":
                return keyword.Value.EnumerateArray().All(AlsoMatches);
            case "examples":
                _sentences.Add($"For example {Listed(keyword.Value)}.");
                return true;
            default:
                return false;
        }
    }

    /// <summary>What may be left out is said to be null, since it must be there.</summary>
    public void MayBeNull(JsonElement? missing) =>
        _sentences.Add(missing is { } value ? $"Null for {value.GetRawText()}." : "Null to leave it out.");

    /// <summary>The description with the words behind it; <see langword="null"/> where there is neither.</summary>
    public string? Behind(string? description)
    {
        if (_sentences.Count == 0)
            return description;
        string words = string.Join(' ', _sentences);
        return string.IsNullOrEmpty(description) ? words
            : description[^1] is '.' or '!' or '?' ? $"{description} {words}"
            : $"{description}. {words}";
    }

    private void Once(string sentence)
    {
        if (!_sentences.Contains(sentence))
            _sentences.Add(sentence);
    }

    private bool AlsoMatches(JsonElement part)
    {
        if (part.EnumerateObject().Any(static keyword => keyword.Name != "pattern"))
            return false;
        foreach (JsonProperty pattern in part.EnumerateObject())
            _sentences.Add($"Also matches {pattern.Value.GetString()}.");
        return true;
    }

    private static string Length(JsonElement schema) =>
        (schema.TryGetProperty("minLength"u8, out JsonElement min), schema.TryGetProperty("maxLength"u8, out JsonElement max)) switch
        {
            (true, true) when min.GetRawText() == max.GetRawText() => $"{min} characters.",
            (true, true) => $"{min} to {max} characters.",
            (true, false) => $"At least {min} characters.",
            _ => $"At most {max} characters.",
        };

    private static string Listed(JsonElement values) => string.Join(", ", values.EnumerateArray().Select(static value => value.GetRawText()));
}
