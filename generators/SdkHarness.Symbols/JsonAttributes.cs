using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>The attributes of System.Text.Json, and what no schema can say of them.</summary>
internal static class JsonAttributes
{
    public const string Ignore = Namespace + "JsonIgnoreAttribute";
    public const string Include = Namespace + "JsonIncludeAttribute";
    public const string Required = Namespace + "JsonRequiredAttribute";
    public const string Constructor = Namespace + "JsonConstructorAttribute";
    public const string PropertyName = Namespace + "JsonPropertyNameAttribute";
    public const string PropertyOrder = Namespace + "JsonPropertyOrderAttribute";
    public const string ExtensionData = Namespace + "JsonExtensionDataAttribute";
    public const string Polymorphic = Namespace + "JsonPolymorphicAttribute";
    public const string DerivedType = Namespace + "JsonDerivedTypeAttribute";

    private const string Namespace = "System.Text.Json.Serialization.";
    private const string NumberHandling = Namespace + "JsonNumberHandlingAttribute";

    /// <summary>Why the attributes leave the JSON form unknown, or make it another; what to do.</summary>
    public static string? Defect(IEnumerable<AttributeData> attributes)
    {
        foreach (AttributeData attribute in attributes)
        {
            if (attribute.Is(NumberHandling) && attribute.Argument<int>(0) != 0)
                return "[JsonNumberHandling] makes text of numbers: remove it, since numbers are JSON numbers here";
            if (IsConverter(attribute.AttributeClass) && !NamesEnums(attribute))
                return "its JsonConverter decides the JSON form, which no schema can know: use a type without one, such as a record, or JsonElement";
        }

        return null;
    }

    private static bool IsConverter(INamedTypeSymbol? type)
    {
        for (INamedTypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            if (at.Name == "JsonConverterAttribute" && at.Space() + "." == Namespace)
                return true;
        }

        return false;
    }

    /// <summary>Enums stand by their names here anyhow.</summary>
    private static bool NamesEnums(AttributeData converter) =>
        converter.ConstructorArguments is [{ Value: INamedTypeSymbol { Name: "JsonStringEnumConverter" } type }]
        && type.Space() + "." == Namespace;
}
