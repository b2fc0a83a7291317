using System.Globalization;
using System.Text.Json;

namespace SdkHarness.Generators.Tests;

/// <summary>Makes arguments of a schema: mostly valid ones, and ones that break it somewhere.</summary>
internal sealed class ArgumentMaker(Random random)
{
    private static readonly string[] Texts =
    [
        "", "a", "x", "ab", "abc", "abcd", "abcde", "ABC-1", "ABC-12345678901", "abc-1", "one", "two", "no", "yes", " ", "\u00a0", "\ufeff", "😀", "😀😀", "a1xx",
        "_0.x", "a1\u2028x", "é1xx", "a1😀😀", "\n", "x\n", "ABC-1\n", "Red", "red", "sky-blue", "Blue", "Green", "High", "Low, High", "2", "a\"b", "\\", "/", "\u0000", "\u007f",
    ];

    /// <summary>By format or pattern; the first two are valid.</summary>
    private static readonly Dictionary<string, string[]> Formatted = new()
    {
        ["date-time"] =
        [
            "2026-11-02T09:30:00Z", "2026-11-02t09:30:00.123456789z", "2026-11-02T09:30:00+01:00", "2026-11-02T09:30:00-13:59", "2026-11-02T09:30:00",
            "2026-13-02T09:30:00Z", "2026-11-31T09:30:00Z", "2026-11-02T24:00:00Z", "2026-11-02T09:60:00Z", "2026-11-02 09:30:00Z", "2026-11-02T09:30Z", "2026-11-02T09:30:00.Z",
        ],
        ["date"] = ["2026-11-02", "2024-02-29", "2026-02-29", "2026-1-2", "20261102", "2026-W01-1", "0000-01-01", "0001-01-01", "9999-12-31", "2026-11-02\n"],
        ["uuid"] =
        [
            "0b6f0a5c-6a3e-4f0e-9d0a-3f6f7f1f2a11", "0B6F0A5C-6A3E-4F0E-9D0A-3F6F7F1F2A11", "0b6f0a5c6a3e4f0e9d0a3f6f7f1f2a11",
            "{0b6f0a5c-6a3e-4f0e-9d0a-3f6f7f1f2a11}", "0b6f0a5c-6a3e-4f0e-9d0a-3f6f7f1f2a1g", "0b6f0a5c-6a3e-4f0e-9d0a-3f6f7f1f2a11\n",
        ],
        ["uri"] = ["http://example.com/a?b=%20#c", "HTTPS://example.com", "ftp://example.com/", "urn:isbn:1", "mailto:a@b", "file:///a", "/a", "a b", "http://a b", "http://example.com/%zz", "://a"],
        ["^ACC-[0-9]{4}$"] = ["ACC-1042", "ACC-0000", "ACC-104", "ACC-1042\n"],
        ["^(?:[a-z]{1,3})$"] = ["a", "b", "abc", "abcd", ""],
        ["email"] = ["a@b", "a.b@c.d", "@b", "a@", "a@b@c", "ab", "a@b\n", "a\n@b"],
        ["duration"] = ["P1D", "PT1S", "P1DT2H30M", "PT1H30M", "PT1H1S", "P", "PT", "P1DT", "P1Y", "-PT1S", "PT0.5S", "01:00:00", "PT1S\n", "P1234567D"],
        ["^(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\\.[0-9]{1,7})?)?$"] = ["00:00", "23:59", "24:00", "09:30:15", "09:30:15.1234567", "09:30:15.12345678", "9:30", "09:60", "09:30\n"],
        ["^(?:([0-9]{4})-?(\\d\\d??))$"] = ["2026-11", "20261", "2026-1", "2026-", "2026-111", "٢٠٢٦-11", "2026-1\n"],
        ["^[^😀-😂\\s]{1,2}$"] = ["a", "😃a", "😁", "😀", "a\u2003", "😃😃", "😃😃😃", "", "\ufeff"],
        ["^(?:[😀a-c]+|x)$"] = ["a😀", "x", "😁", "xa", "😀😀b", ""],
        ["^[\\w\\-.]+@\\D$"] = ["a-.@b", "_@😀", "@b", "a@1", "a@bb", "é@b"],
        ["^(?:0|[1-9][0-9]{0,8})(?:\\.(?:0|[1-9][0-9]{0,8})){1,3}$"] = ["1.2", "0.0.0.0", "10.20.30", "1", "1.02", "1.2.3.4.5", "1.2.", "999999999.0", "1000000000.0", "1.2\n", "-1.2"],
        ["^(?:0|-?[1-9][0-9]{0,8})$"] = ["0", "-7", "999999999", "1000000000", "01", "-0", "+1", "1.0", " 1", ""],
        ["^(?:0|[1-9][0-9]{0,17})$"] = ["0", "999999999999999999", "1000000000000000000", "-1", "01", "1e3"],
        ["^(?:0|[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5])$"] = ["0", "255", "256", "99", "100", "-1", "007"],
        ["^(?:0|-?(?:[1-9][0-9]{0,3}|[12][0-9]{4}|3[01][0-9]{3}|32[0-6][0-9]{2}|327[0-5][0-9]|3276[0-7])|-32768)$"] = ["0", "-32768", "32767", "32768", "-32769", "9999", "-1", "-0", "1\n"],
        ["base64"] = ["", "AQ==", "AQI=", "AQID", "AQ", "AQJ=", "AR==", "A===", "AQI=\n", "-_==", "AQIDBA=="],
    };

