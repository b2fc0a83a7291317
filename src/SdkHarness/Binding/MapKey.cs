namespace SdkHarness.Binding;

/// <summary>How the keys of a dictionary stand as names of an object: each key has one name. For generated code.</summary>
/// <typeparam name="TKey">The type of a key.</typeparam>
public abstract class MapKey<TKey>
{
    /// <summary>What is expected of a name, in words for the model.</summary>
    public abstract string Expected { get; }

    /// <summary>Reads a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="key">The key.</param>
    /// <returns>Whether it is the name of a key.</returns>
    public abstract bool TryRead(string name, out TKey key);

    /// <summary>The name of a key; <see langword="null"/> for one that has none.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The name.</returns>
    public abstract string? Name(TKey key);
}
