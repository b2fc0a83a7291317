using SdkHarness.Binding;

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

    private MemberNames Names => field ??= MemberNames.Of(Contract.InputSchema);

    /// <summary>Says what a call would be refused for, without running it: for tests, and for hosts that want to know before they offer it.</summary>
    /// <param name="arguments">What a model could send.</param>
    /// <returns>Every error; none where the arguments would be bound.</returns>
    public IReadOnlyList<ArgumentError> Check(ToolArguments arguments)
    {
        Bind(arguments, Coercions.None, out ArgumentErrors errors);
        return errors.All;
    }

    /// <summary>Binds as the schema says, and where that fails, with the coercions that the contract, or the run, allows.</summary>
    internal object? Bind(ToolArguments arguments, Coercions coercions, out ArgumentErrors errors)
    {
        coercions |= Contract.Lenient;
        errors = ArgumentErrors.Rent();
        if (arguments.Defect is { } defect)
        {
            errors.Add(new ArgumentError("", "json", "one JSON object", defect));
            return null;
        }

        object bound = Bind(arguments, errors);
        if (errors.Count == 0 || coercions == Coercions.None)
            return bound;

        errors = new ArgumentErrors { Thrown = errors.Thrown };
        return Bind(LenientArguments.Of(arguments, Contract, coercions), errors);
    }

    /// <summary>Binds and validates; reports every error there is.</summary>
    /// <param name="arguments">What the model sent.</param>
    /// <param name="errors">Takes the errors.</param>
    /// <returns>The bound arguments, to hand back to the other members; meaningless where there are errors.</returns>
    protected internal virtual object Bind(ToolArguments arguments, ArgumentErrors errors)
    {
        FieldReader fields = errors.Begin(arguments, Names);
        object bound = Bind(fields);
        fields.End();
        return bound;
    }

    /// <summary>Reads the arguments, by their order in the schema.</summary>
    /// <param name="fields">The arguments by their index.</param>
    /// <returns>The bound arguments; meaningless where there are errors.</returns>
    protected virtual object Bind(FieldReader fields) => this;

    /// <summary>Runs the body once.</summary>
    /// <param name="toolSet">The tool set's instance.</param>
    /// <param name="arguments">What <see cref="Bind(ToolArguments, ArgumentErrors)"/> returned.</param>
    /// <param name="context">What the harness supplies.</param>
    /// <param name="cancellationToken">Cancels the attempt.</param>
    /// <returns>The result, or <see langword="null"/> where the tool returns nothing.</returns>
    protected internal abstract ValueTask<object?> InvokeAsync(
        object toolSet, object arguments, ToolCallContext context, CancellationToken cancellationToken);

    /// <summary>Runs the method that a <see cref="Recovery.Fallback"/> step names.</summary>
    /// <param name="method">The method's name, as in the step.</param>
    /// <param name="toolSet">The tool set's instance.</param>
    /// <param name="arguments">What <see cref="Bind(ToolArguments, ArgumentErrors)"/> returned.</param>
    /// <param name="context">What the harness supplies.</param>
    /// <param name="cancellationToken">Cancels the attempt.</param>
    /// <returns>The result, of the tool's own result type.</returns>
    protected internal virtual ValueTask<object?> FallbackAsync(
        string method, object toolSet, object arguments, ToolCallContext context, CancellationToken cancellationToken) =>
        throw new InvalidOperationException($"The tool {Contract.FunctionName} has no fallback '{method}'.");

    /// <summary>Asks the method of <see cref="LookupWithAttribute"/> whether the effect has happened.</summary>
    /// <param name="toolSet">The tool set's instance.</param>
    /// <param name="arguments">What <see cref="Bind(ToolArguments, ArgumentErrors)"/> returned.</param>
    /// <param name="context">What the harness supplies.</param>
    /// <param name="cancellationToken">Cancels the look-up.</param>
    /// <returns>Whether it has happened; <see langword="null"/> where the tool has no such method.</returns>
    protected internal virtual ValueTask<bool?> LookupAsync(
        object toolSet, object arguments, ToolCallContext context, CancellationToken cancellationToken) => new((bool?)null);

    /// <summary>Evaluates the predicate of <see cref="RequiresApprovalAttribute.When"/>.</summary>
    /// <param name="arguments">What <see cref="Bind(ToolArguments, ArgumentErrors)"/> returned.</param>
    /// <returns>Whether these arguments need a person; <see langword="true"/> where there is no predicate.</returns>
    protected internal virtual bool NeedsApproval(object arguments) => true;

    /// <summary>Writes the result as one JSON value, projected to what the agent may see, and reports where it breaks its contract.</summary>
    /// <param name="to">Takes the value and the defects.</param>
    /// <param name="result">What the body returned.</param>
    protected internal abstract void WriteResult(ResultWriter to, object? result);
}
