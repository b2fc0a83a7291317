using System.Text.Json;

namespace SdkHarness.Binding;

/// <summary>Strings of one UTF-16 code unit.</summary>
internal sealed class CharReader : ValueReader<char>
{
    public override string Expected => "a string of one character";

    public override char Read(JsonElement value, ArgumentErrors errors)
    {
        if (value.String(Expected, errors) is not { } text)
            return default;
        if (text.Length == 1)
            return text[0];

        // A character outside the basic plane is one character to the schema, and two code units to .NET.
        string rule = text.Length == 0 ? "minLength" : text.Length == 2 && char.IsSurrogatePair(text, 0) ? "pattern" : "maxLength";
        errors.Add(rule, rule == "pattern" ? "a character up to U+FFFF" : Expected, value);
        return default;
    }
}
