namespace SdkHarness;

/// <summary>Overrides what a tool takes from its method.</summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class ToolAttribute : Attribute
{
    /// <summary>The tool's name within its set. Default: the method's name in snake_case without <c>Async</c>.</summary>
    public string? Name { get; set; }

    /// <summary>What the model reads about the tool. Default: the summary of the method's doc comment.</summary>
    public string? Description { get; set; }

    /// <summary>
    /// How many items a tool that returns <see cref="IAsyncEnumerable{T}"/> may give; one more is the failure <see cref="Failure.UnexpectedShape"/>.
    /// Default: 1,000.
    /// </summary>
    public int MaxItems { get; set; } = 1000;

    /// <summary>
    /// Whether the body runs on the caller's thread, which spares a few microseconds: only where it never blocks, since nobody can end an
    /// attempt at its deadline while the body holds the thread, and only where nothing keeps its token after it has returned. Heeded for an asynchronous method that takes the token; any other runs aside
    /// all the same. Default: <see langword="false"/>.
    /// </summary>
    public bool InPlace { get; set; }
}
