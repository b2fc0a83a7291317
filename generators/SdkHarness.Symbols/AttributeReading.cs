using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>Reads annotations off symbols.</summary>
internal static class AttributeReading
{
    public static AttributeData? Find(this ISymbol symbol, string metadataName)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.Is(metadataName))
                return attribute;
        }

        return null;
    }

    public static IEnumerable<AttributeData> FindAll(this ISymbol symbol, string metadataName)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.Is(metadataName))
                yield return attribute;
        }
    }

    /// <summary>The attributes, for a property also those that it inherits from the one it overrides.</summary>
    public static IReadOnlyList<AttributeData> AllAttributes(this ISymbol symbol)
    {
        ImmutableArray<AttributeData> own = symbol.GetAttributes();
        if (symbol is not IPropertySymbol { OverriddenProperty: { } overridden })
            return own;

        return [.. own, .. overridden.AllAttributes().Where(other => !own.Any(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, other.AttributeClass)))];
    }

    public static bool Has(this ISymbol symbol, string metadataName) => symbol.Find(metadataName) is not null;

    /// <summary>Compares the last segment first, which rejects almost every attribute.</summary>
    public static bool Is(this AttributeData attribute, string metadataName)
    {
        INamedTypeSymbol? type = attribute.AttributeClass;
        if (type is null)
            return false;

        return type.ContainingType is null && EndsWithSegment(metadataName, metadataName.Length, type.MetadataName, out int rest) && IsNamed(type.ContainingNamespace, metadataName, rest);
    }

    /// <summary>Whether the namespace is what the text begins with: compared part by part, since a namespace's whole name would be built anew each time.</summary>
    private static bool IsNamed(INamespaceSymbol? space, string text, int length)
    {
        while (space is { IsGlobalNamespace: false })
        {
            if (!EndsWithSegment(text, length, space.Name, out length))
                return false;
            space = space.ContainingNamespace;
        }

        return length == 0;
    }

    /// <summary>Whether the beginning of the text ends with that name, alone or after a dot; <paramref name="rest"/> is what stands before it.</summary>
    private static bool EndsWithSegment(string text, int length, string name, out int rest)
    {
        int start = length - name.Length;
        rest = start > 0 ? start - 1 : 0;
        return (start == 0 || (start > 0 && text[rest] == '.')) && string.CompareOrdinal(text, start, name, 0, name.Length) == 0;
    }

    /// <summary>The constructor argument at an index, or the fallback where it is missing, null or does not bind.</summary>
    public static T? Argument<T>(this AttributeData attribute, int index, T? fallback = default) =>
        index < attribute.ConstructorArguments.Length ? Value(attribute.ConstructorArguments[index], fallback) : fallback;

    /// <summary>The named argument, or the fallback where it is not given, null or does not bind.</summary>
    public static T? Named<T>(this AttributeData attribute, string name, T? fallback = default)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
                return Value(argument.Value, fallback);
        }

        return fallback;
    }

    /// <summary>A named argument that is an array of strings; empty where it is not given.</summary>
    public static ImmutableArray<string> NamedStrings(this AttributeData attribute, string name)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value.Kind == TypedConstantKind.Array && !argument.Value.IsNull)
                return [.. argument.Value.Values.Select(static value => value.Value).OfType<string>()];
        }

        return [];
    }

    private static T? Value<T>(TypedConstant constant, T? fallback) =>
        constant.Kind is TypedConstantKind.Array or TypedConstantKind.Error ? fallback
        : constant.Value is T value ? value
        : fallback;
}
