namespace SdkHarness;

/// <summary>Makes a class a tool set: its public instance methods are tools.</summary>
/// <remarks>
/// The class must be a top-level, non-generic, concrete <c>partial class</c>. Every public method needs a scope
/// (<see cref="ReadScopeAttribute"/> or <see cref="WriteScopeAttribute"/>) or <see cref="NotAToolAttribute"/>; otherwise the build fails.
/// </remarks>
/// <param name="name">The tool set's name: lower-case letters, digits and underscores, beginning with a letter; at most 32 characters.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ToolSetAttribute(string name) : Attribute
{
    /// <summary>The tool set's name, which begins each of its tools' names and is the plugin's name in Semantic Kernel.</summary>
    public string Name { get; } = name;

    /// <summary>The team that answers for these tools. Default: none, which is warned about.</summary>
    public string? Owner { get; set; }
}
