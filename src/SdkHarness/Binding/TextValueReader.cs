using System.Text.Json;

namespace SdkHarness.Binding;

/// <summary>Strings.</summary>
internal sealed class TextValueReader(TextRules rules) : ValueReader<string>
{
    private readonly bool _takesAny = rules.TakesAny;

    public override string Expected { get; } = rules.Describe();

    public override string Read(JsonElement value, ArgumentErrors errors)
    {
        string? text = value.String(Expected, errors);
        if (!_takesAny && text is not null)
            rules.Check(text, value, errors);
        return text!;
    }
}
