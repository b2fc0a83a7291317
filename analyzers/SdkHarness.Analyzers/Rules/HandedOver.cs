using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers;

/// <summary>Finds the tool, or the tool set, that a value puts into the hands of whoever receives it.</summary>
/// <remarks>
/// Follows variables, fields and properties to every value that is put into them, calls to what they return, and lambdas and methods that are handed
/// over into what they call. What comes in as a parameter is known by its type alone, and what an interface or an abstract class
/// stands for, where nothing but tool sets implement it.
/// </remarks>
internal sealed class HandedOver(Compilation compilation)
{
    private const int Deepest = 8;
    private const int MostBodies = 200;

    private readonly SourceOperations _source = new(compilation);
    private readonly Origins _origins = new(new SourceOperations(compilation));
    private readonly Implementers _implementers = new(compilation);

    /// <summary>The tool or tool set that the value hands over, or nothing.</summary>
    public ISymbol? By(IOperation? value, int depth = 0)
    {
        if (value is null || depth > Deepest)
            return null;

        value = WithoutConversions(value);
        if (ToolSetOf(value.Type) is { } instance)
            return instance;
        if (IsPlain(value.Type))
            return null;

        return value switch
        {
            ITypeOfOperation type => ToolSetOf(type.TypeOperand) ?? _implementers.OnlyToolSets(type.TypeOperand),
            IMethodReferenceOperation reference => ByMethod(reference),
            IAnonymousFunctionOperation lambda => ByBody(lambda.Body),
            IConditionalOperation choice => By(choice.WhenTrue, depth + 1) ?? By(choice.WhenFalse, depth + 1),
            ICoalesceOperation choice => By(choice.Value, depth + 1) ?? By(choice.WhenNull, depth + 1),
            ISwitchExpressionOperation choice => ByAny(choice.Arms.Select(static arm => arm.Value), depth),
            IArrayCreationOperation array => ByAny(array.Initializer?.ElementValues ?? [], depth),
            ICollectionExpressionOperation collection => ByAny(collection.Elements, depth),
            ISpreadOperation spread => By(spread.Operand, depth + 1),
            IArrayElementReferenceOperation element => By(element.ArrayReference, depth + 1),
            IAssignmentOperation assigned => By(assigned.Value, depth + 1),
            IObjectCreationOperation created => ByAny(created.Initializer?.Initializers ?? [], depth),
            IInvocationOperation { TargetMethod.Name: "Add" or "Append" } added => ByAny(added.Arguments, depth),
            _ => ByOrigin(value, depth),
        };
    }

    /// <summary>The tool that a body reaches, directly or through methods of this compilation, or the tool set that it returns.</summary>
    public ISymbol? ByBody(IOperation body)
    {
        foreach (IOperation operation in body.DescendantsAndSelf())
        {
            if (operation is IReturnOperation { ReturnedValue: { } returned } && ToolSetOf(WithoutConversions(returned).Type) is { } toolSet)
                return toolSet;
        }

        return Reached(body, new HashSet<ISymbol>(SymbolEqualityComparer.Default));
    }

    /// <summary>The tool that an operation calls or refers to itself, or through the method that it calls.</summary>
    public IMethodSymbol? Through(IOperation operation) => Tool(operation) ?? (operation is IInvocationOperation call
        && Followed(call.TargetMethod, operation) is { } body
            ? Reached(body, new HashSet<ISymbol>(SymbolEqualityComparer.Default) { call.TargetMethod.OriginalDefinition })
            : null);

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

    /// <summary>The tool set that a type argument names or stands for.</summary>
    public INamedTypeSymbol? ToolSetBehind(ITypeSymbol type) => ToolSetOf(type) ?? _implementers.OnlyToolSets(type);

    /// <summary>Text, numbers and the like, which hold no function.</summary>
    private static bool IsPlain(ITypeSymbol? type) => type?.SpecialType
        is not (null or SpecialType.None or SpecialType.System_Object or SpecialType.System_Delegate or SpecialType.System_MulticastDelegate);

    private IMethodSymbol? Reached(IOperation body, HashSet<ISymbol> visited)
    {
        foreach (IOperation operation in body.DescendantsAndSelf())
        {
            if (Tool(operation) is { } tool)
                return tool;

            IMethodSymbol? called = (operation as IInvocationOperation)?.TargetMethod ?? (operation as IMethodReferenceOperation)?.Method;
            if (called is not null && visited.Count < MostBodies && visited.Add(called.OriginalDefinition)
                && Followed(called, operation) is { } inner && Reached(inner, visited) is { } reached)
            {
                return reached;
            }
        }

        return null;
    }

