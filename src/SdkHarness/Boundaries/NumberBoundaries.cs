using System.Text.Json;

namespace SdkHarness.Boundaries;

/// <summary>The edges of a number.</summary>
internal sealed class NumberBoundaries(CaseList cases)
{
    public void Visit(NumberEdges edges, JsonElement valid, Spot spot, bool isWhole)
    {
        if (!spot.IsItem || !cases.Allows(Coercions.ItemWithoutList))
            cases.Refuse(spot, "true", "true", "type");
        if (valid.ValueKind != JsonValueKind.Number)
            return;
        if (!cases.Allows(Coercions.NumberInString))
            cases.Refuse(spot, "the number in a string", $"\"{valid.GetRawText()}\"", "type");
        var number = DecimalPoint.Parse(valid.GetRawText());
        if (isWhole)
            cases.Refuse(spot, "a fraction", number.Plus(new DecimalPoint(5, -1)).ToString(), "type");
        foreach ((string Keyword, DecimalPoint Inside, DecimalPoint Outside)? bound in (ReadOnlySpan<(string, DecimalPoint, DecimalPoint)?>)[edges.Low(), edges.High()])
        {
            if (bound is not { } edge || edges.Allowed.Count > 0)
                continue;
            Number(spot, edges, $"{edge.Keyword}, {edge.Inside}", edge.Inside, "");
            Number(spot, edges, $"{edge.Keyword}, {edge.Outside}", edge.Outside, edge.Keyword);
        }

        foreach (DecimalPoint allowed in edges.Allowed)
            Number(spot, edges, $"enum, {allowed}", allowed, "");
        foreach (DecimalPoint denied in edges.Denied)
            Number(spot, edges, $"not, {denied}", denied, "not");
        if (edges.Allowed.Count > 0)
            NearMiss(spot, edges, "enum", number);
        if (edges.MultipleOf is not null)
            NearMiss(spot, edges, "multipleOf", number);
    }

    private void NearMiss(Spot spot, NumberEdges edges, string keyword, DecimalPoint valid)
    {
        foreach (DecimalPoint miss in edges.NearMisses(valid))
        {
            if (edges.Broken(miss) != keyword)
                continue;
            cases.Refuse(spot, $"{keyword}, {miss}", miss.ToString(), keyword);
            return;
        }

        cases.Miss(spot, $"{keyword}: no number that breaks nothing else");
    }

    private void Number(Spot spot, NumberEdges edges, string name, DecimalPoint number, string rule)
    {
        if (edges.Broken(number) != rule)
            cases.Miss(spot, name);
        else if (rule.Length == 0)
            cases.Accept(spot, name, number.ToString());
        else
            cases.Refuse(spot, name, number.ToString(), rule);
    }
}
