namespace SdkHarness.Binding;

/// <summary>A method that returns nothing, at once or in a task. For generated code.</summary>
public sealed class NoResult : ToolResult
{
    internal override bool IsWritten => false;

    internal override ValueTask<object?> Answer(object? returned) => returned switch
    {
        Task running => Awaited.Answer(running),
        ValueTask running => Awaited.Answer(running),
        _ => default,
    };

    internal override void Write(ResultWriter to, object result) => to.Done();
}
