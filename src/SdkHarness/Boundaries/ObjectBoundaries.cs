using System.Text.Json;

namespace SdkHarness.Boundaries;

/// <summary>The edges of an object with known members.</summary>
internal sealed class ObjectBoundaries(BoundaryWalk walk, CaseList cases)
{
    private readonly MapBoundaries _maps = new(walk, cases);

    public void Visit(JsonElement schema, JsonElement valid, Spot spot)
    {
        if (!cases.Allows(Coercions.ItemWithoutList) || !spot.IsItem)
            cases.Refuse(spot, "an array", "[]", "type");
        if (valid.ValueKind != JsonValueKind.Object)
            return;
        (string Name, string Text)[] members = [.. valid.EnumerateObject().Select(static member => (member.Name, member.Value.GetRawText()))];
        if (!schema.TryGetProperty("properties"u8, out JsonElement properties))
        {
            _maps.Visit(schema, valid, members, spot);
            return;
        }

        string unknown = "unknown";
        while (properties.TryGetProperty(unknown, out _))
            unknown += "_";
        cases.Add(spot, "a property that is not known", spot.Around(ValidValues.Object([.. members, (unknown, "1")])), spot.Under(unknown), "additionalProperties");
        foreach (JsonProperty property in properties.EnumerateObject())
            VisitMember(schema, property, valid, members, spot);
    }

    private void VisitMember(JsonElement schema, JsonProperty property, JsonElement valid, (string Name, string Text)[] members, Spot spot)
    {
        string name = property.Name, pointer = spot.Under(name);
        bool isRequired = SchemaType.IsRequired(schema, name);
        (string Name, string Text)[] others = [.. members.Where(member => member.Name != name)];
        string? text = members.FirstOrDefault(member => member.Name == name).Text ?? ValidValues.One(property.Value);
        if (text is null)
        {
            cases.Miss(spot with { Pointer = pointer }, "no value could be made up");
            return;
        }

        if (isRequired)
            cases.Add(spot with { Pointer = pointer }, "left out", spot.Around(ValidValues.Object(others)), pointer, "required");
        else
            cases.Add(spot with { Pointer = pointer }, "left out", spot.Around(ValidValues.Object(others)), null, null);
        cases.Add(spot with { Pointer = pointer }, "given twice", spot.Around(ValidValues.Object([.. others, (name, text), (name, text)])), pointer, "uniqueNames");
        walk.Visit(property.Value, JsonElement.Parse(text), spot.Member(valid, name, isRequired));
    }
}
