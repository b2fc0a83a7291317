using System.Globalization;
using Microsoft.CodeAnalysis;
using SdkHarness.Generators.Contracts;
using SdkHarness.Generators.Emission;

namespace SdkHarness.Generators.Types;

/// <summary>The default values of parameters.</summary>
internal static class Defaults
{
    /// <summary>The C# expression; <see langword="null"/> where the argument must be given.</summary>
    public static string? Code(IParameterSymbol parameter, InputValue value)
    {
        if (!parameter.HasExplicitDefaultValue || parameter.Has("System.ComponentModel.DataAnnotations.RequiredAttribute"))
            return null;

        return parameter.ExplicitDefaultValue switch
        {
            null => value.Type.EndsWith("?", StringComparison.Ordinal) ? "null" : "default!",
            string text => Literal.Of(text),
            bool flag => Literal.Of(flag),
            char c => Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(c, quote: true),
            double d => Special(d) ?? $"{d.ToString("R", CultureInfo.InvariantCulture)}d",
            float f => Special(f) ?? $"{f.ToString("R", CultureInfo.InvariantCulture)}f",
            decimal m => $"{m.ToString(CultureInfo.InvariantCulture)}m",
            { } number when parameter.Type.NotNull().TypeKind == TypeKind.Enum => $"({parameter.Type.NotNull().Code()})({Invariant(number)})",
            { } number => $"({parameter.Type.NotNull().Code()})({Invariant(number)})",
        };
    }

    /// <summary>The JSON text; <see langword="null"/> where there is no default, or none that JSON can say.</summary>
    public static string? Json(IParameterSymbol parameter, InputValue value)
    {
        if (Code(parameter, value) is null)
            return null;

        ITypeSymbol type = parameter.Type.NotNull();
        return parameter.ExplicitDefaultValue switch
        {
            null => value.Type.EndsWith("?", StringComparison.Ordinal) ? "null" : null,
            { } number when type.TypeKind == TypeKind.Enum =>
                EnumTypes.NameOf((INamedTypeSymbol)type, number) is { } name ? JsonText.Of(name) : null,
            string text => JsonText.Of(text),
            char c => JsonText.Of(c.ToString()),
            bool flag => JsonText.Of(flag),
            { } number => NumberKind.Text(number),
        };
    }

    private static bool Has(this IParameterSymbol parameter, string attribute) => SdkHarness.Symbols.AttributeReading.Has(parameter, attribute);

    private static string Invariant(object number) => ((IFormattable)number).ToString(null, CultureInfo.InvariantCulture);

    private static string? Special(double d) =>
        double.IsNaN(d) ? "double.NaN"
        : double.IsPositiveInfinity(d) ? "double.PositiveInfinity"
        : double.IsNegativeInfinity(d) ? "double.NegativeInfinity"
        : null;
}
