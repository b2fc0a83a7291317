namespace SdkHarness.Generators.Tools;

/// <summary>A call of one of the class's methods with the bound arguments.</summary>
/// <param name="Receiver">The type that declares it, fully qualified: so that no overload of another class is called.</param>
/// <param name="Method">The method's name.</param>
/// <param name="IsStatic">Whether it needs no instance.</param>
/// <param name="IsAwaited">Whether it returns a task.</param>
/// <param name="ReturnsTask">Whether that is a <c>Task</c>, and no <c>ValueTask</c>.</param>
/// <param name="HasResult">Whether something comes back.</param>
/// <param name="MaxItems">How many items it may give, where it returns a stream; <see langword="null"/> where it does not.</param>
/// <param name="Arguments">The expressions of the arguments, in the method's order.</param>
internal sealed record CallModel(
    string Receiver, string Method, bool IsStatic, bool IsAwaited, bool ReturnsTask, bool HasResult, int? MaxItems, EquatableArray<string> Arguments)
{
    /// <summary>Whether null may come back in the task's place, which fails the attempt.</summary>
    public bool MayGiveNoTask { get; init; }

    /// <summary>What the contract calls it, where it is a fallback.</summary>
    public string Name { get; init; } = "";

    /// <summary>The other tool set whose instance it needs; <see langword="null"/> for the tool's own.</summary>
    public string? Service { get; init; }
}
