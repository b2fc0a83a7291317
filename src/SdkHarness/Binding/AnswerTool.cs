namespace SdkHarness.Binding;

/// <summary>A tool of any other form: with no result, one that may be missing, one in a <see cref="ValueTask{TResult}"/>, or a stream. For generated code.</summary>
/// <typeparam name="TSet">The tool set.</typeparam>
/// <typeparam name="TArguments">The arguments: the one itself, a tuple of several, or <see cref="NoArguments"/>.</typeparam>
/// <typeparam name="TResult">The result, where there is one.</typeparam>
/// <param name="toolSet">The contract of its set.</param>
/// <param name="index">Which of the set's tools it is.</param>
/// <param name="arguments">Reads the arguments.</param>
/// <param name="write">Writes the result; <see langword="null"/> where the tool returns nothing.</param>
/// <param name="body">Calls the tool's method.</param>
public sealed class AnswerTool<TSet, TArguments, TResult>(
    ToolSetContract toolSet,
    int index,
    ArgumentsReader<TArguments> arguments,
    WriteValue<TResult>? write,
    Func<TSet, TArguments, ToolCallContext, CancellationToken, ValueTask<object?>> body)
    : GuardedTool<TSet, TArguments, TResult>(toolSet, index, arguments, write)
    where TSet : class
{
    /// <inheritdoc />
    protected internal override ValueTask<object?> InvokeAsync(
        object toolSet, object arguments, ToolCallContext context, CancellationToken cancellationToken) =>
        body((TSet)toolSet, (TArguments)arguments, context, cancellationToken);
}
