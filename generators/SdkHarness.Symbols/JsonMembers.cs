using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SdkHarness.Symbols;

/// <summary>The members by which an object stands in JSON, and how one is made of them.</summary>
internal static class JsonMembers
{
    private const string Ignore = "System.Text.Json.Serialization.JsonIgnoreAttribute";
    private const string Chosen = "System.Text.Json.Serialization.JsonConstructorAttribute";

    // The value of JsonIgnoreCondition.Always.
    private const int IgnoredAlways = 1;

    /// <summary>What a result shows: the public properties that can be read, inherited ones too.</summary>
    public static IEnumerable<(string Name, ITypeSymbol Type)> OfResult(INamedTypeSymbol type)
    {
        foreach (IPropertySymbol property in Properties(type))
        {
            if (property.GetMethod is { DeclaredAccessibility: Accessibility.Public })
                yield return (property.Name, property.Type);
        }
    }

    /// <summary>What an argument is made of: the constructor's parameters, and the properties that can be set.</summary>
    public static IEnumerable<(string Name, ITypeSymbol Type)> OfArgument(INamedTypeSymbol type, IMethodSymbol constructor)
    {
        foreach (IParameterSymbol parameter in constructor.Parameters)
            yield return (parameter.Name, parameter.Type);

        foreach (IPropertySymbol property in Properties(type))
        {
            bool constructed = constructor.Parameters.Any(parameter => string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase));
            if (!constructed && property.SetMethod is { DeclaredAccessibility: Accessibility.Public })
                yield return (property.Name, property.Type);
        }
    }

    /// <summary>
    /// The public constructor that makes an argument: the one with <c>[JsonConstructor]</c>, a record's own, the only one, a struct's only one with
    /// parameters, or the one without.
    /// </summary>
    public static IMethodSymbol? Constructor(INamedTypeSymbol type)
    {
        if (type.IsAbstract)
            return null;

        IMethodSymbol[] all = [.. type.InstanceConstructors.Where(constructor =>
            constructor.DeclaredAccessibility == Accessibility.Public && !IsCopy(constructor, type))];
        IMethodSymbol[] written = [.. all.Where(static constructor => !constructor.Parameters.IsEmpty)];
        return all.FirstOrDefault(static constructor => constructor.Has(Chosen))
            ?? written.FirstOrDefault(static constructor => constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is RecordDeclarationSyntax)
            ?? (all.Length == 1 ? all[0] : null)
            ?? (type.IsValueType && written.Length == 1 ? written[0] : null)
            ?? all.FirstOrDefault(static constructor => constructor.Parameters.IsEmpty);
    }

    /// <summary>The public properties, those of base types first, each name once, without indexers and those that are always ignored.</summary>
    public static IReadOnlyList<IPropertySymbol> Properties(INamedTypeSymbol type)
    {
        var properties = new List<IPropertySymbol>();
        for (INamedTypeSymbol? at = type; at is { SpecialType: SpecialType.None }; at = at.BaseType)
        {
            int own = 0;
            foreach (ISymbol member in at.GetMembers())
            {
                if (member is IPropertySymbol { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsIndexer: false } property
                    && !properties.Exists(other => other.Name == property.Name))
                {
                    properties.Insert(own++, property);
                }
            }
        }

        return properties.FindAll(static property => property.Find(Ignore)?.Named("Condition", IgnoredAlways) != IgnoredAlways);
    }

    private static bool IsCopy(IMethodSymbol constructor, INamedTypeSymbol type) =>
        constructor.Parameters.Length == 1 && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, type);
}
