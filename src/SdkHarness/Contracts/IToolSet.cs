namespace SdkHarness;

/// <summary>What the generator adds to a class that has <see cref="ToolSetAttribute"/>.</summary>
/// <typeparam name="TSelf">The class itself.</typeparam>
public interface IToolSet<TSelf>
    where TSelf : class, IToolSet<TSelf>
{
    /// <summary>The contracts of the set and its tools.</summary>
    static abstract ToolSetContract Contract { get; }

    /// <summary>The generated bindings, one a tool, in the order of <see cref="ToolSetContract.Tools"/>. Only the guard can run them.</summary>
    static abstract IReadOnlyList<ToolBinding> Bindings { get; }
}
