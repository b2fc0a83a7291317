using System.Text;
using System.Text.Json;
using SdkHarness.Binding;

namespace SdkHarness;

/// <summary>Collects every error of one call, with the path of the value at hand.</summary>
/// <remarks>Belongs to one call; not safe for concurrent use.</remarks>
public sealed class ArgumentErrors
{
    /// <summary>How many errors are kept; further ones are only counted, so that a huge bad call stays a short answer.</summary>
    public const int MaxKept = 100;

    [ThreadStatic]
    private static ArgumentErrors? _spare;

    private List<ArgumentError>? _errors;
    private JsonElement[] _slots = [];
    private int _slotsUsed;
    private MemberNames? _allowed;

    /// <summary>The errors so far, in the order found; at most <see cref="MaxKept"/>.</summary>
    public IReadOnlyList<ArgumentError> All => _errors ?? (IReadOnlyList<ArgumentError>)[];

    /// <summary>How many there are, those that were not kept included.</summary>
    public int Count { get; private set; }

    /// <summary>What a developer's own rule threw, for the log alone.</summary>
    internal Exception? Thrown { get; set; }

    /// <summary>Adds an error.</summary>
    /// <param name="error">The error.</param>
    public void Add(ArgumentError error)
    {
        Count++;
        if (Count <= MaxKept)
            (_errors ??= []).Add(error);
    }

    /// <summary>One that is empty, of this thread where it has one to spare: most calls have no error and leave it as it was.</summary>
    internal static ArgumentErrors Rent()
    {
        ArgumentErrors errors = _spare ?? new ArgumentErrors();
        _spare = null;
        return errors;
    }

    /// <summary>Keeps it for the next call, unless it holds errors that somebody may still look at.</summary>
    internal void Return()
    {
        if (Count == 0 && _slotsUsed == 0)
            _spare = this;
    }

    /// <summary>Begins with the arguments as a whole; reports text that is no JSON object, unknown names and names given twice.</summary>
    internal FieldReader Begin(ToolArguments arguments, MemberNames names)
    {
        if (arguments.Values is { } values)
            return Begin(values, names);
        if (arguments.Defect is null && arguments.IsJson)
            return Begin(arguments.Element, names);

        Add(new ArgumentError("", "json", "one JSON object", arguments.Defect ?? "nothing"));
        return new FieldReader(this, names, start: -1, before: 0);
    }

    private FieldReader Begin(NamedValue[] values, MemberNames names)
    {
        int before = Count;
        int start = Reserve(names.Count);
        for (int i = 0; i < values.Length; i++)
        {
            (string name, JsonElement value) = values[i];
            Sort(names.IndexOf(name, i), name, value, names, start);
        }

        return new FieldReader(this, names, start, before);
    }

    /// <summary>The next object may have one name more, which is read already.</summary>
    internal void Allow(MemberNames? name) => _allowed = name;

    internal FieldReader Begin(JsonElement value, MemberNames names)
    {
        int before = Count;
        MemberNames? allowed = _allowed;
        _allowed = null;
        if (value.ValueKind != JsonValueKind.Object)
        {
            this.AddNotAnObject("an object", value);
            return new FieldReader(this, names, start: -1, before);
        }

        int start = Reserve(names.Count);
        int next = 0;
        foreach (JsonProperty property in value.EnumerateObject())
        {
            if (allowed is null || allowed.IndexOf(property, 0) < 0)
                Sort(property, names, start, next++);
        }

        return new FieldReader(this, names, start, before);
    }

    internal void End(int start, int count)
    {
        _slots.AsSpan(start, count).Clear();
        _slotsUsed = start;
    }

    internal JsonElement Slot(int index) => _slots[index];

    /// <summary>What was found since a count of errors was found in this member: pointers are told from the inside out, so that what is right costs nothing.</summary>
    internal void Within(int before, string name)
    {
        if (Count > before && before < MaxKept)
            Prefix(before, name, 0);
    }

    /// <summary>What was found since a count of errors was found in this item.</summary>
    internal void Within(int before, int index)
    {
        if (Count > before && before < MaxKept)
            Prefix(before, null, index);
    }

    internal void Add(string rule, string expected, JsonElement actual) => Add(rule, expected, Shown.Value(actual));

    internal void Add(string rule, string expected, string actual) => Add(new ArgumentError("", rule, expected, actual));

    /// <summary>A developer's own code, a constructor, a setter or a collection, refused its values. The model is not shown what was thrown.</summary>
    internal void AddRefused<T>(Exception exception)
    {
        Thrown ??= exception;
        Add("type", $"values that {typeof(T).Name} accepts", "values that it refuses");
    }

    internal void AddAt(string name, string rule, string expected, string actual)
    {
        int before = Count;
        Add(rule, expected, actual);
        Within(before, name);
    }

    /// <summary>The last error is a null where nothing need be sent: many models send it for what they do not mean to give.</summary>
    internal void AdviseLeavingOut()
    {
        if (Count <= MaxKept && _errors is [.., var last])
            _errors[^1] = last with { Actual = $"{last.Actual}: leave it out instead" };
    }

    private void Prefix(int before, string? name, int index)
    {
        var segment = new StringBuilder();
        JsonPointer.Append(segment, name, index);
        for (int i = before; i < _errors!.Count; i++)
            _errors[i] = _errors[i] with { Pointer = $"{segment}{_errors[i].Pointer}" };
    }

    private int Reserve(int count)
    {
        int start = _slotsUsed;
        _slotsUsed += count;
        if (_slotsUsed > _slots.Length)
            Array.Resize(ref _slots, Math.Max(_slotsUsed, Math.Max(16, _slots.Length * 2)));
        return start;
    }

    /// <summary>Models write the names in the order of the schema, mostly: the next one is the guess.</summary>
    private void Sort(JsonProperty property, MemberNames names, int start, int guess)
    {
        int index = names.IndexOf(property, guess);
        Sort(index, index < 0 ? Shown.Name(property) : names[index], property.Value, names, start);
    }

    private void Sort(int index, string name, JsonElement value, MemberNames names, int start)
    {
        if (index < 0)
            AddAt(name, "additionalProperties", names.Expected, $"the unknown name '{Shown.Shortened(name)}'");
        else if (_slots[start + index].ValueKind == JsonValueKind.Undefined)
            _slots[start + index] = value;
        else
            AddAt(name, "uniqueNames", "each name once", "the name is given twice");
    }
}
