using Microsoft.CodeAnalysis;

namespace SdkHarness.Generators.Types;

/// <summary>A type that is an array in JSON.</summary>
/// <param name="Item">The type of an item.</param>
/// <param name="Make">How the whole is made of a list; {0}: its type, {1}: the list.</param>
/// <param name="IsSet">Whether it holds each item once.</param>
internal sealed record CollectionShape(ITypeSymbol Item, string Make, bool IsSet = false)
{
    /// <summary>Whether two items are equal exactly where their JSON is.</summary>
    public bool ItemsCompareAsJson =>
        Item.TypeKind == TypeKind.Enum
        || Item.SpecialType is SpecialType.System_String or SpecialType.System_Boolean or SpecialType.System_Char
            or (>= SpecialType.System_SByte and <= SpecialType.System_UInt64);

    public string Wrap(ITypeSymbol type, string list) => string.Format(System.Globalization.CultureInfo.InvariantCulture, Make, type.Code(), list);
}
