using Microsoft.CodeAnalysis;
using SdkHarness.Symbols;

namespace SdkHarness.Generators.Types;

/// <summary>The names that members have in JSON.</summary>
internal static class JsonNames
{
    private const string PropertyName = "System.Text.Json.Serialization.JsonPropertyNameAttribute";
    private const string MemberName = "System.Text.Json.Serialization.JsonStringEnumMemberNameAttribute";
    private const string Ignore = "System.Text.Json.Serialization.JsonIgnoreAttribute";

    public static string JsonName(this IPropertySymbol property) =>
        property.Find(PropertyName)?.Argument<string>(0) ?? CamelCase(property.Name);

    public static string EnumName(this IFieldSymbol member) => member.Find(MemberName)?.Argument<string>(0) ?? member.Name;

    /// <summary>Always ignored; the conditions that depend on a value do not count.</summary>
    public static bool IsIgnored(this IPropertySymbol property) =>
        property.Find(Ignore) is { } ignore && ignore.Named("Condition", 1) == 1;

    /// <summary>As <c>JsonNamingPolicy.CamelCase</c> has it: <c>URLValue</c> becomes <c>urlValue</c>.</summary>
    public static string CamelCase(string name)
    {
        char[] chars = name.ToCharArray();
        for (int i = 0; i < chars.Length; i++)
        {
            if (!char.IsUpper(chars[i]) || (i > 0 && i + 1 < chars.Length && !char.IsUpper(chars[i + 1])))
                break;
            chars[i] = char.ToLowerInvariant(chars[i]);
        }

        return new string(chars);
    }

    /// <summary>The public properties that a value of the type has, its base types' first, each name once.</summary>
    public static IReadOnlyList<IPropertySymbol> Properties(this INamedTypeSymbol type)
    {
        var chain = new Stack<INamedTypeSymbol>();
        for (INamedTypeSymbol? at = type; at is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) }; at = at.BaseType)
            chain.Push(at);

        var properties = new List<IPropertySymbol>();
        foreach (IPropertySymbol property in chain.SelectMany(static at => at.GetMembers().OfType<IPropertySymbol>()))
        {
            if (property.IsStatic || property.IsIndexer || property.DeclaredAccessibility != Accessibility.Public || property.IsImplicitlyDeclared)
                continue;
            int hidden = properties.FindIndex(other => other.Name == property.Name);
            if (hidden >= 0)
                properties[hidden] = property;
            else
                properties.Add(property);
        }

        return properties.FindAll(static property => !property.IsIgnored());
    }
}
