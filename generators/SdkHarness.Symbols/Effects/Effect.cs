namespace SdkHarness.Symbols;

/// <summary>What a call does by itself, before it is known on what.</summary>
internal enum Effect : byte
{
    /// <summary>It computes.</summary>
    Pure,

    /// <summary>It reads from outside the process.</summary>
    Reads,

    /// <summary>It changes the object that it is called on; as a static method, its first argument.</summary>
    Mutates,

    /// <summary>It changes something outside the process, or of the process as a whole.</summary>
    Writes,

    /// <summary>It cannot be seen.</summary>
    Unknown,

    /// <summary>What its SQL text says; unknown where that is not constant.</summary>
    Sql,

    /// <summary>A write, but where its SQL text is constant and reads.</summary>
    SqlWrite,

    /// <summary>What the request's HTTP method says.</summary>
    Send,

    /// <summary>What the file mode and access say.</summary>
    Open,
}
