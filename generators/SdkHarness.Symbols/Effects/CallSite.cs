using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>A call that is to be followed.</summary>
internal sealed class CallSite(SyntaxNode at, ISymbol called, int[] places)
{
    public SyntaxNode At { get; } = at;

    /// <summary>The method; a type for its static initializers; a type with <see cref="IsCallback"/> for what others may call on it.</summary>
    public ISymbol Called { get; } = called;

    /// <summary>The type through which a virtual member is called; <see langword="null"/> where exactly this method runs.</summary>
    public ITypeSymbol? Through { get; init; }

    /// <summary>The method has no body here, and only what overrides it counts.</summary>
    public bool IsJudged { get; init; }

    /// <summary>Code outside may call what the type implements and overrides of it.</summary>
    public bool IsCallback { get; init; }

    /// <summary>The nodes of the receiver (0) and the arguments.</summary>
    public int[] Places { get; } = places;

    /// <summary>For an argument that is a function: the node of what it is given.</summary>
    public int[]? Functions { get; init; }

    public int Result { get; init; }

    /// <summary>What runs, once that is resolved.</summary>
    public Callee? Target { get; set; }

    public bool IsByReference(int place) =>
        Called is IMethodSymbol method && place > 0 && place <= method.Parameters.Length && method.Parameters[place - 1].RefKind is RefKind.Ref or RefKind.Out;
}
