using System.Text.Json;

namespace SdkHarness;

/// <summary>
/// One tool's generated code: binds and validates arguments, runs the body, writes the result. Its members are for the guard alone,
/// which is why no framework can reach a tool's body around it.
/// </summary>
/// <remarks>Generated for every tool; not meant to be written by hand.</remarks>
/// <param name="contract">The tool's contract.</param>
public abstract class ToolBinding(ToolContract contract)
{
    /// <summary>The tool's contract.</summary>
    public ToolContract Contract { get; } = contract;

    /// <summary>Binds and validates; reports every error there is.</summary>
    /// <param name="arguments">What the model sent.</param>
    /// <param name="errors">Takes the errors.</param>
    /// <returns>The bound arguments, to hand back to the other members; meaningless where there are errors.</returns>
    protected internal abstract object Bind(ToolArguments arguments, ArgumentErrors errors);

    /// <summary>Runs the body once.</summary>
    /// <param name="toolSet">The tool set's instance.</param>
    /// <param name="arguments">What <see cref="Bind"/> returned.</param>
    /// <param name="context">What the harness supplies.</param>
    /// <param name="cancellationToken">Cancels the attempt.</param>
    /// <returns>The result, or <see langword="null"/> where the tool returns nothing.</returns>
    protected internal abstract ValueTask<object?> InvokeAsync(
        object toolSet, object arguments, ToolCallContext context, CancellationToken cancellationToken);

    /// <summary>Runs the method that a <see cref="Recovery.Fallback"/> step names.</summary>
    /// <param name="method">The method's name, as in the step.</param>
    /// <param name="toolSet">The tool set's instance.</param>
    /// <param name="arguments">What <see cref="Bind"/> returned.</param>
    /// <param name="context">What the harness supplies.</param>
    /// <param name="cancellationToken">Cancels the attempt.</param>
    /// <returns>The result, of the tool's own result type.</returns>
    protected internal virtual ValueTask<object?> FallbackAsync(
        string method, object toolSet, object arguments, ToolCallContext context, CancellationToken cancellationToken) =>
        throw new InvalidOperationException($"The tool {Contract.FunctionName} has no fallback '{method}'.");

    /// <summary>Asks the method of <see cref="LookupWithAttribute"/> whether the effect has happened.</summary>
    /// <param name="toolSet">The tool set's instance.</param>
    /// <param name="arguments">What <see cref="Bind"/> returned.</param>
    /// <param name="context">What the harness supplies.</param>
    /// <param name="cancellationToken">Cancels the look-up.</param>
    /// <returns>Whether it has happened; <see langword="null"/> where the tool has no such method.</returns>
    protected internal virtual ValueTask<bool?> LookupAsync(
        object toolSet, object arguments, ToolCallContext context, CancellationToken cancellationToken) => new((bool?)null);

    /// <summary>Evaluates the predicate of <see cref="RequiresApprovalAttribute.When"/>.</summary>
    /// <param name="arguments">What <see cref="Bind"/> returned.</param>
    /// <returns>Whether these arguments need a person; <see langword="true"/> where there is no predicate.</returns>
    protected internal virtual bool NeedsApproval(object arguments) => true;

    /// <summary>Writes the result as JSON, projected to what the agent may see, and reports where it breaks its contract.</summary>
    /// <param name="writer">Takes one JSON value.</param>
    /// <param name="result">What the body returned.</param>
    /// <param name="context">The labels that are granted; takes the defects.</param>
    protected internal abstract void WriteResult(Utf8JsonWriter writer, object? result, ResultContext context);
}
