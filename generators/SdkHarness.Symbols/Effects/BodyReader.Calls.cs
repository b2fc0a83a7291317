using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SdkHarness.Symbols;

/// <content>Calls of methods, constructors, accessors, operators and delegates.</content>
internal sealed partial class BodyReader
{
    private int Invocation(IInvocationOperation invocation)
    {
        IMethodSymbol method = invocation.TargetMethod;
        if (method.MethodKind == MethodKind.DelegateInvoke)
            return DelegateCall(invocation);
        if (method.MethodKind == MethodKind.LocalFunction)
            return LocalCall(invocation);

        int receiver = invocation.Instance is null ? Body.Nothing : Visit(invocation.Instance);
        return Call(invocation, method, receiver, invocation.Instance, invocation.Arguments, invocation.IsVirtual);
    }

    private int Creation(IObjectCreationOperation creation)
    {
        int made = _body.NewNode();
        if (creation.Constructor is { } constructor)
        {
            int[] places = Call(creation, constructor, made, null, creation.Arguments, isVirtual: false, out _);
            foreach (int place in places)
                _body.AddFlow(Flow.Store, place, made);
        }

        return Initialized(made, creation.Initializer);
    }

    private int Initialized(int made, IOperation? initializer)
    {
        if (initializer is not null)
        {
            _receivers.Push(made);
            Visit(initializer);
            _receivers.Pop();
        }

        return made;
    }

    private int Property(IPropertyReferenceOperation reference)
    {
        IPropertySymbol property = reference.Property;
        int receiver = reference.Instance is null ? Body.Nothing : Visit(reference.Instance);
        IMethodSymbol? getter = Getter(property);
        if (getter is null)
            return Body.Nothing;
        if (getter is { IsAbstract: false, IsVirtual: false, IsOverride: false } && _judgement.IsAuto(getter) && _judgement.Stated(getter) is null)
        {
            if (!property.IsStatic)
                return Loaded(receiver, reference.Type);
            Touch(property.ContainingType, reference.Syntax);
            return Carrying.Carries(reference.Type) ? StaticsOf(property) : Body.Nothing;
        }

        bool isVirtual = reference.Instance is not null && IsVirtual(getter) && reference.Instance.Syntax is not BaseExpressionSyntax;
        return Call(reference, getter, receiver, reference.Instance, reference.Arguments, isVirtual);
    }

    private static IMethodSymbol? Getter(IPropertySymbol property)
    {
        for (IPropertySymbol? at = property; at is not null; at = at.OverriddenProperty)
        {
            if (at.GetMethod is { } getter)
                return getter;
        }

        return null;
    }

    private static IMethodSymbol? Setter(IPropertySymbol property)
    {
        for (IPropertySymbol? at = property; at is not null; at = at.OverriddenProperty)
        {
            if (at.SetMethod is { } setter)
                return setter;
        }

        return null;
    }

    private static bool IsVirtual(IMethodSymbol method) =>
        (method.IsVirtual || method.IsAbstract || (method.IsOverride && !method.IsSealed)) && !method.ContainingType.IsSealed;

    private int Call(
        IOperation at, IMethodSymbol method, int receiver, IOperation? instance, ImmutableArray<IArgumentOperation> arguments, bool isVirtual)
    {
        Call(at, method, receiver, instance, arguments, isVirtual, out int result);
        return result;
    }

    /// <summary>Reads a call; gives the nodes of the receiver and the arguments.</summary>
    private int[] Call(
        IOperation at,
        IMethodSymbol method,
        int receiver,
        IOperation? instance,
        ImmutableArray<IArgumentOperation> arguments,
        bool isVirtual,
        out int result)
    {
        var places = new int[method.Parameters.Length + 1];
        int[]? functions = null;
        places[0] = receiver;
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.ArgumentKind == ArgumentKind.DefaultValue || argument.Parameter is not { } parameter || parameter.Ordinal + 1 >= places.Length)
                continue;

