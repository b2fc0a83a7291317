using System.Text.Json;

namespace SdkHarness.Binding;

/// <summary>An argument that may be left out. The value itself is read as any other.</summary>
internal sealed class OptionalReader<T>(ValueReader<T> reader, T missing) : ValueReader<T>
{
    public override string Expected => reader.Expected;

    public override T Read(JsonElement value, ArgumentErrors errors) => reader.Read(value, errors);

    internal override T ReadArgument(in FieldReader fields, int index) => fields.Read(index, reader, missing);
}
