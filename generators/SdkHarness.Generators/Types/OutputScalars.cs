using Microsoft.CodeAnalysis;

namespace SdkHarness.Generators.Types;

/// <summary>Writers of the basic types.</summary>
internal static class OutputScalars
{
    public static OutputValue? Read(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_String => new OutputValue("Writers.Text", "string"),
        SpecialType.System_Boolean => new OutputValue("Writers.Boolean", "boolean"),
        SpecialType.System_Char => new OutputValue("Writers.Char", "char"),
        SpecialType.System_DateTime => new OutputValue("Writers.DateTime", "date-time"),
        _ when NumberKind.Of(type) is { } kind => new OutputValue("Writers.Number", kind.IsInteger ? "integer" : "number"),
        _ when type is IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte } =>
            new OutputValue("Writers.Base64", "base64"),
        _ => type.FullName() switch
        {
            "System.DateTimeOffset" => new OutputValue("Writers.DateTimeOffset", "date-time"),
            "System.DateOnly" => new OutputValue("Writers.DateOnly", "date"),
            "System.TimeOnly" => new OutputValue("Writers.TimeOnly", "time"),
            "System.TimeSpan" => new OutputValue("Writers.TimeSpan", "duration"),
            "System.Guid" => new OutputValue("Writers.Guid", "uuid"),
            "System.Uri" => new OutputValue("Writers.Uri", "uri"),
            "System.Text.Json.JsonElement" => new OutputValue("Writers.Any", "any"),
            "System.Text.Json.Nodes.JsonNode" or "System.Text.Json.Nodes.JsonObject" or "System.Text.Json.Nodes.JsonArray" =>
                new OutputValue("Writers.Node", "any"),
            _ => null,
        },
    };
}
