using SdkHarness.Binding;
using SdkHarness.Generators.Contracts;
using SdkHarness.Generators.Patterns;
using SdkHarness.Generators.Types;

namespace SdkHarness.Generators.Examples;

/// <summary>Holds a value against a schema of the generator's own. A keyword that is not known here is a defect: nothing passes unchecked.</summary>
internal static class SchemaCheck
{
    /// <summary>The first thing that is wrong, in words that follow "The example …"; <see langword="null"/> where it fits.</summary>
    public static string? Defect(ExampleValue schema, ExampleValue value, string at = "")
    {
        foreach ((string keyword, ExampleValue wanted) in schema.Members)
        {
            if (!Fits(schema, keyword, wanted, value))
                return $"does not fit the schema{(at.Length == 0 ? "" : $" at {at}")}, which says {JsonText.Of(keyword)}:{Shortened(wanted.Json)}";
        }

        return value.Kind switch
        {
            ExampleKind.List when schema["items"] is { } items =>
                value.Items.Select((item, i) => Defect(items, item, $"{at}/{i}")).FirstOrDefault(static defect => defect is not null),
            ExampleKind.Object => MembersDefect(schema, value, at),
            _ => null,
        };
    }

    private static string? MembersDefect(ExampleValue schema, ExampleValue value, string at)
    {
        foreach ((string name, ExampleValue member) in value.Members)
        {
            ExampleValue? known = schema["properties"]?[name] ?? schema["additionalProperties"];
            if (known is { Kind: ExampleKind.False })
                return $"has the member '{name}'{(at.Length == 0 ? "" : $" at {at}")}, which the schema does not know";
            if (known is { Kind: ExampleKind.Object } && Defect(known, member, $"{at}/{name}") is { } defect)
                return defect;
        }

        return null;
    }

    private static bool Fits(ExampleValue schema, string keyword, ExampleValue wanted, ExampleValue value)
    {
        switch (keyword)
        {
            // These say nothing about the value itself, or are looked at where its parts are.
            case "description" or "default" or "examples" or "properties" or "additionalProperties" or "items" or "contentEncoding":
                return true;
            case "type":
                return wanted.Kind == ExampleKind.List ? wanted.Items.Any(type => IsOfType(value, type.Text)) : IsOfType(value, wanted.Text);
            case "enum":
                return wanted.Items.Any(item => AreEqual(item, value));
            case "const":
                return AreEqual(wanted, value);
            case "not":
                return !Holds(wanted, value);
            case "allOf":
                return wanted.Items.All(part => Holds(part, value));
            case "anyOf":
                return wanted.Items.Any(part => Holds(part, value));
            case "oneOf":
                return wanted.Items.Count(part => Holds(part, value)) == 1;
            case "propertyNames":
                return value.Members.All(member => Holds(wanted, new ExampleValue(ExampleKind.Text, member.Name)));
            case "required":
                return value.Kind != ExampleKind.Object || wanted.Items.All(name => value[name.Text] is not null);
            default:
                return value.Kind switch
                {
                    ExampleKind.Text => TextFits(keyword, wanted, value.Text),
                    ExampleKind.Number => NumberFits(keyword, wanted, value.Text),
                    ExampleKind.List => keyword == "uniqueItems"
                        ? wanted.Kind == ExampleKind.False || IsEachOnce(value.Items)
                        : CountFits(keyword, "minItems", "maxItems", wanted, value.Items.Count),
                    ExampleKind.Object => CountFits(keyword, "minProperties", "maxProperties", wanted, value.Members.Count),
                    _ => IsOfOtherKind(keyword),
                };
        }
    }

    private static bool Holds(ExampleValue schema, ExampleValue value) => Defect(schema, value) is null;

    private static bool IsOfType(ExampleValue value, string type) => value.Kind switch
    {
        ExampleKind.Null => type == "null",
        ExampleKind.True or ExampleKind.False => type == "boolean",
        ExampleKind.Text => type == "string",
        ExampleKind.List => type == "array",
        ExampleKind.Object => type == "object",
        _ => type == "number" || (type == "integer" && ExactDecimal.Parse(value.Text) is { } number && number.IsMultipleOf(One)),
    };

    private static ExactDecimal One => ExactDecimal.Parse("1")!.Value;

    private static bool TextFits(string keyword, ExampleValue wanted, string text) => keyword switch
    {
        "minLength" => text.Count(static c => !char.IsLowSurrogate(c)) >= Count(wanted),
        "maxLength" => text.Count(static c => !char.IsLowSurrogate(c)) <= Count(wanted),
        "pattern" => new PatternMachine(PatternTable.Of(PatternReader.Read(wanted.Text).Node, anywhere: true)).IsMatch(text.AsSpan()),
        "format" => TextForms.HasForm(text, wanted.Text),
        _ => IsOfOtherKind(keyword),
    };

    private static bool NumberFits(string keyword, ExampleValue wanted, string text)
    {
        if (ExactDecimal.Parse(text) is not { } number || ExactDecimal.Parse(wanted.Text) is not { } bound)
            return wanted.Kind != ExampleKind.Number && IsOfOtherKind(keyword);
        return keyword switch
        {
            "minimum" => number.CompareTo(bound) >= 0,
            "maximum" => number.CompareTo(bound) <= 0,
            "exclusiveMinimum" => number.CompareTo(bound) > 0,
            "exclusiveMaximum" => number.CompareTo(bound) < 0,
            "multipleOf" => number.IsMultipleOf(bound),
            _ => IsOfOtherKind(keyword),
        };
    }

    private static bool CountFits(string keyword, string least, string most, ExampleValue wanted, int count) =>
        keyword == least ? count >= Count(wanted) : keyword == most ? count <= Count(wanted) : IsOfOtherKind(keyword);

    /// <summary>What constrains another kind of value says nothing about this one.</summary>
    private static bool IsOfOtherKind(string keyword) => keyword is "minLength" or "maxLength" or "pattern" or "format"
        or "minimum" or "maximum" or "exclusiveMinimum" or "exclusiveMaximum" or "multipleOf"
        or "minItems" or "maxItems" or "uniqueItems" or "minProperties" or "maxProperties";

    private static int Count(ExampleValue wanted) => int.Parse(wanted.Text, System.Globalization.CultureInfo.InvariantCulture);

    private static bool IsEachOnce(IReadOnlyList<ExampleValue> items)
    {
        for (int i = 0; i < items.Count; i++)
        {
            for (int j = i + 1; j < items.Count; j++)
            {
                if (AreEqual(items[i], items[j]))
                    return false;
            }
        }

        return true;
    }

    private static bool AreEqual(ExampleValue a, ExampleValue b) => a.Kind == b.Kind && a.Kind switch
    {
        ExampleKind.Number => ExactDecimal.Parse(a.Text) is { } left && ExactDecimal.Parse(b.Text) is { } right ? left.CompareTo(right) == 0 : a.Text == b.Text,
        ExampleKind.List => a.Items.Count == b.Items.Count && a.Items.Zip(b.Items, AreEqual).All(static equal => equal),
        ExampleKind.Object => a.Members.Count == b.Members.Count && a.Members.All(member => b[member.Name] is { } other && AreEqual(member.Value, other)),
        _ => a.Text == b.Text,
    };

    private static string Shortened(string json) => json.Length <= 80 ? json : $"{json.Substring(0, 80)}…";
}
