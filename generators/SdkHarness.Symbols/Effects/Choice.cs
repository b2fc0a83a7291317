using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>A virtual or interface member: whichever of its implementations runs.</summary>
internal sealed class Choice(ISymbol symbol, SyntaxNode at) : Callee(symbol)
{
    public List<Callee> Targets { get; } = [];

    /// <summary>No implementation is known.</summary>
    public bool IsOpen { get; set; }

    public override (ulong Itself, ulong Reach) Left(int place)
    {
        (ulong itself, ulong reach) = base.Left(place);
        foreach (Callee target in Targets)
        {
            (ulong targetItself, ulong targetReach) = target.Left(place);
            itself |= targetItself;
            reach |= targetReach;
        }

        return (itself, reach);
    }

    public override bool Keeps(int place) => Targets.Exists(target => target.Keeps(place));

    public override bool Settle()
    {
        (ulong, ulong, ulong, ulong, ulong, bool, bool, bool) before = Summary();
        HasUnknown |= IsOpen;
        foreach (Callee target in Targets)
        {
            Mutated |= target.Mutated;
            Invoked |= target.Invoked;
            Passed |= target.Passed;
            GivesItself |= target.GivesItself;
            GivesReach |= target.GivesReach;
            Reads |= target.Reads;
            WritesWorld |= target.WritesWorld;
            HasUnknown |= target.HasUnknown;
            foreach (int index in target.Traces.Keys)
                Mark(index, new Trace(at, null, target, index));
        }

        if (IsOpen)
        {
            GivesItself |= Atoms.Maybe;
            GivesReach |= Atoms.Maybe;
        }

        return Summary() != before;
    }

    private (ulong, ulong, ulong, ulong, ulong, bool, bool, bool) Summary() =>
        (Mutated, Invoked, Passed, GivesItself, GivesReach, Reads, WritesWorld, HasUnknown);
}
