using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers;

/// <summary>HRN004: something that stands for a <c>WritePermit</c> which the guard did not give.</summary>
/// <remarks>
/// Found are null and default, arrays that hold nothing but null, the type as an object of reflection, and the methods that make an object of a type
/// without its constructor, or give default where there is none. Names of types in strings, and code behind type parameters, are not seen.
/// </remarks>
internal sealed class PermitMisuse(INamedTypeSymbol permit)
{
    private const string Remedy = "take it as a parameter, all the way from the tool whose call it is of";

    public static void Register(CompilationStartAnalysisContext context)
    {
        if (context.Compilation.GetTypeByMetadataName(AttributeNames.WritePermit) is not { } type)
            return;

        var rule = new PermitMisuse(type);
        context.RegisterOperationAction(
            rule.Check,
            OperationKind.Conversion,
            OperationKind.DefaultValue,
            OperationKind.TypeOf,
            OperationKind.Invocation,
            OperationKind.ArrayCreation);
        context.RegisterSymbolAction(rule.CheckAccessor, SymbolKind.Method);
    }

    private void Check(OperationAnalysisContext context)
    {
        IOperation operation = context.Operation;
        string? made = operation switch
        {
            IConversionOperation conversion => Is(conversion.Type) && IsNull(conversion) ? "null" : null,
            IDefaultValueOperation value => Is(value.Type) && value.Parent is not IConversionOperation ? "default" : null,
            ITypeOfOperation type => Is(type.TypeOperand) ? "typeof(WritePermit)" : null,
            IInvocationOperation call => Makes(call) ? $"'{call.TargetMethod.ContainingType.Name}.{call.TargetMethod.Name}'" : null,
            IArrayCreationOperation { Initializer: null, Type: IArrayTypeSymbol array } => Is(array.ElementType) ? "an array of nothing" : null,
            _ => null,
        };
        if (made is not null)
            context.Report(Finding(operation.Syntax.GetLocation(), made));
    }

    /// <summary>A method without a body that the runtime ties to what is not accessible.</summary>
    private void CheckAccessor(SymbolAnalysisContext context)
    {
        if (context.Symbol is IMethodSymbol { IsExtern: true } method
            && (Is(method.ReturnType) || method.Parameters.Any(parameter => Is(parameter.Type)))
            && method.Has("System.Runtime.CompilerServices.UnsafeAccessorAttribute"))
        {
            context.Report(Finding(method.Place(), "[UnsafeAccessor]"));
        }
    }

    private static Diagnostic Finding(Location place, string made) =>
        Diagnostic.Create(AroundTheGuardAnalyzer.Rule, place, made, "stands for a WritePermit, which the guard alone gives", Remedy);

    private bool Is(ITypeSymbol? type) => type is { Name: "WritePermit" } && SymbolEqualityComparer.Default.Equals(type, permit);

    /// <summary>A null or default that becomes a permit; not one that a permit is compared with.</summary>
    private static bool IsNull(IConversionOperation conversion) =>
        conversion.Operand.ConstantValue is { HasValue: true, Value: null }
        && conversion.Parent is not (IBinaryOperation or IConstantPatternOperation);

    private bool Makes(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        if (method.Name == nameof(GetType))
            return Is(call.Instance?.Type);

        bool ofPermit = false;
        foreach (ITypeSymbol argument in method.TypeArguments)
            ofPermit |= Is(argument);
        return ofPermit && (method.Name.EndsWith("OrDefault", StringComparison.Ordinal)
            || method.ContainingType.Name is "Unsafe" or "Activator" or "RuntimeHelpers" or "JsonSerializer" or "Marshal" or "ActivatorUtilities");
    }
}
