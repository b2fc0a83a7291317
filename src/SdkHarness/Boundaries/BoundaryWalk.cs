using System.Text.Json;

namespace SdkHarness.Boundaries;

/// <summary>Goes through a schema beside a valid call and changes the call in one place at a time.</summary>
internal sealed class BoundaryWalk(CaseList cases)
{
    private readonly TextBoundaries _texts = new(cases);
    private readonly NumberBoundaries _numbers = new(cases);

    /// <summary>Whether a valid call is given or could be made up.</summary>
    public bool Begin(JsonElement schema, JsonElement given)
    {
        if (ValidValues.Of(schema, 1, given) is not [var whole])
        {
            NameWhatIsMissing(schema, Spot.Top);
            return false;
        }

        Spot top = Spot.Top;
        cases.Accept(top, "the valid call", whole);
        cases.Add(top, "something behind it", $"{whole} {{}}", "", "json");
        cases.Add(top, "cut short", whole[..^1], "", "json");
        cases.Add(top, $"nested {ToolArguments.MaxDepth + 1} deep", $"{{\"unknown\":{new string('[', ToolArguments.MaxDepth)}{new string(']', ToolArguments.MaxDepth)}}}", "", "json");
        Visit(schema, JsonElement.Parse(whole), top);
        return true;
    }

    public void Visit(JsonElement schema, JsonElement valid, Spot spot)
    {
        if (valid.ValueKind == JsonValueKind.Null && ValidValues.Of(schema, 1) is [var made])
            valid = JsonElement.Parse(made);
        switch (SchemaType.Of(schema))
        {
            case "string": _texts.Visit(schema, valid, spot); break;
            case "integer": _numbers.Visit(new NumberEdges(schema, isWhole: true), valid, spot, isWhole: true); break;
            case "number": _numbers.Visit(new NumberEdges(schema, isWhole: false), valid, spot, isWhole: false); break;
            case "boolean": VisitBoolean(spot); break;
            case "array": new ArrayBoundaries(this, cases).Visit(schema, valid, spot); break;
            case "object": new ObjectBoundaries(this, cases).Visit(schema, valid, spot); break;
            default: VisitForms(schema, spot); return;
        }

        if (SchemaType.AllowsNull(schema))
            cases.Accept(spot, "null", "null");
        else if (!cases.Allows(Coercions.NullForLeftOut) || spot.IsRequired)
            cases.Refuse(spot, "null", "null", "type");
    }

    /// <summary>Of one of several forms, the edges of each that is an object; any value has none.</summary>
    private void VisitForms(JsonElement schema, Spot spot)
    {
        if (schema.ValueKind != JsonValueKind.Object || !(schema.TryGetProperty("anyOf"u8, out JsonElement forms) || schema.TryGetProperty("oneOf"u8, out forms)))
            return;
        foreach (JsonElement form in forms.EnumerateArray())
        {
            if (ValidValues.One(form) is not { } valid)
                cases.Miss(spot, "no value of one of its forms could be made up");
            else
                VisitForm(form, valid, spot);
        }
    }

    private void VisitForm(JsonElement form, string valid, Spot spot)
    {
        cases.Accept(spot, $"the form {valid}", valid);
        if (SchemaType.Of(form) != "object" || !form.TryGetProperty("properties"u8, out JsonElement properties))
            return;

        // What tells the forms apart stays: without it, it is no edge of this form.
        var members = JsonElement.Parse(valid);
        foreach (JsonProperty property in properties.EnumerateObject())
        {
            if (!property.Value.TryGetProperty("const"u8, out _) && members.TryGetProperty(property.Name, out JsonElement member))
                Visit(property.Value, member, spot.Member(members, property.Name, SchemaType.IsRequired(form, property.Name)));
        }
    }

    private void VisitBoolean(Spot spot)
    {
        cases.Accept(spot, "true", "true");
        cases.Accept(spot, "false", "false");
        cases.Refuse(spot, "0", "0", "type");
        if (!cases.Allows(Coercions.BooleanInString))
            cases.Refuse(spot, "true in a string", "\"true\"", "type");
    }

    /// <summary>Finds the required members for which nothing could be made up.</summary>
    private void NameWhatIsMissing(JsonElement schema, Spot spot)
    {
        if (!schema.TryGetProperty("properties"u8, out JsonElement properties))
        {
            cases.Miss(spot, "no value could be made up");
            return;
        }

        foreach (JsonProperty property in properties.EnumerateObject())
        {
            if (SchemaType.IsRequired(schema, property.Name) && ValidValues.Of(property.Value, 1).Count == 0)
                NameWhatIsMissing(property.Value, spot with { Pointer = spot.Under(property.Name) });
        }
    }
}
