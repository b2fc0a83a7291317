using System.Text.Json;

namespace SdkHarness.Binding;

/// <summary>Writes one value of a result.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <param name="to">Where it goes.</param>
/// <param name="value">The value.</param>
public delegate void WriteValue<in T>(ResultWriter to, T value);

/// <summary>Writes a result as JSON, shows what the agent may see, and reports where the result breaks its contract. For generated code.</summary>
/// <param name="json">Takes the JSON.</param>
/// <param name="context">The labels that are granted; takes the defects.</param>
public sealed class ResultWriter(Utf8JsonWriter json, ResultContext context)
{
    private readonly JsonPath _path = new();
    private ResultContext _context = context;
    private int _untrusted;
    private (string Name, string? Text, int Number)? _tag;

    /// <summary>Takes the JSON.</summary>
    public Utf8JsonWriter Json { get; } = json;

    /// <summary>Writes the result of a tool that returns nothing.</summary>
    public void Done()
    {
        Json.WriteStartObject();
        Json.WriteString("status"u8, "ok"u8);
        Json.WriteEndObject();
    }

    /// <summary>Writes what stands for a result that is withheld altogether.</summary>
    /// <param name="label">The label that the agent's grant does not name.</param>
    public void Withheld(string label)
    {
        Json.WriteStartObject();
        Json.WriteString("withheld"u8, label);
        Json.WriteEndObject();
    }

    /// <summary>Whether values under a label may be shown; notes that one is.</summary>
    /// <param name="label">The label.</param>
    /// <returns>Whether the agent's grant names it.</returns>
    public bool Shows(string label)
    {
        bool shows = _context.Labels.Contains(label);
        _context.WroteSensitive |= shows;
        return shows;
    }

    /// <summary>Writes a value that may not be null.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes it.</param>
    public void Value<T>(T? value, WriteValue<T> write)
    {
        if (value is null)
            Missing();
        else
            write(this, value);
    }

    /// <summary>Writes a reference that may be null.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes it.</param>
    public void Optional<T>(T? value, WriteValue<T> write)
        where T : class
    {
        if (value is null)
            Json.WriteNullValue();
        else
            write(this, value);
    }

    /// <summary>Writes a value that may be missing.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes it.</param>
    public void Optional<T>(T? value, WriteValue<T> write)
        where T : struct
    {
        if (value is null)
            Json.WriteNullValue();
        else
            write(this, value.GetValueOrDefault());
    }

    /// <summary>Writes a member that may not be null.</summary>
    /// <typeparam name="T">The member's type.</typeparam>
    /// <param name="name">Its JSON name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="write">Writes it.</param>
    public void Member<T>(string name, T? value, WriteValue<T> write)
    {
        if (_context.Fault?.StrikesMember(name) is { } fault)
        {
            Faulty(fault, name, value, write);
            return;
        }

        Enter(name);
        Value(value, write);
        _path.Pop();
    }

    /// <summary>Writes a member that may be null.</summary>
    /// <typeparam name="T">The member's type.</typeparam>
    /// <param name="name">Its JSON name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="write">Writes it.</param>
    public void OptionalMember<T>(string name, T? value, WriteValue<T> write)
        where T : class
    {
        Enter(name);
        Optional(value, write);
        _path.Pop();
    }

    /// <summary>Writes a member that may be missing.</summary>
    /// <typeparam name="T">The member's type.</typeparam>
    /// <param name="name">Its JSON name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="write">Writes it.</param>
    public void OptionalMember<T>(string name, T? value, WriteValue<T> write)
        where T : struct
    {
        Enter(name);
        Optional(value, write);
        _path.Pop();
    }

    /// <summary>Writes a list, and reports records of the same key.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="items">The items.</param>
    /// <param name="write">Writes an item.</param>
    /// <param name="keys">Each gives a value that may occur once only.</param>
    public void List<T>(IEnumerable<T> items, WriteValue<T> write, params UniqueKey<T>[] keys)
    {
        HashSet<object>[]? seen = keys.Length == 0 ? null : Array.ConvertAll(keys, static _ => new HashSet<object>());
        int index = 0;
        Json.WriteStartArray();
        foreach (T item in items)
        {
            WriteItem();
            if (seen is not null && _context.Fault?.Strikes(Fault.DuplicatedRecord, null) == true)
                WriteItem();

            void WriteItem()
            {
                _path.Push(index++);
                write(this, item);
                for (int i = 0; seen is not null && i < keys.Length; i++)
                    CheckUnique(item, keys[i], seen[i]);
                _path.Pop();
            }
        }

        Json.WriteEndArray();
    }

    /// <summary>Writes a dictionary as an object whose names stand for keys of a type.</summary>
    /// <typeparam name="TKey">The type of a key.</typeparam>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="items">Keys and values.</param>
    /// <param name="key">Names a key.</param>
    /// <param name="write">Writes a value.</param>
    public void Map<TKey, T>(IEnumerable<KeyValuePair<TKey, T>> items, MapKey<TKey> key, WriteValue<T> write) =>
        Map(items.Select(item => KeyValuePair.Create(key.Name(item.Key) ?? Unnamed(), item.Value)), write);

    /// <summary>Writes a dictionary as an object.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="items">Names and values.</param>
    /// <param name="write">Writes a value.</param>
    public void Map<T>(IEnumerable<KeyValuePair<string, T>> items, WriteValue<T> write)
    {
        Json.WriteStartObject();
        foreach ((string name, T value) in items)
        {
            NoteText(name);
            Enter(name);
            write(this, value);
            _path.Pop();
        }

        Json.WriteEndObject();
    }

