using Microsoft.CodeAnalysis;
using SdkHarness.Generators.Examples;

namespace SdkHarness.Symbols;

/// <summary>The lock file's entries of accepted exceptions.</summary>
internal static class LockedException
{
    /// <summary>The entry of an exception: of several from one rule on one element, of the one that holds longest.</summary>
    public static LockEntry Entry(ISymbol element, string rule)
    {
        Acceptance? longest = null;
        foreach (AttributeData attribute in element.GetAttributes())
        {
            if (attribute.Is(AttributeNames.Accepted) && Acceptance.Of(attribute) is var accepted && accepted.Rule == rule
                && (longest is null || string.CompareOrdinal(accepted.Until, longest.Until) > 0))
            {
                longest = accepted;
            }
        }

        string name = element is IAssemblySymbol or IModuleSymbol ? "the assembly" : element.ToDisplayString();
        return new LockEntry(
            $"{LockEntry.Accepted}{rule} for {name}",
            new ExampleValue(ExampleKind.Object, "", [],
            [
                ("because", Text(longest?.Because)),
                ("owner", Text(longest?.Owner)),
                ("until", Text(longest?.Until)),
            ]));
    }

    private static ExampleValue Text(string? text) => new(ExampleKind.Text, text ?? "");
}
