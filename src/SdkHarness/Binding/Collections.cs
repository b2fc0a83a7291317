namespace SdkHarness.Binding;

/// <summary>Fills collections of the developer's own. For generated code.</summary>
public static class Collections
{
    /// <summary>Adds items to a collection.</summary>
    /// <typeparam name="T">The collection.</typeparam>
    /// <typeparam name="TItem">The type of an item.</typeparam>
    /// <param name="collection">The collection, empty.</param>
    /// <param name="items">The items.</param>
    /// <returns>The collection.</returns>
    public static T Fill<T, TItem>(T collection, IEnumerable<TItem> items)
        where T : class, ICollection<TItem>
    {
        foreach (TItem item in items)
            collection.Add(item);
        return collection;
    }
}
