using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>What the members that are asked for reach, and what that does: read body by body from there, then settled until nothing changes.</summary>
internal sealed class CallGraph(Compilation compilation, EffectJudgement judgement, CancellationToken cancellationToken)
{
    private readonly BodySource _source = new(compilation, judgement, cancellationToken);
    private readonly Dictionary<ISymbol, Callee?> _bodies = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, Callee?> _callbacks = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<(ISymbol Member, ISymbol? Through), Callee?> _choices = new(ChoiceComparer.Instance);
    private readonly List<Callee> _all = [];
    private readonly Stack<Body> _unresolved = new();
    private readonly Lazy<TypeIndex> _types = new(() => new TypeIndex(compilation, cancellationToken));

    /// <summary>How many bodies were read.</summary>
    public int Bodies => _all.Count;

    /// <summary>Takes a body that was read elsewhere.</summary>
    public void Adopt(Body body)
    {
        if (_bodies.ContainsKey(body.Symbol))
            return;

        _bodies.Add(body.Symbol, body);
        Enter(body);
    }

    /// <summary>The body of a method, to be settled.</summary>
    public Body Add(IMethodSymbol method) => (Body)BodyOf(Definition(method));

    /// <summary>What runs where a virtual member of this compilation is called.</summary>
    public Callee AddChoice(IMethodSymbol method) => Choose(
        method.OriginalDefinition, new CallSite(BodySource.Anywhere(method), method.OriginalDefinition, []) { Through = method.ContainingType })!;

    /// <summary>Follows every call, and works out what each body does.</summary>
    public void Settle()
    {
        while (_unresolved.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Body body = _unresolved.Pop();
            foreach (CallSite call in body.Calls)
            {
                call.Target = Resolve(call);
                call.Target?.Callers.Add(body);
            }
        }

        var queue = new Queue<Callee>(_all.Count);
        for (int i = _all.Count - 1; i >= 0; i--)
            Queue(_all[i], queue);
        while (queue.Count > 0)
        {
            Callee callee = queue.Dequeue();
            callee.IsQueued = false;
            if (!callee.Settle())
                continue;

            cancellationToken.ThrowIfCancellationRequested();
            foreach (Callee caller in callee.Callers)
                Queue(caller, queue);
        }
    }

    private static void Queue(Callee callee, Queue<Callee> queue)
    {
        if (callee.IsQueued)
            return;

        callee.IsQueued = true;
        queue.Enqueue(callee);
    }

    private Callee? Resolve(CallSite call)
    {
        if (call.IsCallback)
            return Callbacks((INamedTypeSymbol)call.Called, call.At);
        if (call.Called is INamedTypeSymbol type)
            return Statics(type);

        var method = (IMethodSymbol)call.Called;
        return call.Through is null ? BodyOf(method) : Choose(method, call);
    }

    private Callee BodyOf(IMethodSymbol method)
    {
        if (_bodies.TryGetValue(method, out Callee? known))
            return known!;

        Body body = _source.Read(method);
        _bodies.Add(method, body);
        Enter(body);
        return body;
    }

    private Callee? Statics(INamedTypeSymbol type)
    {
        if (_bodies.TryGetValue(type, out Callee? known))
            return known;

        Body? body = _source.ReadStatics(type);
        _bodies.Add(type, body);
        if (body is not null)
            Enter(body);
        return body;
    }

    private void Enter(Body body)
    {
        _all.Add(body);
        _unresolved.Push(body);
    }

    /// <summary>What runs where a virtual or interface member is called through a type.</summary>
    private Callee? Choose(IMethodSymbol method, CallSite call)
    {
        ISymbol? through = call.Through is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } named ? named.OriginalDefinition : null;
        (ISymbol, ISymbol?) key = (method, through);
        if (_choices.TryGetValue(key, out Callee? known))
            return known;

        var targets = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        if (method.ContainingType.TypeKind == TypeKind.Interface)
            AddImplementations(method, targets);
        else
            AddOverrides(method, through as INamedTypeSymbol, targets);
        if (!method.IsAbstract && EffectJudgement.HasSource(method))
            targets.Add(Definition(method));

        Callee? callee = null;
        if (targets.Count > 0 || !call.IsJudged)
        {
            var choice = new Choice(method, call.At) { IsOpen = targets.Count == 0 };
            callee = choice;
            _choices.Add(key, callee);
            _all.Add(choice);
            foreach (IMethodSymbol target in targets)
            {
                Callee body = BodyOf(target);
                choice.Targets.Add(body);
                body.Callers.Add(choice);
            }
        }
        else
        {
            _choices.Add(key, null);
        }

