namespace SdkHarness;

/// <summary>
/// Made again in one run with the same arguments, this write is another one: it is executed again, under another idempotency key. Without this
/// attribute the first outcome answers.
/// </summary>
/// <remarks>A call whose outcome is unknown, that waits for a person or that a person has refused is not repeated by it.</remarks>
/// <param name="because">Why a second one is meant, for example that each order is one badge.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class MayRepeatAttribute(string because) : Attribute
{
    /// <summary>Why a second one is meant.</summary>
    public string Because { get; } = because;
}
