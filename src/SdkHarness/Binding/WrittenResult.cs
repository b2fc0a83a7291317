namespace SdkHarness.Binding;

/// <summary>A result that is written as JSON.</summary>
/// <typeparam name="T">Its type.</typeparam>
/// <param name="write">Writes it where it is not null.</param>
public abstract class WrittenResult<T>(WriteValue<T> write) : ToolResult
{
    internal sealed override void Write(ResultWriter to, object result) => write(to, (T)result);
}

/// <summary>A method that returns its result. For generated code.</summary>
/// <typeparam name="T">The result's type.</typeparam>
/// <param name="write">Writes it where it is not null.</param>
public sealed class ValueResult<T>(WriteValue<T> write) : WrittenResult<T>(write)
{
    internal override ValueTask<object?> Answer(object? returned) => new(returned);
}

/// <summary>A method that returns its result in a task. For generated code.</summary>
/// <typeparam name="TReturned">The type of the task's result.</typeparam>
/// <typeparam name="T">The same without null.</typeparam>
/// <param name="write">Writes it where it is not null.</param>
public sealed class TaskResult<TReturned, T>(WriteValue<T> write) : WrittenResult<T>(write)
{
    internal override ValueTask<object?> Answer(object? returned)
    {
        var running = (Task<TReturned>)returned!;
        return running.IsCompletedSuccessfully ? new ValueTask<object?>(running.Result) : Awaited.Answer(running);
    }
}

/// <summary>A method that returns its result in a <see cref="ValueTask{TResult}"/>. For generated code.</summary>
/// <typeparam name="TReturned">The type of the task's result.</typeparam>
/// <typeparam name="T">The same without null.</typeparam>
/// <param name="write">Writes it where it is not null.</param>
public sealed class ValueTaskResult<TReturned, T>(WriteValue<T> write) : WrittenResult<T>(write)
{
    internal override ValueTask<object?> Answer(object? returned) => Awaited.Answer((ValueTask<TReturned>)returned!);
}

/// <summary>A stream, of which generated code collects the items. For generated code.</summary>
/// <typeparam name="T">The list of them.</typeparam>
/// <param name="write">Writes it where it is not null.</param>
public sealed class StreamResult<T>(WriteValue<T> write) : WrittenResult<T>(write)
{
    internal override ValueTask<object?> Answer(object? returned) => (ValueTask<object?>)returned!;
}
