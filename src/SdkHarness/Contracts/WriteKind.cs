namespace SdkHarness;

/// <summary>What makes it safe to send a write again whose outcome is unknown.</summary>
public enum WriteKind
{
    /// <summary>Not a write.</summary>
    None,

    /// <summary>It carries an idempotency key.</summary>
    Keyed,

    /// <summary>Repeating it leaves the same state.</summary>
    Natural,

    /// <summary>A read tells whether its effect has happened.</summary>
    Lookup,

    /// <summary>Nothing does: with an unknown outcome it is never sent again, a person decides.</summary>
    Blind,
}
