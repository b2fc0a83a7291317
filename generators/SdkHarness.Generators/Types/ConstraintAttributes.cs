using Microsoft.CodeAnalysis;
using SdkHarness.Generators.Problems;
using SdkHarness.Symbols;

namespace SdkHarness.Generators.Types;

/// <summary>Tells the attributes that constrain a value, and those that stand where nobody checks them.</summary>
internal static class ConstraintAttributes
{
    /// <summary>Where a rule goes that no schema can state.</summary>
    public const string Rule = "move it into Validate of a record that implements IValidatableObject";

    private const string Namespace = "System.ComponentModel.DataAnnotations";

    /// <summary>Reports the constraints on what the harness supplies, which nobody checks.</summary>
    public static void CheckHidden(IReadOnlyList<AttributeData> attributes, Place place, ProblemList problems)
    {
        foreach (AttributeData attribute in attributes)
        {
            if (attribute.AttributeClass is { } type && IsConstraint(type))
                problems.Add(RuleCatalogue.Constraint, place.Symbol, ShortName(type), place.What, place.Tool, "is not checked, since the harness supplies the value: remove it");
        }
    }

    /// <summary>Reports the constraints on a type itself, which no schema of its members can say.</summary>
    public static void CheckType(INamedTypeSymbol type, Place place, ProblemList problems)
    {
        for (INamedTypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            foreach (AttributeData attribute in at.GetAttributes())
            {
                if (attribute.AttributeClass is { } constraint && IsValidation(constraint))
                    problems.Add(RuleCatalogue.Constraint, place.Symbol, ShortName(constraint), $"the type '{at.Name}'", place.Tool, $"runs code of its own, which is not called here: {Rule}");
            }
        }
    }

    public static bool IsConstraint(INamedTypeSymbol type) => IsOurs(type) || IsValidation(type);

    /// <summary>Whether it is one of the framework's or of ours, not one that derives from them.</summary>
    public static bool IsKnown(INamedTypeSymbol type) => IsOurs(type) || type.Space() == Namespace;

    private static bool IsOurs(INamedTypeSymbol type) =>
        type.Name is "MultipleOfAttribute" or "UniqueItemsAttribute" or "FormatAttribute" or "EachItemAttribute"
        && type.ContainingNamespace is { Name: AttributeNames.Namespace, ContainingNamespace.IsGlobalNamespace: true };

    private static bool IsValidation(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            if (at.Name == "ValidationAttribute" && at.Space() == Namespace)
                return true;
        }

        return false;
    }

    public static string ShortName(INamedTypeSymbol type) =>
        type.Name.EndsWith("Attribute", StringComparison.Ordinal) ? type.Name.Substring(0, type.Name.Length - "Attribute".Length) : type.Name;

    /// <summary>The values that a list of them names; an array among them stays a constant, which is of no type that is read.</summary>
    public static object?[] Values(AttributeData attribute)
    {
        System.Collections.Immutable.ImmutableArray<TypedConstant> constants =
            attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Array, IsNull: false } values] ? values.Values : attribute.ConstructorArguments;
        return [.. constants.Select(static constant =>
            constant.Kind != TypedConstantKind.Array ? constant.Value : constant.IsNull ? null : (object?)constant)];
    }
}
