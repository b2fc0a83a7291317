using SdkHarness.Generators.Contracts;
using SdkHarness.Generators.Problems;
using SdkHarness.Generators.Types;
using SdkHarness.Symbols;

namespace SdkHarness.Generators.Examples;

/// <summary>
/// Turns the texts of <c>&lt;example&gt;</c> into the values of the schema's <c>examples</c>, and reports those that the schema refuses: a model
/// would follow them.
/// </summary>
internal static class DeclaredExamples
{
    private const int Shown = 100;

    /// <summary>The values as a JSON array; <see langword="null"/> for none.</summary>
    public static string? Json(IReadOnlyList<string> texts, Schema schema, Place place, ProblemList problems)
    {
        if (texts.Count == 0 || ExampleReader.Read(schema.ToString()) is not { } wanted)
            return null;

        var values = new List<string>();
        foreach (string text in texts)
        {
            ExampleValue? value = Value(text, wanted);
            if ((value is null ? $"is no JSON{Instead(wanted)}" : SchemaCheck.Defect(wanted, value)) is { } defect)
                problems.Add(RuleCatalogue.Example, place.Symbol, text.Length <= Shown ? text : text.Substring(0, Shown) + "…", place.What, place.Tool, defect);
            else
                values.Add(value!.Json);
        }

        return values.Count == 0 ? null : $"[{string.Join(",", values)}]";
    }

    /// <summary>Where a string is meant its text may stand without quotes.</summary>
    private static ExampleValue? Value(string text, ExampleValue schema)
    {
        ExampleValue? value = ExampleReader.Read(text);
        return IsText(schema) && value is not { Kind: ExampleKind.Text } && !(value is { Kind: ExampleKind.Null } && AllowsNull(schema)) ? new ExampleValue(ExampleKind.Text, text) : value;
    }

    private static bool IsText(ExampleValue schema) =>
        schema["type"] is { } type && (type.Text == "string" || type.Items.Any(static one => one.Text == "string"));

    private static bool AllowsNull(ExampleValue schema) => schema["type"] is { } type && type.Items.Any(static one => one.Text == "null");

    private static string Instead(ExampleValue schema) => schema["type"]?.Text == "object" ? ", where an object is meant" : "";
}
