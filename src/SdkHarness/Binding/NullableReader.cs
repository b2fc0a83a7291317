using System.Text.Json;

namespace SdkHarness.Binding;

/// <summary>A reference, or null.</summary>
internal sealed class NullableReader<T>(ValueReader<T> inner) : ValueReader<T?>
    where T : class
{
    public override string Expected { get; } = $"{inner.Expected}, or null";

    public override T? Read(JsonElement value, ArgumentErrors errors) =>
        value.ValueKind == JsonValueKind.Null ? null : inner.Read(value, errors);
}
