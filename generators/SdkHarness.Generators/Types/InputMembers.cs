using Microsoft.CodeAnalysis;
using SdkHarness.Generators.Contracts;
using SdkHarness.Generators.Tools;
using SdkHarness.Symbols;

namespace SdkHarness.Generators.Types;

/// <summary>The members of one object in arguments, as they are found.</summary>
internal sealed class InputMembers(INamedTypeSymbol type)
{
    private readonly List<ArgumentModel> _constructed = [];
    private readonly List<ArgumentModel> _required = [];
    private readonly List<ArgumentModel> _optional = [];
    private readonly List<(string Name, string Schema, bool IsRequired)> _schema = [];
    private readonly List<string> _labels = [];

    public IReadOnlyList<string> Labels => _labels;

    /// <summary>The names that the members have in C# and in JSON.</summary>
    public List<(string Member, string Json)> Names { get; } = [];

    /// <summary>Whether a parameter of the constructor keeps its default, since nothing can be given for it.</summary>
    public bool SkipsParameters { get; set; }

    public void AddConstructed(IParameterSymbol parameter, JsonMember? member, InputValue value, bool isSet, string? examples)
    {
        string name = member?.JsonName ?? JsonNames.CamelCase(parameter.Name);
        string? missing = member?.Has(JsonAttributes.Required) == true ? null : Defaults.Code(parameter, value);
        string? json = missing is null ? null : Defaults.Json(parameter, value);
        string description = member?.Symbol.Description() is { Length: > 0 } text ? text : parameter.Description();
        _constructed.Add(new ArgumentModel(name, parameter.Name, Local(), value.Type, value.Reader, missing) { AlsoSets = isSet ? member?.Name : null });
        Add(name, value, description, missing is null, json, examples, member?.Label ?? parameter.Find(AttributeNames.Sensitive)?.Argument<string>(0));
        Names.Add((member?.Name ?? parameter.Name, name));
    }

    public void AddMember(JsonMember member, InputValue value, bool hasDefault, string? examples)
    {
        string name = member.JsonName;
        (hasDefault ? _optional : _required).Add(new ArgumentModel(name, member.Name, Local(), value.Type, value.Reader, null));
        Add(name, value, member.Symbol.Description(), !hasDefault, json: null, examples, member.Label);
        Names.Add((member.Name, name));
    }

    public InputModel ToModel(string readerName, string code) => new(
        readerName, code, type.IsValueType, SkipsParameters, _constructed.ToEquatableArray(), _required.ToEquatableArray(), _optional.ToEquatableArray());

    /// <summary>The schema; with a tag first, where one tells it apart from others.</summary>
    public Schema Schema((string Name, string Schema)? tag) => ObjectSchema.Of(tag is var (name, schema) ? [(name, schema, true), .. _schema] : _schema);

    private void Add(string name, InputValue value, string description, bool isRequired, string? json, string? examples, string? label)
    {
        _schema.Add((name, value.Schema.Describe(description).With("default", json).With("examples", examples).ToString(), isRequired));
        _labels.AddRange(value.Labels);
        if (label is not null)
            _labels.Add(label);
    }

    private string Local() => $"value{_schema.Count}";
}
