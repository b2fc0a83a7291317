using System.Text.Json;

namespace SdkHarness.Binding;

/// <summary>What another reader reads, as another type.</summary>
internal sealed class ConvertedReader<TFrom, TTo>(ValueReader<TFrom> inner, Func<TFrom, TTo> convert) : ValueReader<TTo>
{
    public override string Expected => inner.Expected;

    public override TTo Read(JsonElement value, ArgumentErrors errors)
    {
        int before = errors.Count;
        TFrom read = inner.Read(value, errors);
        return errors.Count == before ? convert(read) : default!;
    }
}
