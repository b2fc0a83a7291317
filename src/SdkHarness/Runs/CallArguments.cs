using System.Text.Json;
using Microsoft.Extensions.AI;

namespace SdkHarness;

/// <summary>A proposed call's arguments between the dictionary of Microsoft.Extensions.AI and JSON text.</summary>
internal static class CallArguments
{
    /// <summary>What stands for arguments that the connector could not read as JSON.</summary>
    private const string Unreadable = "(the model sent arguments that are no JSON)";

    public static string ToJson(FunctionCallContent call)
    {
        if (call.Exception is not null && call.Arguments is null)
            return Unreadable;
        ToolArguments arguments = ToolArguments.From(call.Arguments);
        return arguments.Defect is null ? arguments.Element.GetRawText() : arguments.Defect;
    }

    public static IDictionary<string, object?>? ToDictionary(string json)
    {
        ToolArguments arguments = ToolArguments.Parse(json);
        if (arguments.Element.ValueKind != JsonValueKind.Object)
            return null;

        // Clients that compare names without case refuse a dictionary whose names differ in nothing else.
        var values = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        foreach (JsonProperty property in arguments.Element.EnumerateObject())
            values[property.Name] = property.Value;
        return values;
    }
}