    private IOperation? Followed(IMethodSymbol method, IOperation at) =>
        method.DeclaringSyntaxReferences.IsEmpty || method.IsAbstract ? null : _source.Body(method, at);

    /// <summary>The tool that an operation calls or takes a reference to.</summary>
    private IMethodSymbol? Tool(IOperation operation) => operation switch
    {
        IInvocationOperation call => AsTool(call.TargetMethod, call.Instance),
        IMethodReferenceOperation reference => AsTool(reference.Method, reference.Instance),
        _ => null,
    };

    /// <summary>
    /// The tool that a method is of the set that it is called on, or of the one that declares it. A method marked <c>[NotATool]</c> counts: it is
    /// not to be offered to agents, and would be.
    /// </summary>
    private IMethodSymbol? AsTool(IMethodSymbol method, IOperation? instance)
    {
        if (method is not { MethodKind: MethodKind.Ordinary, IsStatic: false, ContainingType: { } type })
            return null;

        ITypeSymbol? on = instance is null ? null : WithoutConversions(instance).Type;
        if (type.TypeKind == TypeKind.Interface || method.IsAbstract || on is { TypeKind: TypeKind.Interface })
            return AsDeclared(method, on ?? type, instance);

        INamedTypeSymbol? toolSet = ToolSetOf(on) ?? (type.IsToolSet() ? type : null);
        return toolSet is not null && (toolSet.HasTool(method) || method.Has(AttributeNames.NotATool)) ? method : null;
    }

    /// <summary>The tool behind a method of an interface or an abstract class: of the tool set that the value is known to be, or must be.</summary>
    private IMethodSymbol? AsDeclared(IMethodSymbol method, ITypeSymbol on, IOperation? instance)
    {
        INamedTypeSymbol? toolSet = ToolSetOf(on)
            ?? (instance is null ? null : By(instance, Deepest - 2) as INamedTypeSymbol)
            ?? _implementers.OnlyToolSets(on);
        if (toolSet is null)
            return null;

        IMethodSymbol implementation = method.ContainingType.TypeKind == TypeKind.Interface
            ? toolSet.FindImplementationForInterfaceMember(method) as IMethodSymbol ?? method
            : method;
        return toolSet.HasTool(implementation) || toolSet.HasTool(method) || implementation.Has(AttributeNames.NotATool) ? implementation : null;
    }

    private ISymbol? ByMethod(IMethodReferenceOperation reference)
    {
        if (AsTool(reference.Method, reference.Instance) is { } tool)
            return tool;
        return Followed(reference.Method, reference) is { } body ? ByBody(body) : null;
    }

    private ISymbol? ByAny(IEnumerable<IOperation> values, int depth)
    {
        foreach (IOperation value in values)
        {
            if (By(value, depth + 1) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>What reflection leads to, and what is put into or returned by the value.</summary>
    private ISymbol? ByOrigin(IOperation value, int depth)
    {
        if (value is IInvocationOperation or IPropertyReferenceOperation && ByReflection(value, depth) is { } reflected)
            return reflected;
        if (value is IParameterReferenceOperation or IInstanceReferenceOperation && _implementers.OnlyToolSets(value.Type) is { } behind)
            return behind;
        // One step costs two, since each can lead to many values: so even code that goes round in circles is looked through at once.
        return ByAny(_origins.Of(value), depth + 1) ?? (value.Type is { TypeKind: TypeKind.Interface } ? _implementers.OnlyToolSets(value.Type) : null);
    }

    /// <summary>What <c>typeof(a tool set).GetMethod(…)</c>, <c>tools.GetType()</c> and the like lead to.</summary>
    private ISymbol? ByReflection(IOperation value, int depth)
    {
        switch (value)
        {
            case IInvocationOperation { TargetMethod.Name: nameof(GetType) } call:
                return By(call.Instance, depth + 1);
            case IInvocationOperation { TargetMethod.Name: "CreateDelegate" } call:
                return By(call.Instance, depth + 1) ?? ByAny(call.Arguments, depth);
            case IInvocationOperation call when call.TargetMethod.DeclaringSyntaxReferences.IsEmpty:
                return By(call.Instance ?? (call.Arguments.IsEmpty ? null : call.Arguments[0].Value), depth + 1);
            case IPropertyReferenceOperation property when property.Property.DeclaringSyntaxReferences.IsEmpty:
                return By(property.Instance, depth + 1);
            default:
                return null;
        }
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
