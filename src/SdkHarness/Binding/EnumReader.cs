using System.Text.Json;

namespace SdkHarness.Binding;

/// <summary>The declared names of an enum, in their exact spelling; neither numbers nor combinations.</summary>
internal sealed class EnumReader<T>(EnumNames<T> names) : ValueReader<T>
    where T : struct, Enum
{
    public override string Expected { get; } = $"one of {string.Join(", ", names.Names)}";

    public override T Read(JsonElement value, ArgumentErrors errors)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            int index = names.IndexOf(value);
            if (index >= 0)
                return names.Values[index];
            errors.Add("enum", Expected, Shown.Value(value) + Meant(value));
            return default;
        }

        errors.Add("type", Expected, value);
        return default;
    }

    private string Meant(JsonElement value) =>
        value.OnlyIgnoringCase(names.Names) is var index and >= 0 ? $": names are case-sensitive, send \"{names.Names[index]}\"" : "";
}
