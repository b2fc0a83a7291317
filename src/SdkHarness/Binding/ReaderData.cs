using System.Numerics;
using System.Text.Json;

namespace SdkHarness.Binding;

/// <summary>Makes the readers of text and of the usual numbers from data, so that they cost a build nothing; all others are generated code.</summary>
internal static class ReaderData
{
    public static ValueReader Read(JsonElement data) => data.GetProperty("type"u8).GetString() switch
    {
        "string" => Text(data),
        "int" => Number(data, Integer<int>(data), static value => value.GetInt32()),
        "long" => Number(data, Integer<long>(data), static value => value.GetInt64()),
        "double" => Number(data, Real<double>(data), static value => value.GetDouble()),
        "decimal" => Number(data, Real<decimal>(data), static value => value.GetDecimal()),
        var type => throw new InvalidOperationException($"The generated code has a reader of '{type}', which this version of the harness does not know: build with the generator that comes with it."),
    };

    private static ValueReader<string?> Text(JsonElement data)
    {
        ValueReader<string> text = Readers.Text(
            Size(data, "minLength"u8, 0),
            Size(data, "maxLength"u8, int.MaxValue),
            Patterns(data),
            Texts(data, "allowed"u8),
            Texts(data, "denied"u8),
            data.TryGetProperty("format"u8, out JsonElement format) ? Enum.Parse<StringFormat>(format.GetString()!) : null);
        ValueReader<string?> reader = Readers.Nullable(text);
        if (!IsNullable(data))
            reader = text!;
        return data.TryGetProperty("missing"u8, out JsonElement missing) ? Readers.Optional(reader, missing.GetString()) : reader;
    }

    private static ValueReader Number<T>(JsonElement data, ValueReader<T> reader, Func<JsonElement, T> read)
        where T : struct
    {
        bool isOptional = data.TryGetProperty("missing"u8, out JsonElement missing);
        if (!IsNullable(data))
            return isOptional ? Readers.Optional(reader, read(missing)) : reader;

        ValueReader<T?> nullable = Readers.NullableValue(reader);
        return isOptional ? Readers.Optional(nullable, missing.ValueKind == JsonValueKind.Null ? null : read(missing)) : nullable;
    }

    private static ValueReader<T> Integer<T>(JsonElement data)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T> => Readers.Integer<T>(
        Bound(data, "minimum"u8), Bound(data, "maximum"u8), Bound(data, "exclusiveMinimum"u8), Bound(data, "exclusiveMaximum"u8),
        Texts(data, "allowed"u8), Texts(data, "denied"u8), Bound(data, "multipleOf"u8));

    private static ValueReader<T> Real<T>(JsonElement data)
        where T : struct, INumber<T> => Readers.Real<T>(
        Bound(data, "minimum"u8), Bound(data, "maximum"u8), Bound(data, "exclusiveMinimum"u8), Bound(data, "exclusiveMaximum"u8),
        Texts(data, "allowed"u8), Texts(data, "denied"u8), Bound(data, "multipleOf"u8));

    private static TextPattern[] Patterns(JsonElement data) => data.TryGetProperty("patterns"u8, out JsonElement patterns)
        ? [.. patterns.EnumerateArray().Select(static pattern => new TextPattern(pattern[0].GetString()!, pattern[1].GetString()!))]
        : [];

    private static string[]? Texts(JsonElement data, ReadOnlySpan<byte> name) => data.TryGetProperty(name, out JsonElement texts)
        ? [.. texts.EnumerateArray().Select(static text => text.GetString()!)]
        : null;

    private static int Size(JsonElement data, ReadOnlySpan<byte> name, int missing) =>
        data.TryGetProperty(name, out JsonElement size) ? size.GetInt32() : missing;

    private static string? Bound(JsonElement data, ReadOnlySpan<byte> name) =>
        data.TryGetProperty(name, out JsonElement bound) ? bound.GetString() : null;

    private static bool IsNullable(JsonElement data) => data.TryGetProperty("nullable"u8, out _);
}
