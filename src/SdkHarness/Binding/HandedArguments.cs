using System.Runtime.InteropServices;
using System.Text.Json;

namespace SdkHarness.Binding;

/// <summary>
/// Arguments that a host has parsed already: taken over value by value, without writing them as text again. The values do not change any
/// more; what the host does to its dictionary afterwards is not seen.
/// </summary>
internal static class HandedArguments
{
    /// <summary>A value of fewer bytes cannot be nested too deep: a level takes two.</summary>
    private const int Shallow = 2 * (ToolArguments.MaxDepth - 1);

    /// <summary>More arguments than any tool has are looked at in full.</summary>
    private const int MostTaken = 64;

    /// <summary>A document keeps the comments and commas that its host let through.</summary>
    private static readonly JsonReaderOptions Tolerant = new()
    {
        MaxDepth = int.MaxValue, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true,
    };

    [ThreadStatic]
    private static KeyValuePair<string, object?>[]? _copy;

    /// <summary>The arguments; null where some value is not a plain JSON element within the limits, and must be looked at in full.</summary>
    public static NamedValue[]? Take(IEnumerable<KeyValuePair<string, object?>> values)
    {
        if (values is not ICollection<KeyValuePair<string, object?>> collection || collection.Count > MostTaken)
            return null;

        // Copied in one go: an enumerator would be an object of its own. The host's code runs meanwhile, so nobody else may have the array.
        KeyValuePair<string, object?>[] copy = _copy ?? new KeyValuePair<string, object?>[MostTaken];
        _copy = null;
        int count = collection.Count;
        collection.CopyTo(copy, 0);
        NamedValue[]? taken = Take(copy.AsSpan(0, count));
        copy.AsSpan(0, count).Clear();
        _copy = copy;
        return taken;
    }

    /// <summary>The same as one JSON object.</summary>
    public static JsonElement ToElement(NamedValue[] values) => Answers.ToElement(writer =>
    {
        writer.WriteStartObject();
        foreach ((string name, JsonElement value) in values)
        {
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }

        writer.WriteEndObject();
    });

    private static NamedValue[]? Take(ReadOnlySpan<KeyValuePair<string, object?>> values)
    {
        var taken = new NamedValue[values.Length];
        int bytes = 0;
        for (int i = 0; i < values.Length; i++)
        {
            if (!TryTake(values[i].Key, values[i].Value, taken, i, ref bytes))
                return null;
        }

        return bytes <= ToolArguments.MaxBytes ? taken : null;
    }

    private static bool TryTake(string name, object? value, NamedValue[] taken, int index, ref int bytes)
    {
        if (value is not JsonElement { ValueKind: not JsonValueKind.Undefined } element || HasSurrogate(name))
            return false;

        ReadOnlySpan<byte> raw = JsonMarshal.GetRawUtf8Value(element);
        bytes += raw.Length + name.Length;
        if (!WellFormedText.IsIn(raw) || (raw.Length > Shallow && IsTooDeep(element, raw)))
            return false;
        taken[index] = new NamedValue(name, element);
        return true;
    }

    /// <summary>No more brackets than levels, in strings or not, cannot be too deep; only what has more is read.</summary>
    private static bool IsTooDeep(JsonElement element, ReadOnlySpan<byte> raw) =>
        element.ValueKind is JsonValueKind.Object or JsonValueKind.Array
        && raw.Count((byte)'{') + raw.Count((byte)'[') >= ToolArguments.MaxDepth
        && Depth(raw) >= ToolArguments.MaxDepth;

    private static int Depth(ReadOnlySpan<byte> raw)
    {
        var reader = new Utf8JsonReader(raw, Tolerant);
        int deepest = 0;
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                deepest = Math.Max(deepest, reader.CurrentDepth + 1);
        }

        return deepest;
    }

    private static bool HasSurrogate(string name)
    {
        foreach (char c in name)
        {
            if (char.IsSurrogate(c))
                return true;
        }

        return false;
    }
}
