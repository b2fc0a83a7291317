namespace SdkHarness.Binding;

/// <summary>
/// What all generated tools have in common: the reading of their arguments and the writing of their results. What is the tool's own comes as
/// functions, so that a tool is one expression in generated code and no class. For generated code.
/// </summary>
/// <typeparam name="TSet">The tool set.</typeparam>
/// <typeparam name="TArguments">The arguments: the one itself, a tuple of several, or <see cref="NoArguments"/>.</typeparam>
/// <typeparam name="TResult">The result where there is one.</typeparam>
/// <param name="toolSet">The contract of its set.</param>
/// <param name="index">Which of the set's tools it is.</param>
/// <param name="arguments">Reads the arguments.</param>
/// <param name="write">Writes the result; <see langword="null"/> where the tool returns nothing.</param>
public abstract class GuardedTool<TSet, TArguments, TResult>(
    ToolSetContract toolSet, int index, ArgumentsReader<TArguments> arguments, WriteValue<TResult>? write) : ToolBinding(toolSet.Tools[index])
    where TSet : class
{
    /// <summary>Sets the call of the method that a <see cref="Recovery.Fallback"/> step names; it gives <see langword="null"/> for any other name.</summary>
    public Func<string, TSet, TArguments, ToolCallContext, CancellationToken, ValueTask<object?>?>? Fallback { private get; init; }

    /// <summary>Sets the call of the method of <see cref="LookupWithAttribute"/>.</summary>
    public Func<TSet, TArguments, ToolCallContext, CancellationToken, ValueTask<bool?>>? Lookup { private get; init; }

    /// <summary>Sets the call of the predicate of <see cref="RequiresApprovalAttribute.When"/>.</summary>
    public Func<TArguments, bool>? When { private get; init; }

    /// <summary>Sets the label that the whole result is under.</summary>
    public string? Label { private get; init; }

    /// <summary>Sets whether all of the result's text was written by outsiders.</summary>
    public bool IsUntrusted { private get; init; }

    /// <summary>Sets whether null is a result.</summary>
    public bool IsNullable { private get; init; }

    /// <inheritdoc />
    protected sealed override object Bind(FieldReader fields) => arguments.Read(fields)!;

    /// <inheritdoc />
    protected internal sealed override ValueTask<object?> FallbackAsync(
        string method, object toolSet, object arguments, ToolCallContext context, CancellationToken cancellationToken) =>
        Fallback?.Invoke(method, (TSet)toolSet, (TArguments)arguments, context, cancellationToken)
        ?? base.FallbackAsync(method, toolSet, arguments, context, cancellationToken);

    /// <inheritdoc />
    protected internal sealed override ValueTask<bool?> LookupAsync(
        object toolSet, object arguments, ToolCallContext context, CancellationToken cancellationToken) =>
        Lookup?.Invoke((TSet)toolSet, (TArguments)arguments, context, cancellationToken) ?? default;

    /// <inheritdoc />
    protected internal sealed override bool NeedsApproval(object arguments) => When is null || When((TArguments)arguments);

    /// <inheritdoc />
    protected internal sealed override void WriteResult(ResultWriter to, object? result)
    {
        if (Label is not null && !to.Shows(Label))
        {
            to.Withheld(Label);
            return;
        }

        if (IsUntrusted)
            to.BeginUntrusted();
        if (write is null)
            to.Done();
        else if (result is not null)
            write(to, (TResult)result);
        else if (IsNullable)
            to.Json.WriteNullValue();
        else
            to.Missing();
    }
}
