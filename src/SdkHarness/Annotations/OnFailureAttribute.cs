namespace SdkHarness;

/// <summary>Declares what happens when a call fails in one of the given ways.</summary>
/// <remarks>
/// Several declarations on one element are tried in the order written. The nearest element that says anything about a mode wins for that
/// mode: method, then class, then assembly, then the preset for reads, keyed writes or plain writes that the harness brings (docs/recovery.md).
/// </remarks>
/// <param name="failure">The failure modes that this path answers.</param>
/// <param name="recovery">What is done.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Assembly, AllowMultiple = true, Inherited = false)]
public sealed class OnFailureAttribute(Failure failure, Recovery recovery) : Attribute
{
    /// <summary>The failure modes that this path answers.</summary>
    public Failure Failure { get; } = failure;

    /// <summary>What is done.</summary>
    public Recovery Recovery { get; } = recovery;

    /// <summary>
    /// The tools that this path is for, on a class or an assembly; the others do not see it. Default: every tool. For example
    /// <c>[assembly: OnFailure(Failure.Transient, Recovery.Retry, On = ToolEffects.Reads | ToolEffects.KeyedWrites)]</c>.
    /// </summary>
    public ToolEffects On { get; set; } = ToolEffects.Any;

    /// <summary>How often the body runs in all, the first time included, for <see cref="Recovery.Retry"/>. Default: 3.</summary>
    public int Attempts { get; set; } = 3;

    /// <summary>
    /// How long a call may go on being tried again, in seconds from its first attempt, for <see cref="Recovery.Retry"/>: no further attempt
    /// begins later. Default: 0, which is <see cref="HarnessOptions.RetryBudget"/>.
    /// </summary>
    public double WithinSeconds { get; set; }

    /// <summary>The method to call instead, for <see cref="Recovery.Fallback"/>: same parameters, same result.</summary>
    public string? Method { get; set; }

    /// <summary>The other tool set whose tool <see cref="Method"/> is. Default: the tool's own.</summary>
    public Type? ToolSet { get; set; }

    /// <summary>What the answer then says, for <see cref="Recovery.Caveat"/> and <see cref="Recovery.Fallback"/>, or what the person is told or asked.</summary>
    public string? Note { get; set; }
}
