namespace SdkHarness.Binding;

/// <summary>
/// The generated code of a tool set: the calls of its methods, each a case of a switch, and what data cannot say. What data can say is in the
/// contracts: one class a set and few expressions a tool, since each costs the compiler, and every analyzer of a build, its time. For generated code.
/// </summary>
/// <param name="readers">The readers that the data name by the lowest numbers.</param>
/// <param name="arguments">The types of the tools' arguments.</param>
/// <param name="results">What results are made of.</param>
public abstract class ToolCode(ValueReader[] readers, ArgumentTypes[] arguments, ToolResult[] results)
{
    internal ValueReader[] Readers { get; } = readers;

    internal ArgumentTypes[] ArgumentTypes { get; } = arguments;

    internal ToolResult[] Results { get; } = results;

    /// <summary>Calls a tool's method.</summary>
    /// <param name="tool">Which of the set's tools.</param>
    /// <param name="set">The tool set's instance.</param>
    /// <param name="bound">The bound arguments.</param>
    /// <param name="context">What the harness supplies.</param>
    /// <param name="cancellationToken">Cancels the attempt.</param>
    /// <returns>What the method returned, as its <see cref="ToolResult"/> takes it.</returns>
    public abstract object? Call(int tool, object set, object bound, ToolCallContext context, CancellationToken cancellationToken);

    /// <summary>Calls the method that a <see cref="Recovery.Fallback"/> step names.</summary>
    /// <param name="tool">Which of the set's tools.</param>
    /// <param name="method">The method's name, as in the step.</param>
    /// <param name="set">The tool set's instance.</param>
    /// <param name="bound">The bound arguments.</param>
    /// <param name="context">What the harness supplies.</param>
    /// <param name="cancellationToken">Cancels the attempt.</param>
    /// <returns>The result, of the tool's own result type; <see langword="null"/> where the tool has no such fallback.</returns>
    public virtual ValueTask<object?>? Fallback(
        int tool, string method, object set, object bound, ToolCallContext context, CancellationToken cancellationToken) => null;

    /// <summary>Calls the method of <see cref="LookupWithAttribute"/>.</summary>
    /// <param name="tool">Which of the set's tools.</param>
    /// <param name="set">The tool set's instance.</param>
    /// <param name="bound">The bound arguments.</param>
    /// <param name="context">What the harness supplies.</param>
    /// <param name="cancellationToken">Cancels the look-up.</param>
    /// <returns>Whether the effect has happened; <see langword="null"/> where the tool has no such method.</returns>
    public virtual ValueTask<bool?> Lookup(
        int tool, object set, object bound, ToolCallContext context, CancellationToken cancellationToken) => default;

    /// <summary>Evaluates the predicate of <see cref="RequiresApprovalAttribute.When"/>.</summary>
    /// <param name="tool">Which of the set's tools.</param>
    /// <param name="bound">The bound arguments.</param>
    /// <returns>Whether these arguments need a person; <see langword="true"/> where the tool has no predicate.</returns>
    public virtual bool NeedsApproval(int tool, object bound) => true;
}
