namespace SdkHarness;

/// <summary>Names the read that tells whether the effect of a call of this write has happened.</summary>
/// <param name="method">A method of the tool set with the same visible parameters that returns <see cref="bool"/> or a task of it.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class LookupWithAttribute(string method) : Attribute
{
    /// <summary>The method's name.</summary>
    public string Method { get; } = method;
}
