using Microsoft.CodeAnalysis;
using SdkHarness.Generators.Emission;
using SdkHarness.Generators.Tools;
using SdkHarness.Symbols;

namespace SdkHarness.Generators.Types;

/// <summary>Records, classes and structs in results: their public properties, as declared.</summary>
/// <remarks>Types that contain themselves have been refused before.</remarks>
internal sealed class OutputObjects(NamePool names)
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
        foreach (JsonMember property in JsonMembers.OfResult(type))
        {
            if (types.Read(property.Type, place with { What = $"member '{property.Name}' of '{type.Name}'" }) is not { } value)
            {
                complete = false;
                continue;
            }

            if (property.Has(AttributeNames.MaxAge) && !IsDated(property.Type))
            {
                types.Report("MaxAge", place with { What = $"member '{property.Name}' of '{type.Name}'" }, "needs a DateTimeOffset, DateTime or DateOnly: remove it, or change the type");
                complete = false;
                continue;
            }

            if (property.Has(AttributeNames.SubjectName) && property.Type.SpecialType != SpecialType.System_String)
            {
                types.Report("SubjectName", place with { What = $"member '{property.Name}' of '{type.Name}'" }, "needs a string: remove it, or change the type");
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

        var model = new OutputModel(names.Take($"Write{type.Word()}"), code, members.ToEquatableArray());
        var read = new OutputValue(model.WriterName, $"{{{string.Join(",", shapes)}}}", labels, untrusted);
        _known.Add(code, (model, read));
        return read;
    }

    private static OutputMember Member(JsonMember property, OutputValue value) => new(
        property.JsonName,
        Literal.Identifier(property.Name),
        value.Writer,
        Condition(property),
        property.Type.IsNullable(),
        property.Label,
        property.IsUntrusted,
        property.Find(AttributeNames.MaxAge)?.Argument<int>(0),
        property.Has(AttributeNames.SubjectName));

    private static string Marks(OutputMember member, JsonMember property) =>
        (member.IsNullable ? "?" : "")
        + (member.Label is null ? "" : $"!{member.Label}")
        + (member.IsUntrusted ? "~" : "")
        + (member.MaxAgeMinutes is { } minutes ? $"@{minutes}" : "")
        + (property.Has(AttributeNames.UniqueKey) ? "#" : "")
        + (member.NamesSubject ? "=" : "");

    private static bool IsDated(ITypeSymbol type) => type.NotNull().FullName() is "System.DateTimeOffset" or "System.DateTime" or "System.DateOnly";

    private static string? Condition(JsonMember member)
    {
        string value = $"value.{Literal.Identifier(member.Name)}";
        return member.IsLeftOutWhenDefault ? $"!global::System.Collections.Generic.EqualityComparer<{member.Type.Code()}>.Default.Equals({value}, default!)"
            : member.IsLeftOutWhenNull && (member.Type.IsReferenceType || member.Type.IsNullable()) ? $"{value} is not null"
            : null;
    }
}
