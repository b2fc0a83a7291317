using System.Globalization;
using Microsoft.CodeAnalysis;
using SdkHarness.Generators.Emission;
using SdkHarness.Generators.Types;
using SdkHarness.Symbols;

namespace SdkHarness.Generators.Tools;

/// <summary>The arguments that the harness supplies.</summary>
internal static class HiddenArguments
{
    /// <summary>The expression of a parameter's argument; <see langword="null"/> for one that the model gives.</summary>
    public static string? Expression(ToolMethod method, IParameterSymbol parameter) => HiddenParameters.KindOf(method, parameter) switch
    {
        HiddenParameter.IdempotencyKey => "context.IdempotencyKey",
        HiddenParameter.CancellationToken => "cancellationToken",
        HiddenParameter.Services => "context.Services",
        HiddenParameter.Context => "context",
        HiddenParameter.Permit => "global::SdkHarness.Binding.Permits.Of(context)",
        HiddenParameter.KeyedService => KeyedService(method, parameter),
        _ => null,
    };

    private static string KeyedService(ToolMethod method, IParameterSymbol parameter)
    {
        TypedConstant key = method.Find(parameter, HiddenParameters.KeyedServices)?.ConstructorArguments is [var given, ..] ? given : default;
        bool mayBeMissing = parameter.HasExplicitDefaultValue || parameter.Type.IsNullable();
        string get = mayBeMissing ? "KeyedOrNone" : "Keyed";
        return $"global::SdkHarness.Binding.Services.{get}<{parameter.Type.Code().TrimEnd('?')}>(context, {Key(key)})";
    }

    private static string Key(TypedConstant key) => key switch
    {
        { IsNull: true } => "null",
        { Kind: TypedConstantKind.Enum } => $"({key.Type!.Code()})({((IFormattable)key.Value!).ToString(null, CultureInfo.InvariantCulture)})",
        { Kind: TypedConstantKind.Type, Value: ITypeSymbol type } => $"typeof({type.Code()})",
        { Value: string text } => Literal.Of(text),
        { Value: { } value, Type: { } type } => $"({type.Code()})({Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false)})",
        _ => "null",
    };
}
