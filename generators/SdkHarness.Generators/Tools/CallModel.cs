namespace SdkHarness.Generators.Tools;

/// <summary>A call of one of the class's methods with the bound arguments.</summary>
/// <param name="Method">The method's name.</param>
/// <param name="IsStatic">Whether it needs no instance.</param>
/// <param name="IsAwaited">Whether it returns a task.</param>
/// <param name="HasResult">Whether something comes back.</param>
/// <param name="Arguments">The expressions of the arguments, in the method's order.</param>
internal sealed record CallModel(string Method, bool IsStatic, bool IsAwaited, bool HasResult, EquatableArray<string> Arguments);