    /// <summary>Begins an object; with what tells its type, where <see cref="Tag(string, string)"/> has said so.</summary>
    public void Begin()
    {
        Json.WriteStartObject();
        if (_tag is not var (name, text, number))
            return;

        _tag = null;
        if (text is null)
            Json.WriteNumber(name, number);
        else
            Json.WriteString(name, text);
    }

    /// <summary>The next object begins with what tells its type.</summary>
    /// <param name="name">The name of the property that tells it.</param>
    /// <param name="tag">What tells it.</param>
    public void Tag(string name, string tag) => _tag = (name, tag, 0);

    /// <summary>The next object begins with what tells its type.</summary>
    /// <param name="name">The name of the property that tells it.</param>
    /// <param name="tag">What tells it.</param>
    public void Tag(string name, int tag) => _tag = (name, null, tag);

    /// <summary>Reports a value of a type that the contract does not name.</summary>
    /// <param name="type">The type that it names.</param>
    public void Undeclared(string type)
    {
        Defect(Failure.UnexpectedShape, $"The value is of none of the types that {type} declares.");
        Json.WriteNullValue();
    }

    /// <summary>Text from here to <see cref="EndUntrusted"/> was written by outsiders.</summary>
    public void BeginUntrusted() => _untrusted++;

    /// <summary>Ends <see cref="BeginUntrusted"/>.</summary>
    public void EndUntrusted() => _untrusted--;

    /// <summary>Reports a record that is older than its contract allows, or whose age is unknown.</summary>
    /// <param name="name">The JSON name of the member that dates the record.</param>
    /// <param name="asOf">When the record was true.</param>
    /// <param name="minutes">How old it may be.</param>
    public void CheckAge(string name, DateTimeOffset? asOf, int minutes)
    {
        if (_context.Fault?.Strikes(Fault.StaleTimestamp, name) == true)
            asOf = _context.Now - (2 * TimeSpan.FromMinutes(minutes));
        if (asOf is { } at && _context.Now - at <= TimeSpan.FromMinutes(minutes))
            return;

        string allowed = Ages.InWords(TimeSpan.FromMinutes(minutes));
        _path.Push(name);
        Defect(Failure.StaleData, asOf is { } then
            ? $"The record is {Ages.InWords(_context.Now - then)} old; its contract allows {allowed}."
            : $"The record does not say when it was true; its contract allows {allowed}.");
        _path.Pop();
    }

    /// <summary>Reports a record that is older than its contract allows; the time is UTC.</summary>
    /// <param name="name">The JSON name of the member that dates the record.</param>
    /// <param name="asOf">When the record was true.</param>
    /// <param name="minutes">How old it may be.</param>
    public void CheckAge(string name, DateTime? asOf, int minutes) =>
        CheckAge(name, asOf is { } at ? Utc(at) : (DateTimeOffset?)null, minutes);

    /// <summary>Reports a record that is older than its contract allows; a date counts from the end of its day, UTC.</summary>
    /// <param name="name">The JSON name of the member that dates the record.</param>
    /// <param name="asOf">When the record was true.</param>
    /// <param name="minutes">How old it may be.</param>
    public void CheckAge(string name, DateOnly? asOf, int minutes) =>
        CheckAge(name, asOf is { } day && day < DateOnly.MaxValue
            ? new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)
            : (DateTimeOffset?)null, minutes);

    /// <summary>Notes what the result calls its subject.</summary>
    /// <param name="name">The name, where the agent may see it.</param>
    public void NameSubject(string? name)
    {
        if (!string.IsNullOrWhiteSpace(name))
            _context.NameSubject(name);
    }

    /// <summary>Reports that a value is not there.</summary>
    internal void Missing()
    {
        Defect(Failure.MissingField, "The contract promises a value here, and there is none.");
        Json.WriteNullValue();
    }

    /// <summary>Begins another result.</summary>
    internal void Reset(ResultContext context)
    {
        _context = context;
        _untrusted = 0;
    }

    internal static DateTimeOffset Utc(DateTime value) =>
        new(value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : DateTime.SpecifyKind(value, DateTimeKind.Utc));

    internal void NoteText(string text) => _context.WroteUntrusted |= _untrusted > 0 && text.Length > 0;

    internal void Defect(Failure failure, string message) => _context.Add(new ResultDefect(failure, _path.ToString(), message));

    /// <summary>Writes a member as a system could send it that has changed; the contract's check then finds what a reader would.</summary>
    private void Faulty<T>(Fault fault, string name, T? value, WriteValue<T> write)
    {
        if (fault == Fault.RenamedField)
        {
            Enter(name + "New");
            Value(value, write);
            _path.Pop();
        }

        Enter(name);
        if (fault == Fault.ChangedType)
        {
            Defect(Failure.UnexpectedShape, "The value is of another type than the contract promises.");
            Json.WriteStartArray();
            Json.WriteEndArray();
        }
        else
        {
            Missing();
        }

        _path.Pop();
    }

    private string Unnamed()
    {
        Defect(Failure.UnexpectedShape, "A key is not one that its type declares.");
        return "";
    }

    private void Enter(string name)
    {
        Json.WritePropertyName(name);
        _path.Push(name);
    }

    private void CheckUnique<T>(T item, UniqueKey<T> key, HashSet<object> seen)
    {
        if (item is null || key.Value(item) is not { } value || seen.Add(value))
            return;

        _path.Push(key.Name);
        Defect(Failure.DuplicateRecord, "Another record of the list has the same key.");
        _path.Pop();
    }
}
