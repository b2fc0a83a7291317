#pragma warning disable HRN202 // The schemas of these are compared whole, and what has no words is among what is tested.
using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace SdkHarness.Generators.Tests;

public record Parcel
{
    [Range(0.5, 30), MultipleOf(0.5)]
    public virtual decimal Weight { get; init; } = 1;

    [Required]
    public string? Label { get; init; }
}

public sealed record Crate : Parcel
{
    public override decimal Weight { get; init; } = 2;

    [UniqueItems, EachItem(Pattern = "[a-z]{1,3}")]
    public List<string> Marks { get; init; } = [];
}

public sealed record Parts
{
    [AllowedValues(1, 2)]
    public int? Count { get; init; }
}

/// <summary>The constraints that the kitchen has not.</summary>
[ToolSet("constraints", Owner = "tests")]
public sealed partial class ConstraintTools
{
    [ReadScope("constraints.all")]
    public string Multiples(
        [MultipleOf(5)] int a, [MultipleOf("0.05")] decimal b, [MultipleOf(0.1), Range(0, 1)] double c, [MultipleOf("1e3")] long d, [MultipleOf(1.5)] short e,
        [MultipleOf(10), Range(5, 95, MinimumIsExclusive = true, MaximumIsExclusive = true)] byte f) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{a} {b} {c} {d} {e} {f}");

    [ReadScope("constraints.all")]
    public string Uniques([UniqueItems] List<int> a, [UniqueItems, MaxLength(4)] double[] b, [UniqueItems] IReadOnlyList<Point> c, HashSet<decimal> d, ISet<Guid> e, [UniqueItems] List<string?> f) =>
        $"{a.Count} {b.Length} {c.Count} {d.Count} {e.Count} {f.Count}";

    [ReadScope("constraints.all")]
    public string Formats(
        [Format(StringFormat.Date)] string a, [Format(StringFormat.DateTime)] string b, [Format(StringFormat.Uuid)] string c, [Format(StringFormat.Uri)] string d,
        [Format(StringFormat.Email), StringLength(8)] string e, [Format(StringFormat.Uri), RegularExpression("urn:.*")] string? f) => $"{a} {b} {c} {d} {e} {f}";

    [ReadScope("constraints.all")]
    public string Items(
        [EachItem(Pattern = "^ACC-[0-9]{4}$"), Length(1, 3)] string[] a, [EachItem(Minimum = 0, Maximum = "0.05")] List<decimal> b,
        [EachItem(MinLength = 1, MaxLength = 2)] Dictionary<string, string> c, [EachItem(MaxLength = 1)] List<List<int>> d, [EachItem(Format = StringFormat.Date)] HashSet<string?>? e) =>
        $"{a.Length} {b.Count} {c.Count} {d.Count} {e?.Count}";

    [ReadScope("constraints.all")]
    public string Bounds(
        [Range(0, 1, MinimumIsExclusive = true)] decimal a, [Range(1, 5, MinimumIsExclusive = true, MaximumIsExclusive = true)] int b,
        [Range(typeof(ulong), "1", "18446744073709551614")] ulong c, [Range(typeof(decimal), "-9223372036854775809", "9223372036854775808")] long d,
        [Range(0.25, double.PositiveInfinity)] float e, [Range(-5, 300)] byte f) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{a} {b} {c} {d} {e} {f}");

    [ReadScope("constraints.all")]
    public string Sizes(
        [MinLength(1)] HashSet<int> a, [Length(1, 2)] Dictionary<string, bool> b, [StringLength(3), RegularExpression(".*x")] string c,
        [AllowedValues("ab", "cd"), MaxLength(2)] string d, [Required] List<string> e, Parcel f, Crate g) => $"{a.Count} {b.Count} {c} {d} {e.Count} {f.Weight} {g.Marks.Count}";

    [ReadScope("constraints.all")]
    public string LeftOut([AllowedValues(1, 2)] int? a = null, [DeniedValues(Colour.Red, null)] Colour? b = null, [AllowedValues("x")] string? c = null, Parts? d = null) =>
        $"{a?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none"} {b?.ToString() ?? "none"} {c ?? "none"} {d?.Count?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none"}";
}
