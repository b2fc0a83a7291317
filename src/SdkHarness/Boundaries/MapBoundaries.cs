using System.Text.Json;
using SdkHarness.Binding;

namespace SdkHarness.Boundaries;

/// <summary>The edges of an object with names of the caller's choice.</summary>
internal sealed class MapBoundaries(BoundaryWalk walk, CaseList cases)
{
    /// <summary>No key of any type but text.</summary>
    private const string NoKey = "no key";

    public void Visit(JsonElement schema, JsonElement valid, (string Name, string Text)[] members, Spot spot)
    {
        string? text = members.Length > 0 ? members[0].Text
            : schema.TryGetProperty("additionalProperties"u8, out JsonElement other) && other.ValueKind == JsonValueKind.Object ? ValidValues.One(other)
            : "1";
        if (text is null)
            return;

        foreach ((string keyword, int? bound, int step) in ((string, int?, int)[])
            [("minProperties", SchemaType.Count(schema, "minProperties"u8), -1), ("maxProperties", SchemaType.Count(schema, "maxProperties"u8), 1)])
        {
            if (bound is not { } count || (step < 0 && count == 0))
                continue;
            IReadOnlyList<string> names = count > ArrayBoundaries.MaxItems ? [] : ValidValues.Names(schema, count + Math.Max(step, 0));
            if (names.Count < count + Math.Max(step, 0))
            {
                cases.Miss(spot, keyword);
                continue;
            }

            cases.Accept(spot, $"{keyword}, {Sizes.Count(count, "properties")}", ValidValues.Object([.. names.Take(count).Select(name => (name, text))]));
            cases.Refuse(spot, $"{keyword}, {Sizes.Count(count + step, "properties")}", ValidValues.Object([.. names.Take(count + step).Select(name => (name, text))]), keyword);
        }

        if (members.Length == 0)
            return;
        (string Name, string Text)[] others = members[1..];
        string pointer = spot.Under(members[0].Name);
        if (schema.TryGetProperty("propertyNames"u8, out _))
            cases.Add(spot, "a name that is no key", spot.Around(ValidValues.Object([.. others, (NoKey, members[0].Text)])), spot.Under(NoKey), "propertyNames");
        cases.Add(spot with { Pointer = pointer }, "given twice", spot.Around(ValidValues.Object([.. others, members[0], members[0]])), pointer, "uniqueNames");
        if (schema.TryGetProperty("additionalProperties"u8, out JsonElement item))
            walk.Visit(item, valid.GetProperty(members[0].Name), new Spot(pointer, value => spot.Around(ValidValues.Object([(members[0].Name, value), .. others])), IsRequired: true));
    }
}
