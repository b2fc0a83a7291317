using Microsoft.CodeAnalysis;
using SdkHarness.Generators.Emission;
using SdkHarness.Generators.Tools;
using SdkHarness.Symbols;

namespace SdkHarness.Generators.Types;

/// <summary>Records, classes and structs in results: their public properties, as declared.</summary>
/// <remarks>Types that contain themselves have been refused before.</remarks>
internal sealed class OutputObjects
{
    private readonly Dictionary<string, (OutputModel Model, OutputValue Value)> _known = [];

    public EquatableArray<OutputModel> Models => _known.Values.Select(static known => known.Model).ToEquatableArray();

    public OutputValue? Read(INamedTypeSymbol type, Place place, OutputTypes types)
    {
        string code = type.Code();
        if (_known.TryGetValue(code, out (OutputModel Model, OutputValue Value) known))
            return known.Value;

        return ReadMembers(type, code, place, types);
    }

    private OutputValue? ReadMembers(INamedTypeSymbol type, string code, Place place, OutputTypes types)
    {
        var members = new List<OutputMember>();
        var shapes = new List<string>();
        var labels = new List<string>();
        bool untrusted = false;
        bool complete = true;
        foreach (IPropertySymbol property in JsonMembers.Properties(type))
        {
            if (property.GetMethod is not { DeclaredAccessibility: Accessibility.Public })
                continue;
            if (types.Read(property.Type, place with { What = $"member '{property.Name}' of '{type.Name}'" }) is not { } value)
            {
                complete = false;
                continue;
            }

            OutputMember member = Member(property, value);
            members.Add(member);
            shapes.Add($"{member.JsonName}:{value.Shape}{Marks(member, property)}");
            labels.AddRange(value.Labels);
            if (member.Label is not null)
                labels.Add(member.Label);
            untrusted |= value.IsUntrusted || member.IsUntrusted;
        }

        if (!complete)
            return null;

        var model = new OutputModel(WriterName(type), code, members.ToEquatableArray());
        var read = new OutputValue(model.WriterName, $"{{{string.Join(",", shapes)}}}", labels, untrusted);
        _known.Add(code, (model, read));
        return read;
    }

    private static OutputMember Member(IPropertySymbol property, OutputValue value) => new(
        property.JsonName(),
        Literal.Identifier(property.Name),
        value.Writer,
        property.Type.IsNullable(),
        property.Find(AttributeNames.Sensitive)?.Argument<string>(0),
        property.Has(AttributeNames.Untrusted),
        property.Find(AttributeNames.MaxAge)?.Argument<int>(0));

    private static string Marks(OutputMember member, IPropertySymbol property) =>
        (member.IsNullable ? "?" : "")
        + (member.Label is null ? "" : $"!{member.Label}")
        + (member.IsUntrusted ? "~" : "")
        + (member.MaxAgeMinutes is { } minutes ? $"@{minutes}" : "")
        + (property.Has(AttributeNames.UniqueKey) ? "#" : "");

    private string WriterName(INamedTypeSymbol type)
    {
        string word = type.Word();
        string name = $"Write{word}";
        for (int i = 2; _known.Values.Any(other => other.Model.WriterName == name); i++)
            name = $"Write{word}{i}";
        return name;
    }
}
