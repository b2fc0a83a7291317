namespace SdkHarness.Binding;

/// <summary>The member of a list's records whose value may occur once only. For generated code.</summary>
/// <typeparam name="T">The type of a record.</typeparam>
/// <param name="Name">The member's JSON name.</param>
/// <param name="Value">Gives the value of one record.</param>
public sealed record UniqueKey<T>(string Name, Func<T, object?> Value);
