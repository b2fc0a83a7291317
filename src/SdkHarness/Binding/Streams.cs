namespace SdkHarness.Binding;

/// <summary>Takes in what a tool gives item by item. For generated code.</summary>
public static class Streams
{
    /// <summary>Collects the items; more than allowed are a failure, since a part of them would look like all.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="items">What the tool gives, or <see langword="null"/>.</param>
    /// <param name="most">How many there may be.</param>
    /// <param name="cancellationToken">Cancels the attempt.</param>
    /// <returns>The items in their order, as a <see cref="List{T}"/>; <see langword="null"/> for <see langword="null"/>.</returns>
    /// <exception cref="ToolFailureException"><see cref="Failure.UnexpectedShape"/>: there are more.</exception>
    public static async ValueTask<object?> CollectAsync<T>(IAsyncEnumerable<T>? items, int most, CancellationToken cancellationToken)
    {
        if (items is null)
            return null;

        var collected = new List<T>();
        await foreach (T item in items.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (collected.Count == most)
                throw new ToolFailureException(Failure.UnexpectedShape, $"The tool gave more than the {most} items that its contract allows.");
            collected.Add(item);
        }

        return collected;
    }

    /// <inheritdoc cref="CollectAsync{T}(IAsyncEnumerable{T}, int, CancellationToken)"/>
    public static async ValueTask<object?> CollectAsync<T>(Task<IAsyncEnumerable<T>> items, int most, CancellationToken cancellationToken) =>
        await CollectAsync(await items.ConfigureAwait(false), most, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc cref="CollectAsync{T}(IAsyncEnumerable{T}, int, CancellationToken)"/>
    public static async ValueTask<object?> CollectAsync<T>(ValueTask<IAsyncEnumerable<T>> items, int most, CancellationToken cancellationToken) =>
        await CollectAsync(await items.ConfigureAwait(false), most, cancellationToken).ConfigureAwait(false);
}
