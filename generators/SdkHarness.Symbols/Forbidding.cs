using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>Tells what nobody may use any more, generated code included: <c>[Obsolete(…, error: true)]</c>, which no pragma silences.</summary>
internal static class Forbidding
{
    public const string OfTypes = "it is obsolete as an error, so generated code cannot name it: use another type, or make that a warning";
    public const string OfMembers = "it is obsolete as an error, so generated code cannot name it: mark it [JsonIgnore], or make that a warning";

    private const string Obsolete = "System.ObsoleteAttribute";

    public static bool IsForbidden(this ISymbol symbol) => symbol.Find(Obsolete)?.Argument(1, false) == true;
}
