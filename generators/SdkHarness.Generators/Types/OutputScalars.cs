using Microsoft.CodeAnalysis;

namespace SdkHarness.Generators.Types;

/// <summary>Writers of the basic types.</summary>
internal static class OutputScalars
{
    public static OutputValue? Read(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_String => new OutputValue("global::SdkHarness.Binding.Writers.Text", "string"),
        SpecialType.System_Boolean => new OutputValue("global::SdkHarness.Binding.Writers.Boolean", "boolean"),
        SpecialType.System_Char => new OutputValue("global::SdkHarness.Binding.Writers.Char", "char"),
        SpecialType.System_DateTime => new OutputValue("global::SdkHarness.Binding.Writers.DateTime", "date-time"),
        _ when NumberKind.Of(type) is { } kind => new OutputValue("global::SdkHarness.Binding.Writers.Number", kind.IsInteger ? "integer" : "number"),
        _ when type is IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte } =>
            new OutputValue("global::SdkHarness.Binding.Writers.Base64", "base64"),
        _ => type.FullName() switch
        {
            "System.DateTimeOffset" => new OutputValue("global::SdkHarness.Binding.Writers.DateTimeOffset", "date-time"),
            "System.DateOnly" => new OutputValue("global::SdkHarness.Binding.Writers.DateOnly", "date"),
            "System.TimeOnly" => new OutputValue("global::SdkHarness.Binding.Writers.TimeOnly", "time"),
            "System.TimeSpan" => new OutputValue("global::SdkHarness.Binding.Writers.TimeSpan", "duration"),
            "System.Guid" => new OutputValue("global::SdkHarness.Binding.Writers.Guid", "uuid"),
            "System.Memory`1" or "System.ReadOnlyMemory`1" => new OutputValue("static (to, item) => global::SdkHarness.Binding.Writers.Bytes(to, item.Span)", "base64"),
            "System.Version" => new OutputValue("global::SdkHarness.Binding.Writers.Version", "version"),
            "System.Uri" => new OutputValue("global::SdkHarness.Binding.Writers.Uri", "uri"),
            "System.Text.Json.JsonDocument" => new OutputValue("static (to, item) => global::SdkHarness.Binding.Writers.Any(to, item.RootElement)", "any"),
            "System.Text.Json.JsonElement" => new OutputValue("global::SdkHarness.Binding.Writers.Any", "any"),
            "System.Text.Json.Nodes.JsonNode" or "System.Text.Json.Nodes.JsonObject" or "System.Text.Json.Nodes.JsonArray" or "System.Text.Json.Nodes.JsonValue" =>
                new OutputValue("global::SdkHarness.Binding.Writers.Node", "any"),
            _ => null,
        },
    };
}
