namespace SdkHarness;

/// <summary>
/// States what members do that cannot bear <see cref="ReadsAttribute"/>, <see cref="WritesAttribute"/> or <see cref="PureAttribute"/>: a library says
/// it of its own, an application of what it calls.
/// </summary>
/// <remarks>An application can state the same in <c>harness.effects.txt</c> beside its project. An entry that matches nothing is an error (HRN013).</remarks>
/// <param name="id">
/// A documentation id: <c>M:Acme.Client.Get(System.String)</c> one method, <c>M:Acme.Client.Get</c> its overloads, <c>M:Acme.Client.Get*</c> what begins
/// so, <c>P:Acme.Client.Name</c> a property, <c>T:Acme.Client</c> all of a type, <c>N:Acme</c> all of a namespace. The nearest entry counts.
/// </param>
/// <param name="kind">What they do.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class EffectAttribute(string id, EffectKind kind) : Attribute
{
    /// <summary>Which members.</summary>
    public string Id { get; } = id;

    /// <summary>What they do.</summary>
    public EffectKind Kind { get; } = kind;
}
