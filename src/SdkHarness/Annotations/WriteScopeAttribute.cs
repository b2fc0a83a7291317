namespace SdkHarness;

/// <summary>Declares a scope that the tool changes. Such a tool needs a policy: an approval, a justified auto-approval, or a block.</summary>
/// <param name="scope">A scope: lower-case segments separated by dots, for example <c>crm.forecast</c>.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class WriteScopeAttribute(string scope) : Attribute
{
    /// <summary>The scope that is changed.</summary>
    public string Scope { get; } = scope;

    /// <summary>Whether the change cannot be undone. Default: <see langword="false"/>.</summary>
    public bool Destructive { get; set; }

    /// <summary>Whether the change reaches people or systems outside the organisation. Default: <see langword="false"/>.</summary>
    public bool External { get; set; }
}
