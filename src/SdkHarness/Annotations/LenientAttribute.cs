namespace SdkHarness;

/// <summary>Lets the tools of a set take arguments in a form that their schemas do not state, for models that cannot keep to them.</summary>
/// <remarks>
/// The model is still told the strict schema. What has been coerced must keep every constraint. The coercions are part of the contract's
/// hash, so allowing another one resets trust. An approval, the journal and a replay hold the arguments as they were sent.
/// </remarks>
/// <param name="coercions">What is allowed.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class LenientAttribute(Coercions coercions) : Attribute
{
    /// <summary>What is allowed.</summary>
    public Coercions Coercions { get; } = coercions;
}
