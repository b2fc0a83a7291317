using System.Globalization;
using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>One type that a value of a polymorphic type can be.</summary>
/// <param name="Type">The type.</param>
/// <param name="Tag">The text or number that tells it in JSON; <see langword="null"/> for none.</param>
internal sealed record JsonVariant(INamedTypeSymbol Type, object? Tag);

/// <summary>What <c>[JsonPolymorphic]</c> and <c>[JsonDerivedType]</c> say of a type.</summary>
internal sealed class JsonVariants
{
    private readonly INamedTypeSymbol _base;

    private JsonVariants(INamedTypeSymbol type, AttributeData? polymorphic, AttributeData[] derived)
    {
        _base = type;
        TagName = polymorphic?.Named<string>("TypeDiscriminatorPropertyName") ?? "$type";
        Unknown = polymorphic?.Named<int>("UnknownDerivedTypeHandling") ?? FailOnUnknown;
        var variants = new List<JsonVariant>();
        foreach (AttributeData attribute in derived)
        {
            if (attribute.Argument<INamedTypeSymbol>(0) is { } variant)
                variants.Add(new JsonVariant(variant, attribute.Argument<object>(1)));
        }

        if (!type.IsAbstract && !variants.Exists(variant => SymbolEqualityComparer.Default.Equals(variant.Type, type)))
            variants.Add(new JsonVariant(type, null));
        All = [.. variants.OrderByDescending(static variant => Depth(variant.Type))];
    }

    // The values of JsonUnknownDerivedTypeHandling.
    public const int FailOnUnknown = 0;
    public const int UnknownIsBase = 1;
    public const int UnknownIsNearestAncestor = 2;

    /// <summary>The name of the property that tells the variants apart.</summary>
    public string TagName { get; }

    /// <summary>What becomes of a result of a type that is not named.</summary>
    public int Unknown { get; }

    /// <summary>The variants, those that derive from others first.</summary>
    public IReadOnlyList<JsonVariant> All { get; }

    /// <summary>What the type's attributes say; <see langword="null"/> where it is no polymorphic type.</summary>
    public static JsonVariants? Of(INamedTypeSymbol type)
    {
        AttributeData[] derived = [.. type.FindAll(JsonAttributes.DerivedType)];
        return derived.Length == 0 ? null : new JsonVariants(type, type.Find(JsonAttributes.Polymorphic), derived);
    }

    public bool IsBase(JsonVariant variant) => SymbolEqualityComparer.Default.Equals(variant.Type, _base);

    /// <summary>Why the variants cannot be told apart, and what to do.</summary>
    public string? Defect(bool isInput)
    {
        var tags = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonVariant variant in All)
        {
            string name = variant.Type.Name;
            if (variant.Type.IsUnboundGenericType || variant.Type.IsAbstract || !(variant.Type.TypeKind is TypeKind.Class or TypeKind.Struct) || !Derives(variant.Type))
                return $"[JsonDerivedType] names '{name}', which is no class, record or struct that derives from it: correct it";
            if (variant.Tag is null && isInput && !IsBase(variant))
                return $"nothing tells '{name}' in JSON: write [JsonDerivedType(typeof({name}), \"{JsonNames.CamelCase(name)}\")]";
            if (variant.Tag is not null && !tags.Add(Convert.ToString(variant.Tag, CultureInfo.InvariantCulture) ?? ""))
                return $"two of its types have the discriminator '{variant.Tag}': give each its own";
            if (JsonMembers.All(variant.Type).Any(member => !member.IsIgnored && member.JsonName == TagName))
                return $"'{name}' has a member '{TagName}', which is the discriminator's name: rename one of them";
        }

        return null;
    }

    private static int Depth(INamedTypeSymbol type)
    {
        int depth = 0;
        for (INamedTypeSymbol? at = type.BaseType; at is not null; at = at.BaseType)
            depth++;
        return depth;
    }

    private bool Derives(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(at, _base))
                return true;
        }

        return type.AllInterfaces.Contains(_base, SymbolEqualityComparer.Default);
    }
}
