using System.ComponentModel;

namespace SdkHarness;

/// <summary>
/// What the methods of this assembly do, as its build found out: written by the generator where the project sets <c>HarnessEffectSummaries</c>, and read by
/// the rules in the projects that reference it.
/// </summary>
/// <param name="lines">Lines as in <c>harness.effects.txt</c>.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class EffectSummaryAttribute(string lines) : Attribute
{
    /// <summary>Lines as in <c>harness.effects.txt</c>.</summary>
    public string Lines { get; } = lines;
}
