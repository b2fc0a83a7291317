using System.Text.Json;

namespace SdkHarness.Binding;

/// <summary>Tries to read a value from its text form.</summary>
internal delegate bool TryReadText<T>(string text, out T value);

/// <summary>Values that JSON carries as strings of a given form: dates, ids, addresses.</summary>
internal sealed class FormattedReader<T>(string rule, string expected, TryReadText<T> tryRead) : ValueReader<T>
{
    public override string Expected => expected;

    public override T Read(JsonElement value, ArgumentErrors errors)
    {
        if (value.String(expected, errors) is not { } text)
            return default!;

        if (!tryRead(text, out T read))
            errors.Add(rule, expected, value);
        return read;
    }
}
