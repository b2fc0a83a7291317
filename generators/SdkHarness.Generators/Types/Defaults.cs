using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SdkHarness.Generators.Contracts;
using SdkHarness.Generators.Emission;
using SdkHarness.Generators.Problems;
using SdkHarness.Symbols;

namespace SdkHarness.Generators.Types;

/// <summary>The default values of parameters.</summary>
internal static class Defaults
{
    /// <summary>The C# expression; <see langword="null"/> where the argument must be given.</summary>
    public static string? Code(IParameterSymbol parameter, InputValue value)
    {
        if (!parameter.HasExplicitDefaultValue || value.IsRequired)
            return null;

        return parameter.ExplicitDefaultValue switch
        {
            null => value.Type.EndsWith("?", StringComparison.Ordinal) ? "null" : "default!",
            string text => Literal.Of(text),
            bool flag => Literal.Of(flag),
            char c => Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(c, quote: true),
            double d => Special(d, "double") ?? $"{d.ToString("R", CultureInfo.InvariantCulture)}d",
            float f => Special(f, "float") ?? $"{f.ToString("R", CultureInfo.InvariantCulture)}f",
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
            null => value.AllowsNull ? "null" : null,
            { } number when type.TypeKind == TypeKind.Enum =>
                EnumTypes.NameOf((INamedTypeSymbol)type, number) is { } name ? JsonText.Of(name) : null,
            string text => JsonText.Of(text),
            char c => JsonText.Of(c.ToString()),
            bool flag => JsonText.Of(flag),
            { } number => NumberKind.Text(number),
        };
    }

    /// <summary>Reports a default that the constraints on the same value refuse.</summary>
    public static void Check(IParameterSymbol parameter, InputValue value, Place place, ProblemList problems)
    {
        if (Code(parameter, value) is not null && parameter.ExplicitDefaultValue is { } constant)
            Check(constant, value, place, problems);
    }

    /// <summary>Reports a constant that a property begins with and that its own constraints refuse.</summary>
    public static void Check(IPropertySymbol property, InputValue value, Place place, ProblemList problems)
    {
        if (value.Limits is not null
            && property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is PropertyDeclarationSyntax { Initializer.Value: { } initializer }
            && property.ContainingAssembly is ISourceAssemblySymbol source
            && source.Compilation.GetSemanticModel(initializer.SyntaxTree).GetConstantValue(initializer) is { HasValue: true, Value: { } constant })
            Check(constant, value, place, problems);
    }

    private static void Check(object constant, InputValue value, Place place, ProblemList problems)
    {
        if (value.Limits?.Refusing(constant) is { } refusing)
            problems.Add(RuleCatalogue.Constraint, place.Symbol, refusing, place.What, place.Tool, $"refuses its own default {Invariant(constant)}: correct one of them");
    }

    private static string Invariant(object constant) => Convert.ToString(constant, CultureInfo.InvariantCulture) ?? "";

    private static string? Special(double d, string type) =>
        double.IsNaN(d) ? $"{type}.NaN"
        : double.IsPositiveInfinity(d) ? $"{type}.PositiveInfinity"
        : double.IsNegativeInfinity(d) ? $"{type}.NegativeInfinity"
        : null;
}
