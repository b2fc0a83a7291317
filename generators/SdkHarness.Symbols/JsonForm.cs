using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>HRN201: the JSON form of a type.</summary>
/// <param name="Kind">The form.</param>
/// <param name="Element">The type of an item of a list, or of a value of a map.</param>
/// <param name="Problem">Why there is no form, and what to do.</param>
/// <param name="Key">The type of a map's keys.</param>
internal readonly record struct JsonForm(JsonKind Kind, ITypeSymbol? Element = null, string? Problem = null, ITypeSymbol? Key = null)
{
    private const string JsonNamespace = "System.Text.Json";

    public static JsonForm None(string problem) => new(JsonKind.None, Problem: problem);

    /// <summary>The form of an argument or a result, nullability aside.</summary>
    public static JsonForm Of(ITypeSymbol type, bool isInput)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            type = nullable.TypeArguments[0];
        if (Simple(type.SpecialType) is var simple and not JsonKind.None)
            return new JsonForm(simple);

        return type switch
        {
            IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte } => new JsonForm(JsonKind.Bytes),
            IArrayTypeSymbol { Rank: 1 } array => new JsonForm(JsonKind.List, array.ElementType),
            IArrayTypeSymbol => None("use an array of arrays"),
            { TypeKind: TypeKind.Enum } => JsonEnums.Defect((INamedTypeSymbol)type) is { } defect ? None(defect) : new JsonForm(JsonKind.Enum),
            { TypeKind: TypeKind.Dynamic } or { SpecialType: SpecialType.System_Object } => None("use a record, or JsonElement where anything may come"),
            { TypeKind: TypeKind.TypeParameter } => None("name a type instead of a type parameter"),
            { TypeKind: TypeKind.Delegate } => None("code does not travel, so pass data"),
            { TypeKind: TypeKind.Pointer or TypeKind.FunctionPointer } => None("memory does not travel, so pass data"),
            { IsRefLikeType: true } => None("use an array"),
            INamedTypeSymbol named => OfNamed(named, isInput),
            _ => None("use a record, a list or a simple type"),
        };
    }

    private static JsonForm OfNamed(INamedTypeSymbol type, bool isInput)
    {
        if (type.IsTupleType)
            return None("use a record, whose properties have names in JSON");

        string space = type.Space();
        if (JsonCollections.IsOfTheFramework(space))
            return OfTheFramework(type, space, isInput);
        if (JsonAttributes.Defect(type.GetAttributes()) is { } defect)
            return None(defect);
        if (type.IsForbidden())
            return None(Forbidding.OfTypes);
        if (JsonCollections.Of(type, space, isInput) is { } collection)
            return collection;
        if (JsonVariants.Of(type) is { } variants)
            return variants.Defect(isInput) is { } indistinct ? None(indistinct) : new JsonForm(JsonKind.Object);
        return type.TypeKind switch
        {
            TypeKind.Interface => None("name the class or record that is meant, or tell its types apart with [JsonDerivedType]"),
            TypeKind.Class or TypeKind.Struct => new JsonForm(JsonKind.Object),
            _ => None("use a record, a list or a simple type"),
        };
    }

    private static JsonForm OfTheFramework(INamedTypeSymbol type, string space, bool isInput) => (space, type.Name) switch
    {
        ("System", "DateTime" or "DateTimeOffset" or "DateOnly" or "TimeOnly" or "TimeSpan" or "Guid" or "Uri" or "Version") => new JsonForm(JsonKind.Formatted),
        ("System", "Int128" or "UInt128") => new JsonForm(JsonKind.Integer),
        ("System", "Half") => new JsonForm(JsonKind.Number),
        ("System", "IntPtr" or "UIntPtr") => None("its width differs from machine to machine: use long or ulong"),
        ("System.Numerics", "BigInteger") => None("it has no bounds: use Int128, or text"),
        (JsonNamespace, "JsonElement" or "JsonDocument") => new JsonForm(JsonKind.Any),
        (JsonNamespace + ".Nodes", "JsonNode" or "JsonObject" or "JsonArray" or "JsonValue") when type.Arity == 0 => new JsonForm(JsonKind.Any),
        ("System.Collections.Generic", "IAsyncEnumerable") => None(isInput ? "take a list" : "return it as the tool's own result, or use a list"),
        ("System.IO", _) when type.Name.EndsWith("Stream", StringComparison.Ordinal) => None("pass text, or a byte[]"),
        _ => JsonCollections.Of(type, space, isInput) ?? None("copy what the model needs into a record"),
    };

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
}
