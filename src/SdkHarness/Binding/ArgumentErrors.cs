using System.Text.Json;
using SdkHarness.Binding;

namespace SdkHarness;

/// <summary>Collects every error of one call, with the path of the value at hand.</summary>
/// <remarks>Belongs to one call; not safe for concurrent use.</remarks>
public sealed class ArgumentErrors
{
    /// <summary>How many errors are kept; further ones are only counted, so that a huge bad call stays a short answer.</summary>
    public const int MaxKept = 100;

    private List<ArgumentError>? _errors;
    private readonly JsonPath _path = new();
    private JsonElement[] _slots = [];
    private int _slotsUsed;

    /// <summary>The errors so far, in the order found; at most <see cref="MaxKept"/>.</summary>
    public IReadOnlyList<ArgumentError> All => _errors ?? (IReadOnlyList<ArgumentError>)[];

    /// <summary>How many there are, those that were not kept included.</summary>
    public int Count { get; private set; }

    /// <summary>Adds an error.</summary>
    /// <param name="error">The error.</param>
    public void Add(ArgumentError error)
    {
        Count++;
        if (Count <= MaxKept)
            (_errors ??= []).Add(error);
    }

    /// <summary>Begins with the arguments as a whole; reports text that is no JSON object, unknown names and names given twice.</summary>
    /// <param name="arguments">What the model sent.</param>
    /// <param name="names">The names that there may be.</param>
    /// <returns>Reads the arguments by the index of their name.</returns>
    public FieldReader Begin(ToolArguments arguments, string[] names)
    {
        if (arguments.Defect is null && arguments.Element.ValueKind != JsonValueKind.Undefined)
            return Begin(arguments.Element, names);

        Add(new ArgumentError("", "json", "one JSON object", arguments.Defect ?? "nothing"));
        return new FieldReader(this, names, start: -1, before: 0);
    }

    internal FieldReader Begin(JsonElement value, string[] names)
    {
        int before = Count;
        if (value.ValueKind != JsonValueKind.Object)
        {
            Add("type", "an object", value);
            return new FieldReader(this, names, start: -1, before);
        }

        int start = _slotsUsed;
        _slotsUsed += names.Length;
        if (_slotsUsed > _slots.Length)
            Array.Resize(ref _slots, Math.Max(_slotsUsed, _slots.Length * 2));

        foreach (JsonProperty property in value.EnumerateObject())
            Sort(property, names, start);
        return new FieldReader(this, names, start, before);
    }

    internal void End(int start, int count)
    {
        _slots.AsSpan(start, count).Clear();
        _slotsUsed = start;
    }

    internal JsonElement Slot(int index) => _slots[index];

    internal void Push(string name) => _path.Push(name);

    internal void Push(int index) => _path.Push(index);

    internal void Pop() => _path.Pop();

    internal void Add(string rule, string expected, JsonElement actual) => Add(rule, expected, Shown.Value(actual));

    internal void Add(string rule, string expected, string actual) => Add(new ArgumentError(_path.ToString(), rule, expected, actual));

    internal void AddAt(string name, string rule, string expected, string actual)
    {
        Push(name);
        Add(rule, expected, actual);
        Pop();
    }

    private void Sort(JsonProperty property, string[] names, int start)
    {
        int index = property.IndexIn(names);
        if (index >= 0)
        {
            if (_slots[start + index].ValueKind == JsonValueKind.Undefined)
                _slots[start + index] = property.Value;
            else
                AddAt(names[index], "uniqueNames", "each name once", "the name is given twice");
            return;
        }

        string expected = names.Length == 0 ? "no arguments" : $"one of {string.Join(", ", names)}";
        string name = Shown.Name(property);
        AddAt(name, "additionalProperties", expected, $"the unknown name '{Shown.Shortened(name)}'");
    }
}
