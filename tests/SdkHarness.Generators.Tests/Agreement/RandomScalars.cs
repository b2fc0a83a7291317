using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using SdkHarness.Generators.Tests.Patterns;
using SdkHarness.Generators.Types;

namespace SdkHarness.Generators.Tests.Agreement;

/// <summary>Random simple types, with random constraints that do not contradict each other.</summary>
internal sealed class RandomScalars(Random random)
{
    private static readonly string[] Texts = ["", "a", "ab", "abc", "x", "one", "no", "ABC-1", "a\"b", "\\", "😀", "\n", " ", "é", "2"];

    private static readonly (string Type, int Low, int High)[] Integers =
    [
        ("sbyte", -100, 100), ("byte", 0, 250), ("short", -1000, 1000), ("ushort", 0, 1000), ("int", -1000, 1000), ("uint", 0, 1000),
        ("long", -1000, 1000), ("ulong", 0, 1000), ("Int128", -1000, 1000), ("UInt128", 0, 1000),
    ];

    private static readonly RandomValue[] Others =
    [
        new("bool", "", "true"), new("char", "", "'q'"), new("Guid"), new("DateTime"), new("DateTimeOffset"), new("DateOnly"), new("TimeOnly"), new("TimeSpan"),
        new("Uri"), new("Uri", "Url"), new("byte[]"), new("JsonElement"),
        new("JsonNode"), new("JsonObject"), new("JsonArray"), new("JsonValue"), new("JsonDocument"), new("Version"),
    ];

    /// <summary>Texts for the patterns so far, by the pattern's text in the schema.</summary>
    public Dictionary<string, Func<string>> Samples { get; } = [];

    public RandomValue Text() => random.Next(12) switch
    {
        0 or 1 => new("string", "", Literal(Pick(Texts))),
        2 or 3 => new("string", Sizes(canBeStringLength: true)),
        4 or 5 => new("string", $"RegularExpression({Pattern()})"),
        6 => new("string", $"RegularExpression({Pattern()}), {Sizes(canBeStringLength: true)}"),
        7 => new("string", $"AllowedValues({Literals()}{(random.Next(4) == 0 ? ", null" : "")})"),
        8 => new("string", $"DeniedValues({Literals()})"),
        9 => new("string", $"{Pick("EmailAddress", "Url", $"Format({Form()})")}{(random.Next(3) == 0 ? ", StringLength(24)" : "")}"),
        10 => new("string", $"AllowedValues(\"ab\", \"cd\", \"é\"), MaxLength({random.Next(2, 5)})"),
        _ => new("string", $"Required, {Sizes(canBeStringLength: false)}"),
    };

    public RandomValue Integer()
    {
        (string type, int low, int high) = Pick(Integers);
        int factor = Pick(1, 2, 3, 5, 10);
        int from = random.Next(low, high - 40);
        int to = Math.Min(high, from + Pick(31, 32, 40, 100, 5000));
        return random.Next(8) switch
        {
            0 or 1 => new(type, "", type.EndsWith("128", StringComparison.Ordinal) ? null : "3"),
            2 => new(type, $"Range({from}, {to}{Exclusive()})"),
            3 => new(type, $"Range(typeof(decimal), \"{from}{Pick("", ".0", ".5", "e0")}\", \"{Pick($"{to}", $"{to}.25", "1e3", "1e30")}\"{Exclusive()})"),
            4 => new(type, $"MultipleOf({factor})"),
            5 => new(type, $"MultipleOf({factor}), Range({from}, {to}{Exclusive()})"),
            6 => new(type, $"AllowedValues({string.Join(", ", Distinct(0, 100))})"),
            _ => new(type, $"DeniedValues({string.Join(", ", Distinct(0, 9))}), Range(0, 40)"),
        };
    }

    public RandomValue Real()
    {
        string type = Pick("float", "double", "decimal");
        string from = Text(random.Next(-400, 400) / 8m), to = Text(random.Next(480, 4000) / 8m);
        return random.Next(8) switch
        {
            0 or 1 => new(type, "", type switch { "float" => "0.25f", "double" => "-1.5d", _ => "1.50m" }),
            2 => new(type, $"Range({from}d, {to}d{Exclusive()})"),
            3 => new(type, $"Range(typeof(decimal), \"{Pick("-0.125", "-1e3", "0.1e-3", "-79e3")}\", \"{Pick(to, "1e3", "10.000000000000000001")}\"{Exclusive()})"),
            4 => new(type, $"MultipleOf({Pick("0.5", "0.05", "\"0.1\"", "\"0.001\"", "3", "\"1e1\"", "1.5")})"),
            5 => new(type, $"MultipleOf({Pick("0.5", "0.05", "\"0.1\"", "3", "1.5")}), Range({from}d, {to}d{Exclusive()})"),
            6 => new(type, $"AllowedValues({Pick("0.5, 1, 2.25", "1, 2", "-0.1, 0.1", "100.0, 1e3")})"),
            _ => new(type, $"DeniedValues({Pick("0", "0.5, 1", "1.5, -1")})"),
        };
    }

    public RandomValue Other() => Pick(Others);

    /// <summary>What each item of a list, or value of a dictionary, must keep; nothing where the type has no such constraints.</summary>
    public string EachItem(string type) => type.TrimEnd('?') switch
    {
        "string" => $"EachItem({Pick($"Pattern = {Pattern()}", $"MinLength = {random.Next(2)}, MaxLength = {random.Next(2, 5)}", $"Format = {Form()}", $"MaxLength = {random.Next(4)}")})",
        "bool" or "char" => "",
        var number when Integers.Any(integer => integer.Type == number) => $"EachItem(Minimum = {random.Next(5)}, Maximum = {random.Next(40, 120)})",
        "float" or "double" or "decimal" => $"EachItem({Pick("Minimum = -0.5", "Maximum = \"99.5\"", "Minimum = 0, Maximum = 1e2")})",
        _ => "",
    };

    public string Sizes(bool canBeStringLength)
    {
        int min = random.Next(3), max = min + random.Next(4);
        return random.Next(canBeStringLength ? 5 : 3) switch
        {
            0 => $"MinLength({min})",
            1 => $"MaxLength({max})",
            2 => $"Length({min}, {max})",
            3 => $"StringLength({max})",
            _ => $"StringLength({max}, MinimumLength = {min})",
        };
    }

    public T Pick<T>(params T[] items) => items[random.Next(items.Length)];

    private string Pattern()
    {
        while (true)
        {
            RandomPattern pattern = RandomPattern.Make(random);
            if (pattern.Ecma.Length is 0 or > 60 || EcmaPattern.Read(pattern.Ecma, out _) is not { } read)
                continue;
            Samples[read.Schema] = pattern.Text;
            return Literal(pattern.Ecma);
        }
    }

    private string Exclusive() =>
        (random.Next(4) == 0 ? ", MinimumIsExclusive = true" : "") + (random.Next(4) == 0 ? ", MaximumIsExclusive = true" : "");

    private string Form() => $"StringFormat.{Pick("Date", "DateTime", "Uuid", "Uri", "Email")}";

    private string Literals() => string.Join(", ", Enumerable.Range(0, random.Next(1, 4)).Select(_ => Literal(Pick(Texts))).Distinct());

    private IEnumerable<int> Distinct(int from, int to) => Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(from, to)).Distinct();

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
