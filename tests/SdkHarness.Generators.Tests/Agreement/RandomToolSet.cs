using System.Globalization;
using System.Text;

namespace SdkHarness.Generators.Tests.Agreement;

/// <summary>The source of random tools: methods whose parameters are of random types under random constraints, with the records and enums that they name.</summary>
internal sealed class RandomToolSet
{
    private static readonly string[] Words = ["id", "Item3", "URLValue", "context", "@class", "errors", "x", "snake_case", "é"];
    private static readonly string[] JsonNames = ["line_colour", "a/b", "~", "with space", "$ref", "type", "\\\"", "é😀", "UPPER"];

    private readonly Random _random;
    private readonly RandomScalars _scalars;
    private readonly StringBuilder _source = new("using System.Collections.Immutable; using System.Text.Json; using System.Text.Json.Nodes; using System.Text.Json.Serialization;\n");
    private readonly List<(string Type, string[] Members)> _enums = [];
    private readonly List<string> _records = [];
    private readonly List<string> _polymorphic = [];
    private readonly List<string> _bases = [];

    /// <summary>What dictionaries may be keyed by, beside text and enums.</summary>
    private static readonly string[] Keys = ["sbyte", "byte", "short", "ushort", "int", "uint", "long", "ulong", "Guid", "DateOnly"];

    public RandomToolSet(Random random, int tools)
    {
        _random = random;
        _scalars = new RandomScalars(random);
        for (int i = 0; i < 6; i++)
            AddEnum(i);
        for (int i = 0; i < tools / 6; i++)
            AddRecord(i);
        for (int i = 0; i < tools / 30; i++)
            AddVariants(i);
        _source.Append("[ToolSet(\"g\", Owner = \"tests\")]\npublic sealed partial class GeneratedTools\n{\n");
        for (int i = 0; i < tools; i++)
            AddTool(i);
        _source.Append("}\n");
    }

    /// <summary>The tools as C#.</summary>
    public string Source => _source.ToString();

    /// <summary>Texts for the patterns, by the pattern's text in the schema.</summary>
    public IReadOnlyDictionary<string, Func<string>> Samples => _scalars.Samples;

    private void AddEnum(int index)
    {
        string[] members = [.. Enumerable.Range(0, _random.Next(2, 6)).Select(static i => $"M{i}")];
        IEnumerable<string> lines = members.Select((member, i) =>
            (_random.Next(3) == 0 ? $"[JsonStringEnumMemberName(\"{_scalars.Pick("sky-blue", "x", "", "é", "Low, High")}{i}\")] " : "") + member + (_random.Next(3) == 0 ? $" = {i * 3 + 1}" : ""));
        _source.Append(CultureInfo.InvariantCulture, $"public enum E{index} {{ {string.Join(", ", lines)} }}\n");
        _enums.Add(($"E{index}", members));
    }

    private void AddRecord(int index)
    {
        string name = $"R{index}";
        RandomValue[] members = [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Value(2))];
        switch (_random.Next(4))
        {
            case 0:
                _source.Append(CultureInfo.InvariantCulture, $"public readonly record struct {name}({Positional(members)});\n");
                break;
            case 1 or 2:
                _source.Append(CultureInfo.InvariantCulture, $"public sealed record {name}({Positional(members)});\n");
                break;
            default:
                string kind = _scalars.Pick("record", "class");
                string? parent = kind == "record" && _bases.Count > 0 && _random.Next(2) == 0 ? _scalars.Pick([.. _bases]) : null;
                _source.Append(CultureInfo.InvariantCulture, $"public {kind} {name}{(parent is null ? "" : $" : {parent}")}\n{{\n{Properties(name, members)}}}\n");
                if (kind == "record")
                    _bases.Add(name);
                break;
        }

