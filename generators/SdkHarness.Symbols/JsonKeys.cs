using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>How the keys of a dictionary stand as names of an object.</summary>
internal enum JsonKeyKind
{
    /// <summary>They do not.</summary>
    None,

    /// <summary>As they are.</summary>
    Text,

    /// <summary>By the members' names.</summary>
    Enum,

    /// <summary>In decimal digits.</summary>
    Integer,

    /// <summary>In lower-case digits with hyphens.</summary>
    Guid,

    /// <summary>As <c>yyyy-MM-dd</c>.</summary>
    Date,
}

/// <summary>Tells the types of keys of which each has one name, so that the schema can say which names there may be.</summary>
internal static class JsonKeys
{
    public static JsonKeyKind KindOf(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_String } => JsonKeyKind.Text,
        { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 } => JsonKeyKind.Integer,
        { TypeKind: TypeKind.Enum } => JsonAttributes.Defect(type.GetAttributes()) is null ? JsonKeyKind.Enum : JsonKeyKind.None,
        { ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } => type.Name switch
        {
            "Guid" => JsonKeyKind.Guid,
            "DateOnly" => JsonKeyKind.Date,
            _ => JsonKeyKind.None,
        },
        _ => JsonKeyKind.None,
    };
}
