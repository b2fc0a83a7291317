using System.ComponentModel;

namespace SdkHarness.Binding;

/// <summary>
/// The lines that a class or an assembly has in the lock file, as the generator writes them: what its tools or its agent may do, or the exceptions
/// that it accepts. Analyzers and the <c>harness</c> command read them from here, so that the text is made in one place. For generated code.
/// </summary>
/// <param name="lines">One line an entry: its key and its value, as JSON, without a comma.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Assembly, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class LockEntriesAttribute(string lines) : Attribute
{
    /// <summary>One line an entry.</summary>
    public string Lines { get; } = lines;
}
