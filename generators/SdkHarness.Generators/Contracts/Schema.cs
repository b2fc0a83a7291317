namespace SdkHarness.Generators.Contracts;

/// <summary>A JSON Schema (2020-12) in the making: keywords in a fixed order, values as JSON text.</summary>
internal sealed class Schema
{
    private readonly List<(string Keyword, string Value)> _keywords = [];

    /// <summary>One that can be added to without changing this one.</summary>
    public Schema Copy()
    {
        var copy = new Schema();
        copy._keywords.AddRange(_keywords);
        return copy;
    }

    public static Schema OfType(string type) => new Schema().With("type", JsonText.Of(type));

    public Schema With(string keyword, string? json)
    {
        if (json is not null)
            _keywords.Add((keyword, json));
        return this;
    }

    /// <summary>Puts the description after the type, where a reader looks for it, and before what is said there already.</summary>
    public Schema Describe(string description)
    {
        if (description.Length == 0)
            return this;

        int said = _keywords.FindIndex(static keyword => keyword.Keyword == "description");
        if (said >= 0)
            _keywords[said] = ("description", Joined(JsonText.Of(Ended(description)), _keywords[said].Value));
        else
            _keywords.Insert(_keywords.Count > 0 && _keywords[0].Keyword == "type" ? 1 : 0, ("description", JsonText.Of(description)));
        return this;
    }

    private static string Joined(string json, string more) => $"{json.Substring(0, json.Length - 1)} {more.Substring(1)}";

    /// <summary>A sentence with its full stop.</summary>
    public static string Ended(string sentence) => sentence[sentence.Length - 1] is '.' or '!' or '?' or ':' ? sentence : sentence + ".";

    /// <summary>A string that must match all of these: the first as its pattern, the others beside it.</summary>
    public Schema WithPatterns(IReadOnlyList<string> patterns)
    {
        if (patterns.Count > 0)
            With("pattern", JsonText.Of(patterns[0]));
        if (patterns.Count > 1)
            With("allOf", $"[{string.Join(",", patterns.Skip(1).Select(static pattern => $"{{\"pattern\":{JsonText.Of(pattern)}}}"))}]");
        return this;
    }

    public Schema AllowNull()
    {
        for (int i = 0; i < _keywords.Count; i++)
        {
            (string keyword, string value) = _keywords[i];
            if (keyword == "type")
                _keywords[i] = (keyword, $"[{value},\"null\"]");
            else if (keyword == "anyOf")
                _keywords[i] = (keyword, value.Substring(0, value.Length - 1) + ",{\"type\":\"null\"}]");
            else if (keyword == "enum")
                _keywords[i] = (keyword, value.Substring(0, value.Length - 1) + ",null]");
        }

        return this;
    }

    public override string ToString() =>
        $"{{{string.Join(",", _keywords.Select(static keyword => $"{JsonText.Of(keyword.Keyword)}:{keyword.Value}"))}}}"
            .Replace("\u0085", "\\u0085").Replace("\u2028", "\\u2028").Replace("\u2029", "\\u2029");
}
