#pragma warning disable HRN202 // The schemas of these are compared whole, and what has no words is among what is tested.
using System.ComponentModel.DataAnnotations;

namespace SdkHarness.Generators.Tests;

/// <summary>Tools for a model that cannot keep to a schema.</summary>
[ToolSet("lenient", Owner = "tests")]
[Lenient(Coercions.NumberInString | Coercions.BooleanInString | Coercions.NameInAnyCase | Coercions.ItemWithoutList | Coercions.NullForLeftOut)]
public sealed partial class LenientTools
{
    [ReadScope("lenient.all")]
    public string All(
        [Range(1, 100)] int number, decimal? amount, bool flag, Priority priority, [AllowedValues("EUR", "usd", "USD")] string currency, List<int> list, List<List<int>>? nested,
        List<LineItem> lines, Dictionary<string, int> map, string text, int left = 7, string? note = "none") =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{number} {amount} {flag} {priority} {currency} {string.Join("+", list)} {nested?.Count} {lines.Count} {map.Count} {text} {left} {note ?? "null"}");
}

/// <summary>The same number, numbers in strings alone.</summary>
[ToolSet("lenient_numbers", Owner = "tests")]
[Lenient(Coercions.NumberInString)]
public sealed partial class LenientNumberTools
{
    [ReadScope("lenient.all")]
    public string One([Range(1, 100)] int number, bool flag = false) => $"{number} {flag}";
}
