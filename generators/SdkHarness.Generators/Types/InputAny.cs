using Microsoft.CodeAnalysis;
using SdkHarness.Generators.Contracts;

namespace SdkHarness.Generators.Types;

/// <summary>JSON as it comes, in arguments.</summary>
internal static class InputAny
{
    public static InputValue Read(ITypeSymbol type) => type.Name switch
    {
        "JsonNode" => new InputValue(Not("\"null\""), type.Code(), Reader("Node")) { OrNull = new Schema() },
        "JsonValue" => new InputValue(Not("[\"object\",\"array\",\"null\"]"), type.Code(), Reader("Value")) { OrNull = Not("[\"object\",\"array\"]") },
        "JsonObject" => new InputValue(Schema.OfType("object"), type.Code(), Reader("Object")),
        "JsonArray" => new InputValue(Schema.OfType("array"), type.Code(), Reader("Array")),
        "JsonDocument" => new InputValue(new Schema(), type.Code(), Reader("Document")),
        _ => new InputValue(new Schema(), type.Code(), Reader("Element")),
    };

    private static Schema Not(string types) => new Schema().With("not", $"{{\"type\":{types}}}");

    private static string Reader(string name) => $"global::SdkHarness.Binding.AnyReaders.{name}";
}
