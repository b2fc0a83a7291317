using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>
/// One body, read once into what matters for effects: the objects in it (nodes), how one comes from another (flows), what is done to them, and what is called.
/// </summary>
internal sealed class Body(ISymbol symbol) : Callee(symbol)
{
    /// <summary>What carries no object that could be changed: numbers, texts, what was made here and kept nowhere.</summary>
    public const int Nothing = 0;

    private readonly List<ulong> _itself = [0];
    private readonly List<ulong> _reach = [0];
    private readonly List<(Flow Kind, int From, int To)> _flows = [];
    private readonly List<(int Node, bool IsReach, SyntaxNode At, string Label)> _changes = [];
    private readonly List<(int Node, SyntaxNode At, string Label)> _invocations = [];

    public List<CallSite> Calls { get; } = [];

    /// <summary>What stands in this body and cannot be seen into.</summary>
    public List<Unseen> Unseen { get; } = [];

    /// <summary>The nodes of the receiver (0) and of the parameters.</summary>
    public int[] Places { get; set; } = [];

    /// <summary>What the body gives back.</summary>
    public int Returned { get; set; }

    /// <summary>What the body hands to delegates.</summary>
    public int PassedNode { get; set; }

    /// <summary>What somebody stated of this body's member, which then holds for its callers.</summary>
    public Effect? Stated { get; set; }

    public int NewNode(ulong itself = 0, ulong reach = 0)
    {
        _itself.Add(itself);
        _reach.Add(reach);
        return _itself.Count - 1;
    }

    public void AddFlow(Flow kind, int from, int to)
    {
        if (from != Nothing && to != Nothing && from != to)
            _flows.Add((kind, from, to));
    }

    public void Change(int node, SyntaxNode at, string label)
    {
        if (node != Nothing)
            _changes.Add((node, false, at, label));
    }

    public void Invoke(int node, SyntaxNode at, string label)
    {
        if (node != Nothing)
            _invocations.Add((node, at, label));
    }

    public void WriteWorld(SyntaxNode at, string label)
    {
        WritesWorld = true;
        Mark(WorldWrite, new Trace(at, label, null, 0));
    }

    public void Read() => Reads = true;

    public void AddUnseen(Unseen unseen)
    {
        HasUnknown = true;
        Unseen.Add(unseen);
    }

    public ulong ItselfOf(int node) => _itself[node];

    public ulong ReachOf(int node) => _reach[node];

    public override (ulong Itself, ulong Reach) Left(int place) =>
        place < Places.Length && Places[place] != Nothing ? (_itself[Places[place]] | Atoms.Itself(place), _reach[Places[place]] | Atoms.ReachOf(place)) : base.Left(place);

    public override bool Keeps(int place) =>
        base.Keeps(place)
        || (Symbol is IMethodSymbol { MethodKind: MethodKind.Constructor })
        || (Places.Length > 0 && Places[0] != Nothing && (_reach[Places[0]] & (Atoms.Itself(place) | Atoms.ReachOf(place)) & ~(Atoms.Itself(0) | Atoms.ReachOf(0))) != 0);

    public override bool Settle()
    {
        bool grew = false;
        bool changed;
        do
        {
            changed = false;
            foreach ((Flow kind, int from, int to) in _flows)
                changed |= Move(kind, from, to);
            foreach (CallSite call in Calls)
            {
                if (call.Target is { } target)
                    changed |= Apply(call, target);
            }

            grew |= changed;
        }
        while (changed);

        grew |= Conclude();
        return grew;
    }

    private bool Move(Flow kind, int from, int to) => kind switch
    {
        Flow.Copy => Grow(to, _itself[from], _reach[from]) | Grow(from, 0, _reach[to]),
        Flow.Shallow => Grow(to, 0, _reach[from]),
        Flow.Load => Grow(to, _reach[from], _reach[from]) | Grow(from, 0, _reach[to]),
        Flow.Store => Grow(to, 0, _itself[from] | _reach[from]),
        _ => Grow(to, _itself[from] | _reach[from], _itself[from] | _reach[from]),
    };

    private bool Grow(int node, ulong itself, ulong reach)
    {
        ulong newItself = _itself[node] | itself;
        ulong newReach = _reach[node] | reach;
        bool grew = newItself != _itself[node] || newReach != _reach[node];
        _itself[node] = newItself;
        _reach[node] = newReach;
        return grew;
    }

