using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SdkHarness.Symbols;

/// <content>Lambdas, method groups and local functions: each counts where it is written.</content>
internal sealed partial class BodyReader
{
    private static bool IsFunction(IOperation value) => value switch
    {
        IConversionOperation { OperatorMethod: null } conversion => IsFunction(conversion.Operand),
        IDelegateCreationOperation or IAnonymousFunctionOperation or IMethodReferenceOperation => true,
        _ => false,
    };

    /// <summary>What a function is given that is kept: perhaps somebody else's.</summary>
    private int Kept()
    {
        int given = Maybe();
        _body.AddFlow(Flow.Derive, _body.PassedNode, given);
        return given;
    }

    /// <summary>Reads a function; the node of what it holds and gives back.</summary>
    private int Function(IOperation value, int given, ITypeSymbol? type)
    {
        switch (value)
        {
            case IConversionOperation conversion:
                return Function(conversion.Operand, given, type);
            case IDelegateCreationOperation creation:
                return Function(creation.Target, given, type);
            case IAnonymousFunctionOperation lambda:
                return Lambda(lambda, given);
            case IMethodReferenceOperation reference:
                return MethodGroup(reference, given);
            default:
                return Visit(value);
        }
    }

    private int Lambda(IAnonymousFunctionOperation lambda, int given)
    {
        foreach (IParameterSymbol parameter in lambda.Symbol.Parameters)
            _body.AddFlow(Flow.Derive, given, Variable(parameter, parameter.Type));

        int outer = _result;
        int function = _body.NewNode();
        _result = _body.NewNode();
        Visit(lambda.Body);
        _body.AddFlow(Flow.Store, _result, function);
        _result = outer;
        return function;
    }

    /// <summary>A method that is handed over counts as called, with what it is given.</summary>
    private int MethodGroup(IMethodReferenceOperation reference, int given)
    {
        int function = _body.NewNode();
        IMethodSymbol method = reference.Method;
        int receiver = reference.Instance is null ? Body.Nothing : Visit(reference.Instance);
        if (method.MethodKind == MethodKind.LocalFunction)
        {
            foreach (IParameterSymbol parameter in method.OriginalDefinition.Parameters)
                _body.AddFlow(Flow.Derive, given, Variable(parameter, parameter.Type));
            _body.AddFlow(Flow.Store, ResultOf(method), function);
            return function;
        }

        if (method.MethodKind == MethodKind.DelegateInvoke)
        {
            _body.AddFlow(Flow.Copy, receiver, function);
            return function;
        }

        var places = new int[method.Parameters.Length + 1];
        places[0] = receiver;
        for (int i = 1; i < places.Length; i++)
            places[i] = given;
        if (method.IsStatic && receiver != Body.Nothing && places.Length > 1)
            places[1] = receiver;
        int result = Implicit(reference, method, places, reference.IsVirtual ? reference.Instance?.Type : null);
        _body.AddFlow(Flow.Store, result, function);
        return function;
    }

    private void LocalFunction(ILocalFunctionOperation function)
    {
        int outer = _result;
        _result = ResultOf(function.Symbol);
        Visit(function.Body);
        Visit(function.IgnoredBody);
        _result = outer;
    }

    private int LocalCall(IInvocationOperation invocation)
    {
        IMethodSymbol function = invocation.TargetMethod.OriginalDefinition;
        foreach (IArgumentOperation argument in invocation.Arguments)
        {
            if (argument.Parameter is not { } parameter || parameter.Ordinal >= function.Parameters.Length)
                continue;

            IParameterSymbol declared = function.Parameters[parameter.Ordinal];
            int value = declared.RefKind is RefKind.Ref or RefKind.Out ? Reference(argument, function)
                : IsFunction(argument.Value) ? Function(argument.Value, Kept(), declared.Type)
                : Visit(argument.Value);
            _body.AddFlow(declared.RefKind == RefKind.None ? CopyOf(declared.Type) : Flow.Copy, value, Variable(declared, declared.Type));
        }

        return Carrying.Carries(invocation.Type) ? ResultOf(function) : Body.Nothing;
    }

    private int ResultOf(IMethodSymbol function)
    {
        IMethodSymbol definition = function.OriginalDefinition;
        if (!_functionResults.TryGetValue(definition, out int node))
            _functionResults.Add(definition, node = _body.NewNode());
        return node;
    }
}
