using System.Text.Json;
using SdkHarness.Schemas;

namespace SdkHarness;

/// <summary>
/// A tool's arguments in the part of JSON Schema that providers enforce while the model writes (<c>strict: true</c>, OpenAI's structured
/// outputs): every object closed, every property required, what may be left out nullable instead. What that part has no keyword for stands in the
/// descriptions as words; the harness enforces it all the same.
/// </summary>
/// <remarks>
/// The limits are those of OpenAI's guide "Structured model outputs, Supported schemas" as of 2026: 10 levels of objects, 5,000 properties,
/// 1,000 values of enums, 120,000 characters of names and values, 15,000 in one enum of more than 250 strings.
/// </remarks>
public sealed record StrictSchema
{
    private StrictSchema()
    {
    }

    /// <summary>The schema, or <see langword="null"/> where the tool has no strict form.</summary>
    public JsonElement? Schema { get; private init; }

    /// <summary>Why the tool has no strict form, or <see langword="null"/>: for example a dictionary, whose names no closed object can list.</summary>
    public string? Reason { get; private init; }

    /// <summary>Renders a tool's schema.</summary>
    /// <param name="contract">The tool's contract.</param>
    /// <returns>The schema, or why there is none.</returns>
    public static StrictSchema Of(ToolContract contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        try
        {
            return new StrictSchema { Schema = StrictSchemaWriter.Write(contract.InputSchema) };
        }
        catch (NoStrictFormException exception)
        {
            return new StrictSchema { Reason = $"The tool {contract.FunctionName} has no strict form: {exception.Message}" };
        }
    }
}
