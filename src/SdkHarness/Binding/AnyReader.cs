using System.Text.Json;

namespace SdkHarness.Binding;

/// <summary>Any JSON value, as it came; only what is not interoperable JSON (RFC 7493) is refused.</summary>
internal sealed class AnyReader : ValueReader<JsonElement>
{
    private static readonly MapReader<string, JsonElement, object?> Objects = new(Keys.Text, new AnyReader(), static _ => null, 0, int.MaxValue);
    private static readonly ListReader<object?, JsonElement> Arrays = new(new AnyReader(), static _ => null, 0, int.MaxValue, unique: false);

    public override string Expected => "any JSON value";

    public override JsonElement Read(JsonElement value, ArgumentErrors errors)
    {
        if (value.ValueKind == JsonValueKind.Object)
            Objects.Read(value, errors);
        else if (value.ValueKind == JsonValueKind.Array)
            Arrays.Read(value, errors);
        else if (value.ValueKind == JsonValueKind.String)
            value.String(Expected, errors);
        return value;
    }
}
