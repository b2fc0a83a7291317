namespace SdkHarness.Binding;

/// <summary>Hands a write tool's parameter the permit of its call. For generated code.</summary>
public static class Permits
{
    /// <summary>The permit of the call that the context is of.</summary>
    /// <param name="context">The attempt, as the guard has made it.</param>
    /// <returns>The permit.</returns>
    /// <exception cref="InvalidOperationException">The context is of a read, of a look-up, or not the guard's; the body has not run.</exception>
    public static WritePermit Of(ToolCallContext context) =>
        context.Permit ?? throw new InvalidOperationException("There is no permit to write: it is given by the guard, to calls of write tools that it has allowed.");
}