        _records.Add(name);
    }

    /// <summary>A type that stands for several, told apart by a text or a number under some name; its base class may be one of them.</summary>
    private void AddVariants(int index)
    {
        string name = $"V{index}";
        bool isNumbered = _random.Next(3) == 0, isAbstract = _random.Next(2) == 0;
        string Tag(int variant) => isNumbered ? $"{variant * 7 - 3}" : $"\"{_scalars.Pick("card", "é", "a b", "", "\\\"")}{variant}\"";
        int count = _random.Next(1, 4);
        if (_random.Next(2) == 0)
            _source.Append(CultureInfo.InvariantCulture, $"[JsonPolymorphic(TypeDiscriminatorPropertyName = \"{_scalars.Pick("kind", "$kind", "a/kind")}\")]\n");
        for (int variant = 0; variant < count; variant++)
            _source.Append(CultureInfo.InvariantCulture, $"[JsonDerivedType(typeof({name}D{variant}), {Tag(variant)})]\n");
        if (!isAbstract && _random.Next(2) == 0)
            _source.Append(CultureInfo.InvariantCulture, $"[JsonDerivedType(typeof({name}), {Tag(count)})]\n");
        _source.Append(CultureInfo.InvariantCulture, $"public {(isAbstract ? "abstract " : "")}record {name}\n{{\n{Properties(name, [Value(2)])}}}\n");
        for (int variant = 0; variant < count; variant++)
        {
            string derived = $"{name}D{variant}";
            RandomValue[] members = [.. Enumerable.Range(0, _random.Next(3)).Select(_ => Value(2))];
            _source.Append(CultureInfo.InvariantCulture, $"public sealed record {derived} : {name}\n{{\n{Properties(derived, members)}}}\n");
        }

        _records.Add(name);
        _polymorphic.Add(name);
    }

    private void AddTool(int index)
    {
        RandomValue[] parameters = [.. Enumerable.Range(0, _random.Next(1, 5)).Select(_ => Value(0))];
        int required = _random.Next(parameters.Length + 1);
        var names = new HashSet<string>();
        IEnumerable<string> texts = Ordered(parameters, required).Select((parameter, i) =>
        {
            string name = _random.Next(3) == 0 ? _scalars.Pick(Words) : $"p{i}";
            name = names.Add(name) ? name : $"q{i}";
            return $"{parameter.Value.Brackets}{parameter.Value.Type} {name}{(parameter.IsOptional ? $" = {parameter.Value.Default}" : "")}";
        });
        _source.Append(CultureInfo.InvariantCulture, $"    [ReadScope(\"g.all\")] public string T{index}({string.Join(", ", texts)}) => \"\";\n");
    }

    /// <summary>Those that must be given first; optional is what has a default, and some of the rest gets one by taking null.</summary>
    private IEnumerable<(RandomValue Value, bool IsOptional)> Ordered(RandomValue[] values, int required) =>
        values.Select((value, i) => i >= required && value.Default is null && _random.Next(2) == 0 ? value.OrNull() : value)
            .Select((value, i) => (Value: value, IsOptional: i >= required && value.Default is not null && !value.Attributes.Contains("Required", StringComparison.Ordinal)))
            .OrderBy(static value => value.IsOptional);

    private string Positional(RandomValue[] members) => string.Join(", ", Ordered(members, _random.Next(members.Length + 1)).Select((member, i) =>
        $"{JsonName(i, "property: ")}{member.Value.Brackets}{member.Value.Type} P{i}{(member.IsOptional ? $" = {member.Value.Default}" : "")}"));

    private string Properties(string type, RandomValue[] members) => string.Concat(members.Select((member, i) =>
    {
        string how = member.Default is { } value && !member.Attributes.Contains("Required", StringComparison.Ordinal) && _random.Next(2) == 0 ? $" = {value};" : "";
        string required = how.Length == 0 && !member.Type.EndsWith('?') && _random.Next(2) == 0 ? "required " : "";
        return $"    {JsonName(i, "", type)}{member.Brackets}public {required}{member.Type} {type}P{i} {{ get; {_scalars.Pick("set", "init")}; }}{how}\n";
    }));

    private string JsonName(int index, string target, string prefix = "") =>
        _random.Next(3) == 0 ? $"[{target}JsonPropertyName(\"{prefix}{_scalars.Pick(JsonNames)}{index}\")] " : "";

    private RandomValue Value(int depth)
    {
        RandomValue value = _random.Next(depth > 2 ? 7 : 12) switch
        {
            0 or 1 => _scalars.Text(),
            2 or 3 => _scalars.Integer(),
            4 => _scalars.Real(),
            5 => _scalars.Other(),
            6 => Enum(),
            7 or 8 => List(depth),
            9 => Map(depth),
            _ when _polymorphic.Count > 0 && _random.Next(3) == 0 => new RandomValue(_scalars.Pick([.. _polymorphic])),
            _ => _records.Count == 0 ? _scalars.Text() : new RandomValue(_scalars.Pick([.. _records])),
        };
        return _random.Next(5) == 0 && !value.Type.EndsWith('?') ? value.OrNull() : value;
    }

    private RandomValue Enum()
    {
        (string type, string[] members) = _scalars.Pick([.. _enums]);
        string member = $"{type}.{_scalars.Pick(members)}";
        return _random.Next(4) switch
        {
            0 => new(type, $"AllowedValues({member})"),
            1 => new(type, $"DeniedValues({member})"),
            _ => new(type, "", member),
        };
    }

    private RandomValue List(int depth)
    {
        string item = Item(depth);
        string type = string.Format(CultureInfo.InvariantCulture, _scalars.Pick(
            "{0}[]", "List<{0}>", "IReadOnlyList<{0}>", "IEnumerable<{0}>", "ICollection<{0}>", "ImmutableArray<{0}>", "ImmutableList<{0}>",
            "HashSet<{0}>", "ISet<{0}>", "IReadOnlySet<{0}>", "ImmutableHashSet<{0}>"), item);
        string[] attributes =
        [
            _random.Next(2) == 0 ? _scalars.Sizes(canBeStringLength: false) : "",
            !type.Contains("Set<", StringComparison.Ordinal) && _random.Next(3) == 0 ? "UniqueItems" : "",
            _random.Next(2) == 0 ? _scalars.EachItem(item) : "",
        ];
        return type == "byte[]" ? new(type) : new(type, string.Join(", ", attributes.Where(static attribute => attribute.Length > 0)));
    }

    private RandomValue Map(int depth)
    {
        string item = Item(depth);
        string key = _random.Next(5) switch { 0 or 1 => _scalars.Pick(Keys), 2 => _scalars.Pick([.. _enums]).Type, _ => "string" };
        string type = string.Format(CultureInfo.InvariantCulture, _scalars.Pick("Dictionary<{1}, {0}>", "IReadOnlyDictionary<{1}, {0}>", "ImmutableDictionary<{1}, {0}>"), item, key);
        string[] attributes = [_random.Next(3) == 0 ? _scalars.Sizes(canBeStringLength: false) : "", _random.Next(2) == 0 ? _scalars.EachItem(item) : ""];
        return new(type, string.Join(", ", attributes.Where(static attribute => attribute.Length > 0)));
    }

    private string Item(int depth) => Value(depth + 1).Type;
}
