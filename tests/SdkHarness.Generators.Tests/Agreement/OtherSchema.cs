using System.Text.Json;
using SdkHarness.Binding;

namespace SdkHarness.Generators.Tests.Agreement;

/// <summary>A binding whose schema says something other than its check: what the comparison must find.</summary>
/// <param name="inner">The binding whose check it is.</param>
/// <param name="schema">What the schema says.</param>
internal sealed class OtherSchema(ToolBinding inner, JsonElement schema) : ToolBinding(inner.Contract with { InputSchema = schema })
{
    protected internal override object Bind(ToolArguments arguments, ArgumentErrors errors) => inner.Bind(arguments, errors);

    protected internal override ValueTask<object?> InvokeAsync(object toolSet, object arguments, ToolCallContext context, CancellationToken cancellationToken) =>
        inner.InvokeAsync(toolSet, arguments, context, cancellationToken);

    protected internal override void WriteResult(ResultWriter to, object? result) => inner.WriteResult(to, result);
}
