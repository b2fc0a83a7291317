namespace SdkHarness.Generators.Patterns;

/// <summary>A place in a pattern's graph.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Set">The set of units that it takes; -1 where it takes none.</param>
/// <param name="Next">Where it leads.</param>
/// <param name="Other">Where a split leads as well.</param>
internal readonly record struct NfaNode(NfaKind Kind, int Set, int Next, int Other);

internal enum NfaKind
{
    Unit,
    Split,
    Start,
    End,
    Accept,
}
