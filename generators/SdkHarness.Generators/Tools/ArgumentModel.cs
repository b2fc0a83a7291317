namespace SdkHarness.Generators.Tools;

/// <summary>One argument that the model sees, or one member of an object in the arguments.</summary>
/// <param name="JsonName">Its name in JSON.</param>
/// <param name="Name">The parameter's or property's name.</param>
/// <param name="Local">The local variable that holds it.</param>
/// <param name="Type">Its type, fully qualified.</param>
/// <param name="Reader">The expression that makes its reader.</param>
/// <param name="Missing">The expression for its value where it is left out; <see langword="null"/> where it is required.</param>
internal sealed record ArgumentModel(string JsonName, string Name, string Local, string Type, string Reader, string? Missing)
{
    /// <summary>The reader as data, its value where it is left out included; <see langword="null"/> where it takes code.</summary>
    public string? Data { get; init; }

    /// <summary>The required property that a parameter of a constructor becomes, for which C# asks again in the initializer.</summary>
    public string? AlsoSets { get; init; }
}
