namespace SdkHarness.Binding;

/// <summary>What a body gives, as the guard takes it. For generated code.</summary>
public static class Awaited
{
    /// <summary>The answer of a body that returns nothing.</summary>
    /// <param name="body">The body, running.</param>
    /// <returns><see langword="null"/>, once it has ended.</returns>
    public static ValueTask<object?> Answer(Task body)
    {
        return body.IsCompletedSuccessfully ? default : Ended(body);

        static async ValueTask<object?> Ended(Task body)
        {
            await body.ConfigureAwait(false);
            return null;
        }
    }

    /// <summary>The answer of a body that returns nothing.</summary>
    /// <param name="body">The body, running.</param>
    /// <returns><see langword="null"/>, once it has ended.</returns>
    public static ValueTask<object?> Answer(ValueTask body) => Answer(body.AsTask());

    /// <summary>The answer of a body.</summary>
    /// <typeparam name="T">The type of its result.</typeparam>
    /// <param name="body">The body, running.</param>
    /// <returns>Its result.</returns>
    public static ValueTask<object?> Answer<T>(Task<T> body) => Answer(new ValueTask<T>(body));

    /// <summary>The answer of a body.</summary>
    /// <typeparam name="T">The type of its result.</typeparam>
    /// <param name="body">The body, running.</param>
    /// <returns>Its result.</returns>
    public static ValueTask<object?> Answer<T>(ValueTask<T> body)
    {
        return body.IsCompletedSuccessfully ? new ValueTask<object?>(body.Result) : Ended(body);

        static async ValueTask<object?> Ended(ValueTask<T> body) => await body.ConfigureAwait(false);
    }

    /// <summary>The answer of a look-up.</summary>
    /// <param name="lookup">The look-up, running.</param>
    /// <returns>Whether the effect has happened.</returns>
    public static async ValueTask<bool?> Found(Task<bool> lookup) => await lookup.ConfigureAwait(false);

    /// <summary>The answer of a look-up.</summary>
    /// <param name="lookup">The look-up, running.</param>
    /// <returns>Whether the effect has happened.</returns>
    public static async ValueTask<bool?> Found(ValueTask<bool> lookup) => await lookup.ConfigureAwait(false);
}
