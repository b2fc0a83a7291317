using System.Text.Json;

namespace SdkHarness.Binding;

/// <summary>Reads and checks one JSON value, exactly as the schema beside it says. For generated code.</summary>
public abstract class ValueReader
{
    private protected ValueReader()
    {
    }

    /// <summary>Reads a tool's argument of whatever type, or reports that it is not there.</summary>
    internal abstract object? ReadBoxed(in FieldReader fields, int index);
}

/// <summary>Reads and checks one JSON value, exactly as the schema beside it says. For generated code.</summary>
/// <typeparam name="T">What it becomes.</typeparam>
public abstract class ValueReader<T> : ValueReader
{
    /// <summary>What is expected, in words for the model.</summary>
    public abstract string Expected { get; }

    /// <summary>Reads the value and reports what is wrong with it.</summary>
    /// <param name="value">The value.</param>
    /// <param name="errors">Takes the errors; knows where the value stands.</param>
    /// <returns>The value read; meaningless where there are errors.</returns>
    public abstract T Read(JsonElement value, ArgumentErrors errors);

    /// <summary>Reads a tool's argument, or reports that it is not there.</summary>
    /// <remarks>A method of the reader, and not a generic one of the fields: that costs a look-up where code is shared between types.</remarks>
    internal virtual T ReadArgument(in FieldReader fields, int index)
    {
        if (!fields.TryEnter(index, out JsonElement value))
        {
            fields.Require(index, Expected);
            return default!;
        }

        int before = fields.Errors.Count;
        T read = Read(value, fields.Errors);
        fields.Leave(index, before);
        return read;
    }

    internal sealed override object? ReadBoxed(in FieldReader fields, int index) => ReadArgument(fields, index);
}
