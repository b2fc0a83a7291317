namespace SdkHarness.Binding;

/// <summary>How what a tool's method returns becomes its result. For generated code.</summary>
public abstract class ToolResult
{
    private protected ToolResult()
    {
    }

    /// <summary>The result, once there is one.</summary>
    /// <param name="returned">What the method returned.</param>
    internal abstract ValueTask<object?> Answer(object? returned);

    /// <summary>Whether there is one to write.</summary>
    internal virtual bool IsWritten => true;

    /// <summary>Writes a result.</summary>
    /// <param name="to">Takes it.</param>
    /// <param name="result">What <see cref="Answer"/> gave, where that was not null.</param>
    internal abstract void Write(ResultWriter to, object result);
}
