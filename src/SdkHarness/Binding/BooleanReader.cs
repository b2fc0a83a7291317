using System.Text.Json;

namespace SdkHarness.Binding;

/// <summary><c>true</c> or <c>false</c>.</summary>
internal sealed class BooleanReader : ValueReader<bool>
{
    public override string Expected => "true or false";

    public override bool Read(JsonElement value, ArgumentErrors errors)
    {
        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            errors.AddNotABoolean(Expected, value);
        return value.ValueKind == JsonValueKind.True;
    }
}
