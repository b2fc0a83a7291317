using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>HRN201: the JSON form of a type.</summary>
internal static class JsonForm
{
    /// <summary>
    /// The form of an argument or a result, nullability aside; the element's type for <see cref="JsonKind.List"/> and
    /// <see cref="JsonKind.Map"/>; why there is none.
    /// </summary>
    public static (JsonKind Kind, ITypeSymbol? Element, string? Problem) Of(ITypeSymbol type, bool isInput)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            type = nullable.TypeArguments[0];
        if (Simple(type.SpecialType) is var simple and not JsonKind.None)
            return (simple, null, null);

        return type switch
        {
            IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte } => (JsonKind.Bytes, null, null),
            IArrayTypeSymbol { Rank: 1 } array => (JsonKind.List, array.ElementType, null),
            IArrayTypeSymbol => None("use an array of arrays"),
            { TypeKind: TypeKind.Enum } => (JsonKind.Enum, null, null),
            { TypeKind: TypeKind.Dynamic } or { SpecialType: SpecialType.System_Object } => None("use a record, or JsonElement where anything may come"),
            { TypeKind: TypeKind.TypeParameter } => None("name a type instead of a type parameter"),
            { TypeKind: TypeKind.Delegate } => None("code does not travel, so pass data"),
            { TypeKind: TypeKind.Pointer or TypeKind.FunctionPointer } => None("memory does not travel, so pass data"),
            { IsRefLikeType: true } => None("use an array"),
            INamedTypeSymbol named => OfNamed(named, isInput),
            _ => None("use a record, a list or a simple type"),
        };
    }

    private static (JsonKind Kind, ITypeSymbol? Element, string? Problem) OfNamed(INamedTypeSymbol type, bool isInput)
    {
        if (type.IsTupleType)
            return None("use a record, whose properties have names in JSON");

        string space = type.ContainingNamespace.ToDisplayString();
        switch (space)
        {
            case "System" when type.Name is "DateTime" or "DateTimeOffset" or "DateOnly" or "TimeOnly" or "TimeSpan" or "Guid" or "Uri":
                return (JsonKind.Formatted, null, null);
            case "System" when type.Name is "Int128" or "UInt128":
                return (JsonKind.Integer, null, null);
            case "System.Text.Json" when type.Name is "JsonElement":
                return (JsonKind.Any, null, null);
            case "System.Text.Json.Nodes" when !isInput && type.Name is "JsonNode" or "JsonObject" or "JsonArray":
                return (JsonKind.Any, null, null);
            case "System.Collections.Generic" or "System.Collections.Immutable" when IsList(type):
                return (JsonKind.List, type.TypeArguments[0], null);
            case "System.Collections.Generic" or "System.Collections.Immutable" when IsMap(type):
                return type.TypeArguments[0].SpecialType == SpecialType.System_String
                    ? (JsonKind.Map, type.TypeArguments[1], null)
                    : None("use string keys");
            case "System.Collections.Generic" when type.Name is "IAsyncEnumerable":
                return None(isInput ? "take a list" : "return it as the tool's own result, or use a list");
            case "System.IO" when type.Name.EndsWith("Stream", StringComparison.Ordinal):
                return None("pass text, or a byte[]");
        }

        if (IsOfTheFramework(space))
            return None("copy what the model needs into a record");
        return type.TypeKind switch
        {
            TypeKind.Interface => None("name the class or record that is meant"),
            TypeKind.Class or TypeKind.Struct => (JsonKind.Object, null, null),
            _ => None("use a record, a list or a simple type"),
        };
    }

    private static (JsonKind Kind, ITypeSymbol? Element, string? Problem) None(string problem) => (JsonKind.None, null, problem);

    private static JsonKind Simple(SpecialType type) => type switch
    {
        SpecialType.System_String or SpecialType.System_Char => JsonKind.String,
        SpecialType.System_Boolean => JsonKind.Boolean,
        SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16
            or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64 => JsonKind.Integer,
        SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal => JsonKind.Number,
        SpecialType.System_DateTime => JsonKind.Formatted,
        _ => JsonKind.None,
    };

    private static bool IsList(INamedTypeSymbol type) => type.TypeArguments.Length == 1
        && type.Name is "List" or "IList" or "IReadOnlyList" or "IEnumerable" or "ICollection" or "IReadOnlyCollection"
            or "HashSet" or "ISet" or "IReadOnlySet" or "ImmutableArray" or "ImmutableList" or "IImmutableList" or "ImmutableHashSet";

    private static bool IsMap(INamedTypeSymbol type) => type.TypeArguments.Length == 2
        && type.Name is "Dictionary" or "IDictionary" or "IReadOnlyDictionary" or "ImmutableDictionary" or "IImmutableDictionary";

    private static bool IsOfTheFramework(string space) =>
        space is "System" or "Microsoft"
        || space.StartsWith("System.", StringComparison.Ordinal)
        || space.StartsWith("Microsoft.", StringComparison.Ordinal);
}
