using System.Text.Json;

namespace SdkHarness.Binding;

/// <summary>A value that may be left out, but is not null where it is given.</summary>
internal sealed class GivenReader<T>(ValueReader<T> inner) : ValueReader<T?>
    where T : struct
{
    public override string Expected => inner.Expected;

    public override T? Read(JsonElement value, ArgumentErrors errors) => inner.Read(value, errors);
}
