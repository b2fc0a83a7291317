using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>Something that can be called, and what is known of it so far; it only grows until nothing changes any more.</summary>
internal abstract class Callee(ISymbol symbol)
{
    /// <summary>Where the traces of what is written outside the process are kept, beside those of the atoms that are changed.</summary>
    public const int WorldWrite = 64;

    /// <summary>Where the traces of what is called through the atoms begin.</summary>
    public const int InvokedFrom = 128;

    public ISymbol Symbol { get; } = symbol;

    public List<Callee> Callers { get; } = [];

    public Dictionary<int, Trace> Traces { get; } = [];

    /// <summary>What is changed: atoms.</summary>
    public ulong Mutated { get; protected set; }

    /// <summary>Through what delegates are called that are not known here: atoms.</summary>
    public ulong Invoked { get; protected set; }

    /// <summary>What is passed to delegates.</summary>
    public ulong Passed { get; protected set; }

    public ulong GivesItself { get; protected set; }

    public ulong GivesReach { get; protected set; }

    public bool WritesWorld { get; protected set; }

    public bool Reads { get; protected set; }

    /// <summary>Whether something in it, or in what it calls, cannot be seen.</summary>
    public bool HasUnknown { get; protected set; }

    /// <summary>Whether it waits to be looked at again.</summary>
    public bool IsQueued { get; set; }

    /// <summary>What stands in this place afterwards: more than what came in there where the body put something else in.</summary>
    public virtual (ulong Itself, ulong Reach) Left(int place) => (Atoms.Itself(place), Atoms.ReachOf(place));

    /// <summary>Whether something that comes in here may be kept beyond the call.</summary>
    public virtual bool Keeps(int place) => ((GivesItself | GivesReach) & (Atoms.Itself(place) | Atoms.ReachOf(place))) != 0;

    /// <summary>Looks again; <see langword="true"/> where the summary has grown.</summary>
    public abstract bool Settle();

    protected void Mark(int index, Trace trace)
    {
        if (!Traces.ContainsKey(index))
            Traces.Add(index, trace);
    }
}
