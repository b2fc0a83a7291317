using System.Text.Json;

namespace SdkHarness.Binding;

/// <summary>The members of one object, read by the index of their name. For generated code.</summary>
public readonly ref struct FieldReader
{
    private readonly ArgumentErrors _errors;
    private readonly MemberNames _names;
    private readonly int _start;
    private readonly int _before;

    internal FieldReader(ArgumentErrors errors, MemberNames names, int start, int before)
    {
        _errors = errors;
        _names = names;
        _start = start;
        _before = before;
    }

    /// <summary>Whether nothing was wrong with the object so far, nor with anything in it.</summary>
    public bool Valid => _errors.Count == _before && _start >= 0;

    /// <summary>Reads a member that must be there.</summary>
    /// <typeparam name="T">The member's type.</typeparam>
    /// <param name="index">The index of its name.</param>
    /// <param name="reader">Reads its value.</param>
    /// <returns>The value; meaningless where there are errors.</returns>
    public T Read<T>(int index, ValueReader<T> reader)
    {
        if (_start < 0)
            return default!;

        JsonElement value = _errors.Slot(_start + index);
        if (value.ValueKind != JsonValueKind.Undefined)
            return Read(index, value, reader);

        _errors.AddAt(_names[index], "required", reader.Expected, "nothing");
        return default!;
    }

    /// <summary>Reads a member that may be left out.</summary>
    /// <typeparam name="T">The member's type.</typeparam>
    /// <param name="index">The index of its name.</param>
    /// <param name="reader">Reads its value.</param>
    /// <param name="missing">The value where it is left out.</param>
    /// <returns>The value; meaningless where there are errors.</returns>
    public T Read<T>(int index, ValueReader<T> reader, T missing)
    {
        if (_start < 0)
            return missing;

        JsonElement value = _errors.Slot(_start + index);
        if (value.ValueKind == JsonValueKind.Undefined)
            return missing;

        int before = _errors.Count;
        T read = Read(index, value, reader);
        if (value.ValueKind == JsonValueKind.Null && _errors.Count > before)
            _errors.AdviseLeavingOut();
        return read;
    }

    /// <summary>What takes the errors.</summary>
    internal ArgumentErrors Errors => _errors;

    /// <summary>The member's value, where it is there; <see cref="Leave"/> says what was wrong with it.</summary>
    internal bool TryEnter(int index, out JsonElement value)
    {
        value = _start < 0 ? default : _errors.Slot(_start + index);
        return value.ValueKind != JsonValueKind.Undefined;
    }

    /// <summary>What was found since a count of errors was found in the member.</summary>
    internal void Leave(int index, int before) => _errors.Within(before, _names[index]);

    /// <summary>Reports that a member is not there.</summary>
    internal void Require(int index, string expected)
    {
        if (_start >= 0)
            _errors.AddAt(_names[index], "required", expected, "nothing");
    }

    /// <summary>Ends the reading of the object.</summary>
    internal void End()
    {
        if (_start >= 0)
            _errors.End(_start, _names.Count);
    }

    private T Read<T>(int index, JsonElement value, ValueReader<T> reader)
    {
        int before = _errors.Count;
        T read = reader.Read(value, _errors);
        _errors.Within(before, _names[index]);
        return read;
    }
}
