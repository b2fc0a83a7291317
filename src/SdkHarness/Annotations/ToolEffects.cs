namespace SdkHarness;

/// <summary>What tools do to the world, as far as it decides what may be done when they fail. Every tool belongs to exactly one of the first three.</summary>
[Flags]
public enum ToolEffects
{
    /// <summary>No tool.</summary>
    None = 0,

    /// <summary>Tools that change nothing.</summary>
    Reads = 1,

    /// <summary>Writes that may be sent again: they carry an idempotency key, are <see cref="IdempotentAttribute"/>, or can be looked up.</summary>
    KeyedWrites = 2,

    /// <summary>Writes that nothing makes repeatable.</summary>
    PlainWrites = 4,

    /// <summary>Every write.</summary>
    Writes = KeyedWrites | PlainWrites,

    /// <summary>Every tool.</summary>
    Any = Reads | Writes,
}
