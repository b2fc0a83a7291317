using Microsoft.CodeAnalysis;

namespace SdkHarness.Generators.Types;

/// <summary>The names of an enum that an argument may have.</summary>
internal sealed class EnumLimits(INamedTypeSymbol type, IReadOnlyList<string> names, string constraint) : IValueLimits
{
    /// <summary>A constant that is no declared value is left to the type: only a name can be left out.</summary>
    public string? Refusing(object constant) => EnumTypes.NameOf(type, constant) is { } name && !names.Contains(name) ? constraint : null;
}