    private static readonly string[] Numbers =
        ["0", "1", "-1", "2", "5", "7", "100", "101", "999", "5.0", "5e0", "50E-1", "0.5", "5e-1", "1.5", "-0", "-0.0", "1e2", "1e400", "-1e400", "0.1e-400", "1.00000000000000000001", "99999999999999999999", "1.4999999999999999999999", "9223372036854775807.0"];

    /// <summary>How likely each value is replaced by one that need not fit.</summary>
    public double Wrongness { get; set; }

    /// <summary>More texts for patterns, by the pattern's text in the schema.</summary>
    public IReadOnlyDictionary<string, Func<string>> Samples { get; init; } = new Dictionary<string, Func<string>>();

    public string Make(JsonElement schema)
    {
        if (random.NextDouble() < Wrongness)
            return Anything(2);
        if (schema.TryGetProperty("const", out JsonElement constant))
            return constant.ValueKind == JsonValueKind.Number ? Pick(constant.GetRawText(), $"{constant.GetRawText()}.0", $"{constant.GetRawText()}0e-1") : constant.GetRawText();
        if (schema.TryGetProperty("anyOf", out JsonElement forms))
            return Make(forms[random.Next(forms.GetArrayLength())]);
        if (schema.TryGetProperty("enum", out JsonElement values) && random.NextDouble() < 0.9)
            return values[random.Next(values.GetArrayLength())].GetRawText();

        return Type(schema) switch
        {
            "object" => MakeObject(schema),
            "array" => MakeArray(schema),
            "string" => Quoted(MakeText(schema)),
            "integer" or "number" => MakeNumber(schema),
            "boolean" => Pick("true", "false"),
            "null" => "null",
            _ => Anything(3),
        };
    }

    private string? Type(JsonElement schema) =>
        !schema.TryGetProperty("type", out JsonElement type) ? null
        : type.ValueKind == JsonValueKind.Array ? type[random.Next(type.GetArrayLength())].GetString()
        : type.GetString();

    private string MakeObject(JsonElement schema)
    {
        var members = new List<string>();
        HashSet<string?> required = schema.TryGetProperty("required", out JsonElement names) ? [.. names.EnumerateArray().Select(static name => name.GetString())] : [];
        if (schema.TryGetProperty("properties", out JsonElement properties))
        {
            foreach (JsonProperty property in properties.EnumerateObject())
            {
                if (random.NextDouble() < (required.Contains(property.Name) ? Wrongness / 4 : 0.4))
                    continue;
                string name = random.NextDouble() < Wrongness / 8 ? property.Name.ToUpperInvariant() : property.Name;
                members.Add($"{Quoted(name)}:{Make(property.Value)}");
                if (random.NextDouble() < Wrongness / 8)
                    members.Add($"{Quoted(name)}:{Make(property.Value)}");
            }
        }

        if (schema.TryGetProperty("additionalProperties", out JsonElement additional) && additional.ValueKind == JsonValueKind.Object)
        {
            for (int count = random.Next(4); count > 0; count--)
                members.Add($"{MakeName(schema)}:{Make(additional)}");
        }
        else if (random.NextDouble() < Wrongness / 4)
        {
            members.Add($"{Quoted(Pick(Texts))}:{Anything(1)}");
        }

        return $"{{{string.Join(Pick(",", " , "), members.OrderBy(_ => random.Next()))}}}";
    }

    private string MakeName(JsonElement schema)
    {
        if (!schema.TryGetProperty("propertyNames", out JsonElement names) || random.NextDouble() < Wrongness)
            return Quoted(Pick("a", "b", "c", "a/b", "~"));
        return names.TryGetProperty("enum", out JsonElement values) ? values[random.Next(values.GetArrayLength())].GetRawText() : Quoted(MakeText(names));
    }

    private string MakeArray(JsonElement schema)
    {
        int min = schema.TryGetProperty("minItems", out JsonElement least) ? least.GetInt32() : 0;
        int count = min + random.Next(4) - (random.NextDouble() < Wrongness ? 1 : 0);
        List<string> items = [.. Enumerable.Range(0, Math.Max(0, count)).Select(_ => schema.TryGetProperty("items", out JsonElement item) ? Make(item) : Anything(2))];
        if (items.Count > 0 && random.NextDouble() < Wrongness)
            items.Add(items[random.Next(items.Count)]);
        return $"[{string.Join(",", items)}]";
    }

