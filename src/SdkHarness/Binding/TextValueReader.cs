using System.Text.Json;

namespace SdkHarness.Binding;

/// <summary>Strings.</summary>
internal sealed class TextValueReader(TextRules rules) : ValueReader<string>
{
    public override string Expected { get; } = rules.Describe();

    public override string Read(JsonElement value, ArgumentErrors errors)
    {
        string? text = value.String(Expected, errors);
        if (text is not null)
            rules.Check(text, value, errors);
        return text!;
    }
}
