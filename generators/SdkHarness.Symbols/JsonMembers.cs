using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>The properties by which an object stands in JSON, and how one is made of them.</summary>
internal static class JsonMembers
{
    // The value of JsonIgnoreCondition.Always.
    private const int IgnoredAlways = 1;

    /// <summary>The public properties that can be read, inherited ones first, without indexers and those marked <c>[JsonIgnore]</c>.</summary>
    public static IReadOnlyList<IPropertySymbol> Properties(INamedTypeSymbol type)
    {
        var properties = new List<IPropertySymbol>();
        for (INamedTypeSymbol? at = type; at is { SpecialType: SpecialType.None }; at = at.BaseType)
        {
            int first = 0;
            foreach (ISymbol member in at.GetMembers())
            {
                if (member is IPropertySymbol property && IsMember(property) && !properties.Exists(one => one.Name == property.Name))
                    properties.Insert(first++, property);
            }
        }

        return properties;
    }

    /// <summary>
    /// The constructor that makes an object of JSON, as System.Text.Json chooses it: the one without parameters where it is public, else the
    /// only public one, provided that each of its parameters is a property.
    /// </summary>
    public static IMethodSymbol? Constructor(INamedTypeSymbol type)
    {
        IMethodSymbol? only = null;
        int count = 0;
        foreach (IMethodSymbol constructor in type.InstanceConstructors)
        {
            if (constructor.DeclaredAccessibility != Accessibility.Public)
                continue;
            if (constructor.Parameters.IsEmpty && (type.TypeKind == TypeKind.Class || !constructor.IsImplicitlyDeclared))
                return constructor;
            if (constructor.Parameters.IsEmpty)
                continue;

            only = constructor;
            count++;
        }

        if (count == 0 && type.TypeKind == TypeKind.Struct)
            return type.InstanceConstructors.FirstOrDefault(static constructor => constructor.Parameters.IsEmpty);
        return count == 1 && TakesProperties(only!, Properties(type)) ? only : null;
    }

    private static bool TakesProperties(IMethodSymbol constructor, IReadOnlyList<IPropertySymbol> properties)
    {
        foreach (IParameterSymbol parameter in constructor.Parameters)
        {
            bool found = properties.Any(property =>
                string.Equals(property.Name, parameter.Name, StringComparison.OrdinalIgnoreCase)
                && SymbolEqualityComparer.Default.Equals(property.Type, parameter.Type));
            if (!found)
                return false;
        }

        return true;
    }

    private static bool IsMember(IPropertySymbol property) =>
        property is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsIndexer: false }
        && property.GetMethod is { DeclaredAccessibility: Accessibility.Public }
        && property.Find("System.Text.Json.Serialization.JsonIgnoreAttribute")?.Named("Condition", IgnoredAlways) != IgnoredAlways;
}
