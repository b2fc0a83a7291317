namespace SdkHarness;

/// <summary>Declares a scope that the tool reads.</summary>
/// <param name="scope">A scope: lower-case segments separated by dots, for example <c>crm.account</c>.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class ReadScopeAttribute(string scope) : Attribute
{
    /// <summary>The scope that is read.</summary>
    public string Scope { get; } = scope;
}
