using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers;

/// <summary>Finds the tool, or the tool set, that a value puts into the hands of whoever receives it.</summary>
/// <remarks>
/// Looks into lambdas, local variables' initial values, and the bodies of methods and local functions that are handed over by name; not
/// further, and not through fields or interfaces.
/// </remarks>
internal static class HandedOver
{
    private const int Deepest = 8;

    /// <summary>The tool or tool set that the value hands over, or nothing.</summary>
    public static ISymbol? By(IOperation? value, Compilation compilation, int depth = 0)
    {
        if (value is null || depth > Deepest)
            return null;

        value = WithoutConversions(value);
        if (ToolSetOf(value.Type) is { } instance)
            return instance;

        return value switch
        {
            ITypeOfOperation or IInvocationOperation or IPropertyReferenceOperation =>
                value.Type?.SpecialType == SpecialType.System_String ? null : ByReflection(value),
            IMethodReferenceOperation reference => ByMethod(reference.Method, value, compilation),
            IAnonymousFunctionOperation lambda => ByBody(lambda.Body),
            ILocalReferenceOperation local => By(InitialValue(local, compilation), compilation, depth + 1),
            IConditionalOperation choice => By(choice.WhenTrue, compilation, depth + 1) ?? By(choice.WhenFalse, compilation, depth + 1),
            ICoalesceOperation choice => By(choice.Value, compilation, depth + 1) ?? By(choice.WhenNull, compilation, depth + 1),
            IArrayCreationOperation array => ByAny(array.Initializer?.ElementValues ?? [], compilation, depth),
            ICollectionExpressionOperation collection => ByAny(collection.Elements, compilation, depth),
            _ => null,
        };
    }

    /// <summary>The tool that a body calls or takes a reference to, or the tool set that it returns.</summary>
    public static ISymbol? ByBody(IOperation body)
    {
        foreach (IOperation operation in body.Descendants())
        {
            if (Tool(operation) is { } tool)
                return tool;
            if (operation is IReturnOperation { ReturnedValue: { } returned } && ToolSetOf(WithoutConversions(returned).Type) is { } toolSet)
                return toolSet;
        }

        return null;
    }

    /// <summary>The tool that an operation calls or takes a reference to.</summary>
    public static IMethodSymbol? Tool(IOperation operation) => operation switch
    {
        IInvocationOperation call => AsTool(call.TargetMethod, call.Instance),
        IMethodReferenceOperation reference => AsTool(reference.Method, reference.Instance),
        _ => null,
    };

    /// <summary>The type, where it is a tool set or derives from one.</summary>
    public static INamedTypeSymbol? ToolSetOf(ITypeSymbol? type)
    {
        for (var at = type as INamedTypeSymbol; at is { TypeKind: TypeKind.Class, SpecialType: SpecialType.None }; at = at.BaseType)
        {
            if (at.IsToolSet())
                return at;
        }

        return null;
    }

    /// <summary>
    /// The tool that a method is of the set that it is called on, or of the one that declares it. A method marked <c>[NotATool]</c> counts: it is
    /// not to be offered to agents, and would be.
    /// </summary>
    private static IMethodSymbol? AsTool(IMethodSymbol method, IOperation? instance)
    {
        if (method is not { MethodKind: MethodKind.Ordinary, IsStatic: false, ContainingType: { } type })
            return null;

        INamedTypeSymbol? toolSet = ToolSetOf(instance is null ? null : WithoutConversions(instance).Type) ?? (type.IsToolSet() ? type : null);
        return toolSet is not null && (toolSet.HasTool(method) || method.Has(AttributeNames.NotATool)) ? method : null;
    }

    private static ISymbol? ByMethod(IMethodSymbol method, IOperation at, Compilation compilation)
    {
        if (AsTool(method, (at as IMethodReferenceOperation)?.Instance) is { } tool)
            return tool;
        return method.DeclaringSyntaxReferences.IsEmpty || Operation(method.DeclaringSyntaxReferences[0], at, compilation) is not { } body
            ? null
            : ByBody(body);
    }

    private static ISymbol? ByAny(ImmutableArray<IOperation> values, Compilation compilation, int depth)
    {
        foreach (IOperation value in values)
        {
            if (By(value, compilation, depth + 1) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>What <c>typeof(a tool set).GetMethod(…)</c> and the like lead to.</summary>
    private static INamedTypeSymbol? ByReflection(IOperation? value)
    {
        while (value is not null)
        {
            switch (WithoutConversions(value))
            {
                case ITypeOfOperation type:
                    return ToolSetOf(type.TypeOperand);
                case IInvocationOperation call:
                    value = call.Instance ?? (call.Arguments.IsEmpty ? null : call.Arguments[0].Value);
                    break;
                case IPropertyReferenceOperation property:
                    value = property.Instance;
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    private static IOperation? InitialValue(ILocalReferenceOperation reference, Compilation compilation) =>
        !reference.Local.DeclaringSyntaxReferences.IsEmpty
        && Operation(reference.Local.DeclaringSyntaxReferences[0], reference, compilation) is IVariableDeclaratorOperation declarator
            ? declarator.Initializer?.Value
            : null;

    private static IOperation? Operation(SyntaxReference reference, IOperation at, Compilation compilation)
    {
        SyntaxNode syntax = reference.GetSyntax();
        SemanticModel? model = at.SemanticModel;
        if (model?.SyntaxTree != syntax.SyntaxTree)
        {
#pragma warning disable RS1030 // Only for a wrapper in another file that is handed to a framework: rare, and its body is not in this model.
            model = compilation.GetSemanticModel(syntax.SyntaxTree);
#pragma warning restore RS1030
        }

        return model.GetOperation(syntax);
    }

    private static IOperation WithoutConversions(IOperation value)
    {
        while (true)
        {
            switch (value)
            {
                case IConversionOperation conversion:
                    value = conversion.Operand;
                    break;
                case IDelegateCreationOperation creation:
                    value = creation.Target;
                    break;
                case IParenthesizedOperation parenthesized:
                    value = parenthesized.Operand;
                    break;
                case IArgumentOperation argument:
                    value = argument.Value;
                    break;
                default:
                    return value;
            }
        }
    }
}
