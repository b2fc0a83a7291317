using System.Text.Json;

namespace SdkHarness.Binding;

/// <summary>A value, or null.</summary>
internal sealed class NullableValueReader<T>(ValueReader<T> inner) : ValueReader<T?>
    where T : struct
{
    public override string Expected { get; } = $"{inner.Expected}, or null";

    public override T? Read(JsonElement value, ArgumentErrors errors) =>
        value.ValueKind == JsonValueKind.Null ? null : inner.Read(value, errors);
}
