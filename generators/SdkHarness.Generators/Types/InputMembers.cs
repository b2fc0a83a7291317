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
    private readonly HashSet<string> _properties = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Labels => _labels;

    /// <summary>The names that the members have in C# and in JSON.</summary>
    public List<(string Member, string Json)> Names { get; } = [];

    public bool Has(IPropertySymbol property) => _properties.Contains(property.Name);

    public void AddConstructed(IParameterSymbol parameter, IPropertySymbol? property, InputValue value)
    {
        string name = property?.JsonName() ?? JsonNames.CamelCase(parameter.Name);
        string? missing = Defaults.Code(parameter, value);
        string? json = Defaults.Json(parameter, value);
        string description = property?.Description() is { Length: > 0 } text ? text : parameter.Description();
        _constructed.Add(new ArgumentModel(name, parameter.Name, Local(), value.Type, value.Reader, missing));
        Add(name, value, description, missing is null, json, property);
        Names.Add((property?.Name ?? parameter.Name, name));
        if (property is not null)
            _properties.Add(property.Name);
    }

    public void AddProperty(IPropertySymbol property, InputValue value, bool hasDefault)
    {
        string name = property.JsonName();
        (hasDefault ? _optional : _required).Add(new ArgumentModel(name, property.Name, Local(), value.Type, value.Reader, null));
        Add(name, value, property.Description(), !hasDefault, json: null, property);
        Names.Add((property.Name, name));
        _properties.Add(property.Name);
    }

    public InputModel ToModel(string readerName, string code) => new(
        readerName, code, type.IsValueType, _constructed.ToEquatableArray(), _required.ToEquatableArray(), _optional.ToEquatableArray());

    public Schema Schema() => ObjectSchema.Of(_schema);

    private void Add(string name, InputValue value, string description, bool isRequired, string? json, IPropertySymbol? property)
    {
        _schema.Add((name, value.Schema.Describe(description).With("default", json).ToString(), isRequired));
        _labels.AddRange(value.Labels);
        if (property?.Find(AttributeNames.Sensitive)?.Argument<string>(0) is { } label)
            _labels.Add(label);
    }

    private string Local() => $"value{_schema.Count}";
}
