namespace SdkHarness;

/// <summary>A justified exception from one rule: it is not reported for the element and what lies in it, until a date.</summary>
/// <remarks>
/// Only rules of judgement can be accepted; what a rule asks to be decided by an attribute is decided by that attribute. All of
/// <see cref="Because"/>, <see cref="Owner"/> and <see cref="Until"/> are needed. The exception stands in the lock file, so that a review sees
/// it, and after its date it is an error.
/// </remarks>
/// <param name="rule">The rule's number, for example <c>HRN003</c>.</param>
[AttributeUsage(
    AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property | AttributeTargets.Class | AttributeTargets.Struct
        | AttributeTargets.Interface | AttributeTargets.Assembly,
    AllowMultiple = true,
    Inherited = false)]
public sealed class AcceptedAttribute(string rule) : Attribute
{
    /// <summary>The rule's number.</summary>
    public string Rule { get; } = rule;

    /// <summary>Why it is right here.</summary>
    public string Because { get; set; } = "";

    /// <summary>The team or person that answers for it.</summary>
    public string Owner { get; set; } = "";

    /// <summary>The last day (UTC) on which it holds, as <c>2027-03-31</c>.</summary>
    public string Until { get; set; } = "";
}
