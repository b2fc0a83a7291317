using System.Text.Json;

namespace SdkHarness.Boundaries;

/// <summary>The edges of a string.</summary>
internal sealed class TextBoundaries(CaseList cases)
{
    public void Visit(JsonElement schema, JsonElement valid, Spot spot)
    {
        var edges = new TextEdges(schema);
        if (!cases.Allows(Coercions.ItemWithoutList) || !spot.IsItem)
            cases.Refuse(spot, "a number", "1", "type");
        if (edges.Unread is not null || valid.ValueKind != JsonValueKind.String)
        {
            cases.Miss(spot, $"pattern {edges.Unread}");
            return;
        }

        string text = valid.GetString()!;
        if (edges.Allowed.Count == 0 && edges.Least > 0)
            Lengths(spot, edges, "minLength", edges.Least, edges.Least - 1);
        if (edges.Allowed.Count == 0 && edges.Most is { } most)
            Lengths(spot, edges, "maxLength", most, most + 1);
        foreach (string allowed in edges.Allowed)
            Text(spot, edges, $"{edges.AllowedKeyword}, {ValidValues.Json(allowed)}", allowed, "");
        foreach (string denied in edges.Denied)
            Text(spot, edges, $"not, {ValidValues.Json(denied)}", denied, "not");
        if (edges.Allowed.Count > 0)
            NearMisses(spot, edges, edges.AllowedKeyword, text);
        if (edges.HasPattern)
        {
            foreach (string end in edges.Ends().Distinct())
                cases.Accept(spot, $"pattern, {ValidValues.Json(end)}", ValidValues.Json(end));
            NearMisses(spot, edges, "pattern", text);
        }

        if (edges.HasAssertedFormat)
            NearMisses(spot, edges, "format", text);
    }

    private void Lengths(Spot spot, TextEdges edges, string keyword, int inside, int outside)
    {
        if (edges.OfLength(inside).FirstOrDefault(text => edges.Broken(text) == "") is { } good)
            cases.Accept(spot, $"{keyword}, {inside} characters", ValidValues.Json(good));
        else
            cases.Miss(spot, $"{keyword}: no string of {inside} characters");
        if (edges.OfLength(outside).FirstOrDefault(text => edges.Broken(text) == keyword) is { } bad)
            cases.Refuse(spot, $"{keyword}, {outside} characters", ValidValues.Json(bad), keyword);
        else
            cases.Miss(spot, $"{keyword}: no string of {outside} characters that breaks nothing else");
    }

    private void NearMisses(Spot spot, TextEdges edges, string keyword, string valid)
    {
        string[] misses = [.. edges.NearMisses(valid)
            .Where(text => edges.Broken(text) == keyword && !(cases.Allows(Coercions.NameInAnyCase) && edges.Allowed.Contains(text, StringComparer.OrdinalIgnoreCase)))
            .Distinct().Take(3)];
        foreach (string miss in misses)
            cases.Refuse(spot, $"{keyword}, {ValidValues.Json(miss)}", ValidValues.Json(miss), keyword);
        if (misses.Length == 0)
            cases.Miss(spot, $"{keyword}: no string that breaks nothing else");
    }

    private void Text(Spot spot, TextEdges edges, string name, string text, string rule)
    {
        if (edges.Broken(text) != rule)
            cases.Miss(spot, name);
        else if (rule.Length == 0)
            cases.Accept(spot, name, ValidValues.Json(text));
        else
            cases.Refuse(spot, name, ValidValues.Json(text), rule);
    }
}
