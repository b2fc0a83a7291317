namespace SdkHarness;

/// <summary>The tool is callable only when this run holds a successful, fresh, uncaveated read of a scope.</summary>
/// <remarks>Where both tools name their subject with <see cref="SubjectAttribute"/>, the read must have been about the same subject.</remarks>
/// <param name="scope">The scope that must have been read.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class RequiresEvidenceAttribute(string scope) : Attribute
{
    /// <summary>The scope that must have been read.</summary>
    public string Scope { get; } = scope;

    /// <summary>How old the read may be, in minutes. Default: 0, any age within the run.</summary>
    public int MaxAgeMinutes { get; set; }

    /// <summary>
    /// What the user is asked where the scope was read in vain: the run then waits for the answer, once, before the call is refused. Default: nothing, it
    /// is refused at once.
    /// </summary>
    public string? Ask { get; set; }
}
