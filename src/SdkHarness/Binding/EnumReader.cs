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
        }

        errors.Add(value.ValueKind == JsonValueKind.String ? "enum" : "type", Expected, value);
        return default;
    }
}
