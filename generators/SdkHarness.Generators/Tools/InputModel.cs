namespace SdkHarness.Generators.Tools;

/// <summary>A type that occurs in arguments as an object.</summary>
/// <param name="ReaderName">The name of its generated reader.</param>
/// <param name="Type">The type, fully qualified.</param>
/// <param name="IsValueType">Whether it is a struct.</param>
/// <param name="SkipsParameters">Whether the constructor has parameters that keep their default.</param>
/// <param name="Constructed">The members that the constructor takes, in its order.</param>
/// <param name="Required">The properties that must be given.</param>
/// <param name="Optional">The properties that keep their own initial value where they are left out.</param>
internal sealed record InputModel(
    string ReaderName, string Type, bool IsValueType, bool SkipsParameters, EquatableArray<ArgumentModel> Constructed, EquatableArray<ArgumentModel> Required,
    EquatableArray<ArgumentModel> Optional);