            int place = parameter.Ordinal + 1;
            if (IsFunction(argument.Value))
            {
                functions ??= new int[places.Length];
                functions[place] = _body.NewNode();
                places[place] = Function(argument.Value, functions[place], parameter.Type);
            }
            else
            {
                places[place] = parameter.RefKind is RefKind.Ref or RefKind.Out ? Reference(argument, method) : Visit(argument.Value);
            }
        }

        var call = new Called(at, method, instance, arguments, places, functions, isVirtual);
        result = _judgement.Stated(method) is { } stated ? Judged(call, stated)
            : EffectJudgement.HasSource(method) ? Followed(call)
            : Judged(call, _judgement.Judge(method));
        return places;
    }

    /// <summary>A call into code that is here.</summary>
    private int Followed(Called call)
    {
        IMethodSymbol method = call.Method;
        Touch(method.ContainingType, call.At.Syntax);
        int result = method.MethodKind != MethodKind.Constructor && (Carrying.Carries(method.ReturnType) || method.ReturnsByRef) ? _body.NewNode() : Body.Nothing;
        bool isChoice = call.IsVirtual || (method.IsStatic && (method.IsAbstract || method.IsVirtual));
        _body.Calls.Add(new CallSite(call.At.Syntax, Definition(method), call.Places)
        {
            Through = isChoice ? call.Instance?.Type ?? method.ContainingType : null,
            Functions = call.Functions,
            Result = result,
        });
        if (call.Functions is { } functions)
        {
            foreach (int given in functions)
                _body.AddFlow(Flow.Derive, _body.PassedNode, given);
        }

        return result;
    }

    private static IMethodSymbol Definition(IMethodSymbol method)
    {
        IMethodSymbol definition = (method.ReducedFrom ?? method).OriginalDefinition;
        return definition.PartialImplementationPart ?? definition;
    }

    /// <summary>A call into code that is not here, or that is stated.</summary>
    private int Judged(Called call, Verdict verdict)
    {
        IMethodSymbol method = call.Method;
        int all = Pool(call);
        if (call.Functions is { } functions)
        {
            foreach (int given in functions)
                _body.AddFlow(Flow.Derive, verdict.IsStated ? Maybe() : all, given);
        }

        if (call.IsVirtual && method.IsAbstract && verdict == Verdict.NotKnown)
            return Followed(call);

        Effect effect = Resolve(verdict.Effect, call);
        string name = MemberNames.Of(method);
        switch (effect)
        {
            case Effect.Writes:
                _body.WriteWorld(call.At.Syntax, verdict.Onward ?? name);
                break;
            case Effect.Unknown:
                Unknown(call.At, name, method);
                break;
            case Effect.Mutates:
                ChangeBy(call, name);
                break;
            case Effect.Reads:
                _body.Read();
                break;
        }

        if (!verdict.IsStated)
            Outside(call, effect, all);
        return Given(call, effect == Effect.Unknown ? Gives.Maybe : verdict.Gives, all);
    }

    /// <summary>What code that is not here may call back, and what it writes to of what it is handed.</summary>
    private void Outside(Called call, Effect effect, int all)
    {
        IMethodSymbol method = call.Method;
        if (call.IsVirtual && effect is Effect.Pure or Effect.Reads && call.Instance?.Type is { IsSealed: false } through)
        {
            int given = Carrying.Carries(method.ReturnType) ? _body.NewNode() : Body.Nothing;
            _body.Calls.Add(new CallSite(call.At.Syntax, method.OriginalDefinition, call.Places) { Through = through, IsJudged = true, Result = given });
        }

        bool isConstructor = method.MethodKind == MethodKind.Constructor;
        bool reads = method.Name.StartsWith("Read", StringComparison.Ordinal) || method.Name.StartsWith("Deserialize", StringComparison.Ordinal)
            || method.Name.StartsWith("Parse", StringComparison.Ordinal) || method.Name.StartsWith("Load", StringComparison.Ordinal);
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.ArgumentKind == ArgumentKind.DefaultValue || argument.Parameter is not { } parameter || parameter.Ordinal + 1 >= call.Places.Length)
                continue;

            int node = call.Places[parameter.Ordinal + 1];
            if (!isConstructor && !reads && effect != Effect.Unknown && Collected.IsWrittenTo(parameter.Type))
                _body.Change(node, call.At.Syntax, MemberNames.Of(method));
            ITypeSymbol? given = Unconverted(argument.Value).Type;
            if (given is { TypeKind: TypeKind.Delegate } && parameter.RefKind == RefKind.None && effect != Effect.Mutates && !IsFunction(argument.Value))
            {
                _body.Invoke(node, call.At.Syntax, DelegateName(argument.Value));
                _body.AddFlow(Flow.Derive, all, _body.PassedNode);
            }
            else if (effect != Effect.Mutates)
            {
                MayCallBack(given, call.At.Syntax);
            }
        }

        foreach (ITypeSymbol argument in method.TypeArguments)
            MayCallBack(argument, call.At.Syntax);
        if (method.ContainingType is { IsGenericType: true } type && effect != Effect.Mutates)
        {
            foreach (ITypeSymbol argument in type.TypeArguments)
                MayCallBack(argument, call.At.Syntax);
        }
    }

    private void MayCallBack(ITypeSymbol? type, SyntaxNode at)
    {
        if (type is not INamedTypeSymbol named || named.SpecialType is not (SpecialType.None or SpecialType.System_Collections_Generic_IEnumerable_T or SpecialType.System_Collections_IEnumerable))
            return;
        bool isOwn = named.TypeKind is TypeKind.Class or TypeKind.Struct && EffectJudgement.HasSource(named);
        bool isOthers = named.TypeKind == TypeKind.Interface && !EffectJudgement.HasSource(named);
        if (!isOwn && !isOthers)
            return;

        INamedTypeSymbol definition = named.OriginalDefinition;
        if (_callbacks.Add(definition))
            _body.Calls.Add(new CallSite(at, definition, [Maybe()]) { IsCallback = true });
    }

    private readonly HashSet<ISymbol> _callbacks = new(SymbolEqualityComparer.Default);

    /// <summary>The receiver, or what a static method is first handed.</summary>
    private void ChangeBy(Called call, string name)
    {
        int changed = call.Method.IsStatic ? (call.Places.Length > 1 ? call.Places[1] : Body.Nothing) : call.Places[0];
        if (call.Method.IsStatic && call.Method.MethodKind == MethodKind.PropertySet)
            changed = _statics;
        if (call.Instance is { Type: { IsValueType: true, IsRefLikeType: false } } instance)
            changed = Holder(instance);
        _body.Change(changed, call.At.Syntax, name);
        for (int place = call.Method.IsStatic ? 2 : 1; place < call.Places.Length; place++)
            _body.AddFlow(Flow.Store, call.Places[place], changed);
    }

    private int Given(Called call, Gives gives, int all)
    {
        IMethodSymbol method = call.Method;
        if (method.MethodKind == MethodKind.Constructor || !Carrying.Carries(method.ReturnType))
            return Body.Nothing;

        switch (gives)
        {
            case Gives.Fresh:
                return Body.Nothing;
            case Gives.Maybe:
                return Maybe();
            case Gives.Same:
                return call.Places[0] != Body.Nothing ? call.Places[0] : call.Places.Length > 1 ? call.Places[1] : Body.Nothing;
        }

        if (method.IsStatic && method.MethodKind == MethodKind.PropertyGet)
            return _statics;
        if (all == Body.Nothing)
            return Body.Nothing;

        int node = _body.NewNode();
        if (gives == Gives.Maps)
        {
            for (int place = 1; place < call.Places.Length; place++)
            {
                if (method.Parameters[place - 1].Type.TypeKind == TypeKind.Delegate)
                    _body.AddFlow(Flow.Store, call.Places[place], node);
            }

            return node;
        }

        _body.AddFlow(gives == Gives.Wraps ? Flow.Store : Flow.Derive, all, node);
        return node;
    }

    /// <summary>What is handed to a call, together; what is handed out of it comes from there.</summary>
    private int Pool(Called call)
    {
        int all = Body.Nothing;
        foreach (int place in call.Places)
        {
            if (place == Body.Nothing)
                continue;
            if (all == Body.Nothing)
                all = _body.NewNode();
            _body.AddFlow(Flow.Derive, place, all);
        }

        if (all == Body.Nothing)
            return all;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter is { RefKind: RefKind.Out or RefKind.Ref } parameter && parameter.Ordinal + 1 < call.Places.Length)
                _body.AddFlow(Flow.Derive, all, call.Places[parameter.Ordinal + 1]);
        }

        return all;
    }

    /// <summary>A variable that is handed over to be assigned: a field's object, an array or a static is then changed.</summary>
    private int Reference(IArgumentOperation argument, IMethodSymbol method)
    {
        IOperation target = Unconverted(argument.Value);
        if (target is IDeclarationExpressionOperation { Expression: ILocalReferenceOperation declared })
            return Variable(declared.Local, declared.Type);
        if (target is ILocalReferenceOperation { Local.IsRef: false } or IDiscardOperation)
            return Visit(target);
        if (target is IParameterReferenceOperation parameter && !IsCaptured(parameter.Parameter))
            return Visit(target);

        int holder = Assigned(target);
        bool onlyLooks = method.Name == "Read" || method.ContainingType is { Name: "LazyInitializer" or "Unsafe" or "MemoryMarshal" };
        if (!onlyLooks)
            _body.Change(holder, argument.Syntax, AssignedName(target));
        return holder;
    }

    private int DelegateCall(IInvocationOperation invocation)
    {
        int function = Visit(invocation.Instance);
        foreach (IArgumentOperation argument in invocation.Arguments)
            _body.AddFlow(Flow.Derive, Visit(argument.Value), _body.PassedNode);
        _body.Invoke(function, invocation.Syntax, DelegateName(invocation.Instance));
        return Loaded(function, invocation.Type);
    }

    private static string DelegateName(IOperation? function) => function switch
    {
        null => "a delegate",
        IConversionOperation conversion => DelegateName(conversion.Operand),
        IMemberReferenceOperation member => $"the delegate '{member.Member.Name}'",
        ILocalReferenceOperation local => $"the delegate '{local.Local.Name}'",
        IParameterReferenceOperation parameter => $"the delegate '{parameter.Parameter.Name}'",
        IConditionalAccessInstanceOperation { Parent.Parent: IConditionalAccessOperation access } => DelegateName(access.Operation),
        IConditionalAccessInstanceOperation { Parent: IConditionalAccessOperation access } => DelegateName(access.Operation),
        _ => "a delegate",
    };

    private int Operator(IOperation at, IMethodSymbol? method, ImmutableArray<IOperation> operands)
    {
        if (method is null)
        {
            int all = Body.Nothing;
            foreach (IOperation operand in operands)
                all = Joined(all, Visit(operand));
            return at.Type is { TypeKind: TypeKind.Delegate } ? all : Body.Nothing;
        }

        var places = new int[Math.Max(method.Parameters.Length, operands.Length) + 1];
        for (int i = 0; i < operands.Length; i++)
            places[i + 1] = Visit(operands[i]);
        return Implicit(at, method, places);
    }

    /// <summary>A call that the syntax does not show: an operator, a conversion, an enumerator, a disposal.</summary>
    private int Implicit(IOperation at, IMethodSymbol method, int[] places, ITypeSymbol? through = null)
    {
        if (places.Length < method.Parameters.Length + 1)
            Array.Resize(ref places, method.Parameters.Length + 1);
        var call = new Called(at, method, null, [], places, null, IsVirtual: through is not null);
        if (_judgement.Stated(method) is { } stated)
            return Judged(call, stated);
        if (!EffectJudgement.HasSource(method))
        {
            int given = Judged(call, _judgement.Judge(method));
            if (through is not null)
                _body.Calls.Add(new CallSite(at.Syntax, method.OriginalDefinition, places) { Through = through, IsJudged = true });
            return given;
        }

        Touch(method.ContainingType, at.Syntax);
        int result = Carrying.Carries(method.ReturnType) ? _body.NewNode() : Body.Nothing;
        _body.Calls.Add(new CallSite(at.Syntax, Definition(method), places) { Through = through, Result = result });
        return result;
    }

    private static IOperation Unconverted(IOperation value)
    {
        while (value is IConversionOperation { OperatorMethod: null } conversion)
            value = conversion.Operand;
        return value;
    }

    private readonly record struct Called(
        IOperation At,
        IMethodSymbol Method,
        IOperation? Instance,
        ImmutableArray<IArgumentOperation> Arguments,
        int[] Places,
        int[]? Functions,
        bool IsVirtual);
}
