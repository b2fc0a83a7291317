using System.Text.Json;

namespace SdkHarness.Binding;

/// <summary>
/// A tool of generated code. That code is made, and compiled by the runtime, where the tool is called first: an application starts with its
/// contracts alone.
/// </summary>
/// <param name="toolSet">The contract of its set.</param>
/// <param name="index">Which of the set's tools it is.</param>
/// <param name="code">Gives the set's code.</param>
internal sealed class GeneratedTool(ToolSetContract toolSet, int index, Func<ToolCode> code) : ToolBinding(toolSet.Tools[index])
{
    private ToolCode Code => field ??= code();

    private ArgumentsReader Arguments => field ??= ReadArguments();

    private ResultForm Result => field ??= ResultForm.Read(Contract.Code, Code.Results);

    /// <inheritdoc />
    protected override object Bind(FieldReader fields) => Arguments.Read(fields);

    protected internal override ValueTask<object?> InvokeAsync(
        object toolSet, object arguments, ToolCallContext context, CancellationToken cancellationToken) =>
        Result.Kind.Answer(Code.Call(index, toolSet, arguments, context, cancellationToken));

    protected internal override ValueTask<object?> FallbackAsync(
        string method, object toolSet, object arguments, ToolCallContext context, CancellationToken cancellationToken) =>
        Code.Fallback(index, method, toolSet, arguments, context, cancellationToken)
        ?? base.FallbackAsync(method, toolSet, arguments, context, cancellationToken);

    protected internal override ValueTask<bool?> LookupAsync(
        object toolSet, object arguments, ToolCallContext context, CancellationToken cancellationToken) =>
        Code.Lookup(index, toolSet, arguments, context, cancellationToken);

    protected internal override bool NeedsApproval(object arguments) => Code.NeedsApproval(index, arguments);

    protected internal override void WriteResult(ResultWriter to, object? result) => Result.Write(to, result);

    private ArgumentsReader ReadArguments()
    {
        JsonElement data = Contract.Code, numbers = data.GetProperty("readers"u8);
        var readers = new ValueReader[numbers.GetArrayLength()];
        for (int i = 0; i < readers.Length; i++)
            readers[i] = Reader(numbers[i].GetInt32());
        return Code.ArgumentTypes[data.GetProperty("arguments"u8).GetInt32()].Reader(readers);
    }

    private ValueReader Reader(int number) =>
        number < Code.Readers.Length ? Code.Readers[number] : ReaderData.Read(toolSet.Readers[number - Code.Readers.Length]);
}