    private string MakeText(JsonElement schema)
    {
        string? hint = schema.TryGetProperty("contentEncoding", out JsonElement encoding) ? encoding.GetString()
            : schema.TryGetProperty("format", out JsonElement format) ? format.GetString()
            : schema.TryGetProperty("pattern", out JsonElement pattern) ? pattern.GetString()
            : null;
        if (hint is not null && Samples.TryGetValue(hint, out Func<string>? sample) && random.NextDouble() < 0.95)
            return sample() is { Length: <= 30 } text ? text : "x";
        if (hint is null && random.NextDouble() < 0.7 && (schema.TryGetProperty("minLength", out _) || schema.TryGetProperty("maxLength", out _)))
            return MakeSized(schema);
        if (hint is null || !Formatted.TryGetValue(hint, out string[]? texts) || random.NextDouble() > 0.95)
            return Pick(Texts);
        return Wrongness == 0 && random.NextDouble() < 0.9 ? texts[random.Next(2)] : Pick(texts);
    }

    /// <summary>A text of a length within the bounds, or just outside.</summary>
    private string MakeSized(JsonElement schema)
    {
        int min = schema.TryGetProperty("minLength", out JsonElement least) ? least.GetInt32() : 0;
        int max = schema.TryGetProperty("maxLength", out JsonElement most) ? Math.Min(most.GetInt32(), 40) : min + 3;
        int length = random.NextDouble() < Wrongness ? random.Next(Math.Max(0, min - 1), max + 2) : random.Next(min, max + 1);
        return string.Concat(Enumerable.Range(0, length).Select(_ => Pick("a", "b", "x", "0", " ", "é", "😀", "\n")));
    }

    private string MakeNumber(JsonElement schema)
    {
        if (Wrongness == 0 && random.NextDouble() < 0.6 && MakeBetween(schema) is { } between)
            return between;
        if (schema.TryGetProperty("multipleOf", out JsonElement factor) && random.NextDouble() < 0.8)
            return (decimal.Parse(factor.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture) * random.Next(-3, 12)).ToString(CultureInfo.InvariantCulture);
        string[] bounds = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"];
        string[] given = [.. bounds.Where(bound => schema.TryGetProperty(bound, out _))];
        double choice = random.NextDouble();
        if (choice < 0.3 || given.Length == 0)
            return Pick(Numbers);
        string bound = schema.GetProperty(Pick(given)).GetRawText();
        if (choice < 0.6 || !decimal.TryParse(bound, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) || Math.Abs(value) > 1e26m)
            return choice < 0.8 ? bound : Pick(Numbers);
        return (value + Pick(-1m, 1m, 0.5m, -0.5m, 0.00000001m, 3m)).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A number between its bounds; null where they are too wide to say.</summary>
    private string? MakeBetween(JsonElement schema)
    {
        if (!TryBound(schema, "inimum", out decimal min) || !TryBound(schema, "aximum", out decimal max))
            return null;
        decimal step = schema.TryGetProperty("multipleOf", out JsonElement factor) && factor.TryGetDecimal(out decimal multiple) ? multiple
            : Type(schema) == "integer" || random.Next(2) == 0 ? 1 : 0.125m;
        decimal number = Math.Ceiling(min / step) * step + step * random.Next(0, 8);
        return number <= max ? number.ToString(CultureInfo.InvariantCulture) : null;
    }

    private static bool TryBound(JsonElement schema, string name, out decimal bound)
    {
        bound = 0;
        return (schema.TryGetProperty($"m{name}", out JsonElement value) || schema.TryGetProperty($"exclusiveM{name}", out value))
            && decimal.TryParse(value.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture, out bound) && Math.Abs(bound) < 1e20m;
    }

    private string Anything(int depth) => random.Next(depth > 0 ? 9 : 6) switch
    {
        0 => "null",
        1 => Pick("true", "false"),
        2 or 3 => Pick(Numbers),
        4 => Quoted(Pick(Texts)),
        5 => Pick("\"\\ud800\"", "\"\\udc00x\"", "\"\\ud83d\\ude00\""),
        6 => "[]",
        7 => $"[{Anything(depth - 1)},{Anything(depth - 1)}]",
        _ => $"{{{Quoted(Pick(Texts))}:{Anything(depth - 1)},{Quoted(Pick(Texts))}:{Anything(depth - 1)}}}",
    };

    private T Pick<T>(params T[] items) => items[random.Next(items.Length)];

    private static string Quoted(string text) => JsonSerializer.Serialize(text);
}