        return callee;
    }

    private void AddImplementations(IMethodSymbol method, HashSet<IMethodSymbol> targets)
    {
        foreach (INamedTypeSymbol type in _types.Value.Under(method.ContainingType))
        {
            foreach (INamedTypeSymbol implemented in type.AllInterfaces)
            {
                if (!SymbolEqualityComparer.Default.Equals(implemented.OriginalDefinition, method.ContainingType))
                    continue;

                foreach (ISymbol member in implemented.GetMembers(method.Name))
                {
                    if (member is IMethodSymbol declared
                        && SymbolEqualityComparer.Default.Equals(declared.OriginalDefinition, method)
                        && type.FindImplementationForInterfaceMember(declared) is IMethodSymbol found)
                    {
                        AddTarget(found, type, targets);
                    }
                }
            }
        }
    }

    /// <summary>An implementation, and what overrides it further down.</summary>
    private void AddTarget(IMethodSymbol found, INamedTypeSymbol type, HashSet<IMethodSymbol> targets)
    {
        IMethodSymbol definition = Definition(found);
        if (!definition.IsAbstract && EffectJudgement.HasSource(definition))
            targets.Add(definition);
        if ((definition.IsVirtual || definition.IsAbstract || definition.IsOverride) && definition.ContainingType.TypeKind != TypeKind.Interface)
            AddOverrides(definition, type.OriginalDefinition, targets);
    }

    /// <summary>What overrides a method in the types through which it is called: theirs and below, or what they inherit.</summary>
    private void AddOverrides(IMethodSymbol method, INamedTypeSymbol? through, HashSet<IMethodSymbol> targets)
    {
        INamedTypeSymbol owner = method.ContainingType.OriginalDefinition;
        INamedTypeSymbol top = through is not null && !SymbolEqualityComparer.Default.Equals(through, owner) ? through : owner;
        foreach (INamedTypeSymbol type in _types.Value.Under(top))
            AddOverridesIn(type, method, targets);
        for (INamedTypeSymbol? at = top; at is not null && !SymbolEqualityComparer.Default.Equals(at.OriginalDefinition, owner); at = at.BaseType)
            AddOverridesIn(at.OriginalDefinition, method, targets);
    }

    private static void AddOverridesIn(INamedTypeSymbol type, IMethodSymbol method, HashSet<IMethodSymbol> targets)
    {
        foreach (ISymbol member in type.GetMembers(method.Name))
        {
            if (member is not IMethodSymbol { IsOverride: true, IsAbstract: false, IsImplicitlyDeclared: false } candidate || !EffectJudgement.HasSource(candidate))
                continue;

            for (IMethodSymbol? at = candidate.OverriddenMethod; at is not null; at = at.OverriddenMethod)
            {
                if (SymbolEqualityComparer.Default.Equals(at.OriginalDefinition, method))
                {
                    targets.Add(Definition(candidate));
                    break;
                }
            }
        }
    }

    /// <summary>What code outside may call on a type of ours: what it overrides of others' types, and implements of others' interfaces.</summary>
    private Callee? Callbacks(INamedTypeSymbol type, SyntaxNode at)
    {
        if (_callbacks.TryGetValue(type, out Callee? known))
            return known;

        var targets = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        if (type.TypeKind == TypeKind.Interface)
        {
            foreach (ISymbol member in type.GetMembers())
                AddCallback(member, targets);
            foreach (INamedTypeSymbol inherited in type.AllInterfaces)
            {
                foreach (ISymbol member in inherited.GetMembers())
                    AddCallback(member, targets);
            }
        }

        for (INamedTypeSymbol? level = type; level is not null && EffectJudgement.HasSource(level); level = level.BaseType)
        {
            foreach (ISymbol member in level.GetMembers())
            {
                if (member is IMethodSymbol { IsOverride: true, IsAbstract: false, IsImplicitlyDeclared: false } method && !EffectJudgement.HasSource(Root(method)))
                    targets.Add(Definition(method));
            }
        }

        foreach (INamedTypeSymbol implemented in type.TypeKind == TypeKind.Interface ? [] : type.AllInterfaces)
        {
            if (EffectJudgement.HasSource(implemented) || implemented.Name is "IDisposable" or "IAsyncDisposable")
                continue;
            foreach (ISymbol member in implemented.GetMembers())
            {
                if (type.FindImplementationForInterfaceMember(member) is IMethodSymbol { IsImplicitlyDeclared: false, IsAbstract: false } found && EffectJudgement.HasSource(found))
                    targets.Add(Definition(found));
            }
        }

        Choice? choice = targets.Count == 0 ? null : new Choice(type, at);
        _callbacks.Add(type, choice);
        if (choice is null)
            return null;

        _all.Add(choice);
        foreach (IMethodSymbol target in targets)
        {
            if (judgement.Stated(target) is not null)
                continue;

            Callee body = BodyOf(target);
            choice.Targets.Add(body);
            body.Callers.Add(choice);
        }

        return choice;
    }

    /// <summary>Whatever implements a member of somebody else's interface.</summary>
    private void AddCallback(ISymbol member, HashSet<IMethodSymbol> targets)
    {
        if (member is IMethodSymbol method && member.ContainingType.Name is not ("IDisposable" or "IAsyncDisposable"))
            AddImplementations(method.OriginalDefinition, targets);
    }

    private static IMethodSymbol Root(IMethodSymbol method)
    {
        while (method.OverriddenMethod is { } overridden)
            method = overridden;
        return method;
    }

    private static IMethodSymbol Definition(IMethodSymbol method)
    {
        IMethodSymbol definition = method.OriginalDefinition;
        return definition.PartialImplementationPart ?? definition;
    }

    private sealed class ChoiceComparer : IEqualityComparer<(ISymbol Member, ISymbol? Through)>
    {
        public static readonly ChoiceComparer Instance = new();

        public bool Equals((ISymbol Member, ISymbol? Through) one, (ISymbol Member, ISymbol? Through) other) =>
            SymbolEqualityComparer.Default.Equals(one.Member, other.Member) && SymbolEqualityComparer.Default.Equals(one.Through, other.Through);

        public int GetHashCode((ISymbol Member, ISymbol? Through) key) =>
            (SymbolEqualityComparer.Default.GetHashCode(key.Member) * 397) ^ (key.Through is null ? 0 : SymbolEqualityComparer.Default.GetHashCode(key.Through));
    }
}
