#pragma warning disable HRN202 // The schemas of these are compared whole, and what has no words is among what is tested.
using System.Collections.Immutable;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SdkHarness.Generators.Tests;

public enum Colour
{
    Red = 1,
    Green = 2,
    [JsonStringEnumMemberName("sky-blue")]
    Blue = 4,
}

public record Shape
{
    /// <summary>Its name.</summary>
    [StringLength(5, MinimumLength = 1)]
    public required string Name { get; init; }

    [JsonPropertyName("line_colour")]
    public Colour? LineColour { get; init; }

    public int Sides { get; init; } = 4;

    public List<string> Tags { get; set; } = [];
}

public sealed record Circle : Shape
{
    [Range(0, 10, MinimumIsExclusive = true)]
    public double Radius { get; init; }
}

public readonly record struct Point(int X, int Y = 7);

public sealed class Box
{
    public Point Corner { get; set; }

    public Circle? Inside { get; set; }

    [JsonIgnore]
    public string Secret { get; set; } = "";
}

/// <summary>Every type and every constraint; used by the tests of the readers.</summary>
[ToolSet("kitchen", Owner = "tests")]
public sealed partial class KitchenTools
{
    public List<object?> Seen { get; } = [];

    [ReadScope("kitchen.all")]
    public string Integers(sbyte a, byte b, short c, ushort d, int e, uint f, long g, ulong h) => $"{a} {b} {c} {d} {e} {f} {g} {h}";

    [ReadScope("kitchen.all")]
    public string Reals(float a, double b, decimal c, [Range(0.5, 1.5, MaximumIsExclusive = true)] double d, [Range(typeof(decimal), "-1.25", "1e3")] decimal e) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{a} {b} {c} {d} {e}");

    [ReadScope("kitchen.all")]
    public string Simple(bool flag, char letter, Colour colour, Guid id, byte[] bytes) =>
        $"{flag} {letter} {colour} {id} {Convert.ToHexString(bytes)}";

    [ReadScope("kitchen.all")]
    public string Times(DateTimeOffset at, DateTime on, DateOnly day, TimeOnly time, TimeSpan span) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{at:O} {on:O} {day:O} {time:O} {span:c}");

    [ReadScope("kitchen.all")]
    public string Links(Uri any, [Url] Uri web, [Url] string text, [EmailAddress] string mail) => $"{any.OriginalString} {web.OriginalString} {text} {mail}";

    [ReadScope("kitchen.all")]
    public string Nullables(int? a, string? b, Colour? c, Circle? d, Point? e, List<int?>? f) =>
        $"{a} {b} {c} {d?.Radius} {e?.X} {f?.Count}";

    [ReadScope("kitchen.all")]
    public string Defaults(
        int a = 3, string b = "x\"y", Colour c = Colour.Blue, bool d = true, decimal e = 1.5m, string? f = null, double g = 0.25, long? h = 9, char i = 'q') =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{a} {b} {c} {d} {e} {f ?? "none"} {g} {h} {i}");

    [ReadScope("kitchen.all")]
    public string Lists(
        string[] a, List<int> b, IReadOnlyList<Colour> c, IEnumerable<bool> d, HashSet<string> e, ImmutableArray<int> f, IList<List<int>> g,
        [Length(1, 2)] ICollection<Point> h, ImmutableHashSet<int> i, IReadOnlySet<string> j) =>
        $"{string.Join("+", a)} {string.Join("+", b)} {string.Join("+", c)} {string.Join("+", d)} {e.Count} {f.Length} {g.Sum(x => x.Count)} {h.Count} {i.Count} {j.Count}";

    [ReadScope("kitchen.all")]
    public string Maps(Dictionary<string, int> a, [MaxLength(1)] IReadOnlyDictionary<string, Point> b, ImmutableDictionary<string, string?> c) =>
        $"{string.Join("+", a.Select(pair => $"{pair.Key}={pair.Value}"))} {b.Count} {c.Count}";

    [ReadScope("kitchen.all")]
    public string Objects(Shape shape, Box box, [Description("Any JSON at all.")] JsonElement any) =>
        $"{shape.Name} {shape.LineColour} {shape.Sides} {shape.Tags.Count} {box.Corner} {box.Inside?.Radius} {any.ValueKind}";

    [ReadScope("kitchen.all")]
    public string Texts(
        [StringLength(4, MinimumLength = 2)] string a, [MinLength(1), MaxLength(3)] string b, [Length(2, 3)] string c, [RegularExpression("[a-c]+|x")] string d,
        [AllowedValues("one", "two", "a\"b")] string e, [DeniedValues("no")] string f, [Required] string g, [RegularExpression(@"^\w\d.\S$")] string h) =>
        $"{a} {b} {c} {d} {e} {f} {g} {h}";

    [ReadScope("kitchen.all")]
    public string Choices(
        [AllowedValues(1, 2, 3)] int a, [DeniedValues(0.5, 7)] double b, [AllowedValues(Colour.Red, Colour.Blue)] Colour c, [DeniedValues(Colour.Red)] Colour d,
        [AllowedValues("x", null)] string? e, [AllowedValues("x")] string? f, [Required] int? g) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{a} {b} {c} {d} {e} {f} {g}");

    [ReadScope("kitchen.all")]
    public string Nothing() => "called";

    [ReadScope("kitchen.all")]
    public string Awkward(int context, string arguments, bool @class, int toolSet, string errors, int fields, string to, int Rest, int Item3) =>
        $"{context} {arguments} {@class} {toolSet} {errors} {fields} {to} {Rest} {Item3}";

    [ReadScope("kitchen.all")]
    public string Patterns(
        [RegularExpression(@"(?<year>[0-9]{4})-?(?<rest>\d\d??)")] string a, [RegularExpression("^[^😀-😂\\s]{1,2}$")] string b, [RegularExpression("[😀a-c]+|x")] string c,
        [RegularExpression(@"^[\w-.]+\@\D$")] string d) =>
        $"{a} {b} {c} {d}";
}