    /// <summary>Brings what the callee does over to what it is called on here.</summary>
    private bool Apply(CallSite call, Callee target)
    {
        bool grew = false;
        if (target.WritesWorld && !WritesWorld)
        {
            WritesWorld = grew = true;
            Mark(WorldWrite, new Trace(call.At, null, target, WorldWrite));
        }

        if (target.Reads && !Reads)
            Reads = grew = true;
        if (target.HasUnknown && !HasUnknown)
            HasUnknown = grew = true;
        if (call.Result != Nothing)
            grew |= Grow(call.Result, Here(target.GivesItself, call), Here(target.GivesReach, call));
        if (target.Passed != 0)
        {
            ulong passed = Here(target.Passed, call);
            grew |= Grow(PassedNode, passed, passed);
        }

        for (int place = 0; place < call.Places.Length; place++)
        {
            int node = call.Places[place];
            if (node == Nothing)
                continue;

            (ulong itself, ulong reach) = target.Left(place);
            grew |= Grow(node, call.IsByReference(place) ? Here(itself & ~Atoms.Itself(place), call) : 0, Here(reach & ~Atoms.ReachOf(place), call));
            if (call.Functions is { } functions && functions[place] != Nothing && target.Keeps(place))
                grew |= Grow(functions[place], Atoms.Maybe, Atoms.Maybe);
        }

        grew |= Bring(target.Mutated, call, target, 0, isInvoked: false);
        grew |= Bring(target.Invoked, call, target, InvokedFrom, isInvoked: true);
        return grew;
    }

    private bool Bring(ulong atoms, CallSite call, Callee target, int offset, bool isInvoked)
    {
        bool grew = false;
        for (int index = 0; atoms != 0; index++, atoms >>= 1)
        {
            if ((atoms & 1) == 0)
                continue;

            ulong here = Here(1UL << index, call);
            ulong news = here & ~(isInvoked ? Invoked : Mutated);
            if (news == 0)
                continue;

            if (isInvoked)
                Invoked |= news;
            else
                Mutated |= news;
            grew = true;
            MarkAll(news, offset, new Trace(call.At, null, target, offset + index));
        }

        return grew;
    }

    /// <summary>What the callee's atoms are here.</summary>
    private ulong Here(ulong atoms, CallSite call)
    {
        ulong here = atoms & (Atoms.Shared | Atoms.Maybe);
        atoms >>= Atoms.First;
        for (int index = Atoms.First; atoms != 0; index++, atoms >>= 1)
        {
            if ((atoms & 1) == 0)
                continue;

            int place = Atoms.PlaceOf(index);
            if (place < call.Places.Length)
                here |= Atoms.IsReach(index) ? _reach[call.Places[place]] : _itself[call.Places[place]];
        }

        return here;
    }

    private bool Conclude()
    {
        (ulong, ulong, ulong, ulong, ulong) before = (Mutated, Invoked, Passed, GivesItself, GivesReach);
        foreach ((int node, bool isReach, SyntaxNode at, string label) in _changes)
        {
            ulong news = (isReach ? _reach[node] : _itself[node]) & ~Mutated;
            Mutated |= news;
            MarkAll(news, 0, new Trace(at, label, null, 0));
        }

        foreach ((int node, SyntaxNode at, string label) in _invocations)
        {
            ulong news = _itself[node] & ~Invoked;
            Invoked |= news;
            MarkAll(news, InvokedFrom, new Trace(at, label, null, 0));
        }

        Passed |= _itself[PassedNode] | _reach[PassedNode];
        GivesItself |= _itself[Returned];
        GivesReach |= _reach[Returned];
        if (Stated is not null)
            KeepToStatement();
        return before != (Mutated, Invoked, Passed, GivesItself, GivesReach);
    }

    /// <summary>A statement is about what callers may rely on: what is changed in memory, and what cannot be seen, is its author's affair.</summary>
    private void KeepToStatement()
    {
        Mutated = 0;
        Invoked = 0;
        HasUnknown = false;
    }

    private void MarkAll(ulong atoms, int offset, Trace trace)
    {
        for (int index = 0; atoms != 0; index++, atoms >>= 1)
        {
            if ((atoms & 1) != 0)
                Mark(offset + index, trace);
        }
    }
}
