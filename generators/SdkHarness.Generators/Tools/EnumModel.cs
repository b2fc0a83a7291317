namespace SdkHarness.Generators.Tools;

/// <summary>An enum's names in JSON.</summary>
/// <param name="FieldName">The generated field that holds them.</param>
/// <param name="Type">The enum, fully qualified.</param>
/// <param name="Names">The JSON names.</param>
/// <param name="Members">The C# members, in the same order.</param>
/// <param name="IsFlags">Whether its values can be combined.</param>
internal sealed record EnumModel(string FieldName, string Type, EquatableArray<string> Names, EquatableArray<string> Members, bool IsFlags)
{
    /// <summary>The expression that makes the names.</summary>
    public string Expression() =>
        $"new global::SdkHarness.Binding.EnumNames<{Type}>({Emission.Literal.Of(Names)}, [{string.Join(", ", Members.Select(member => $"{Type}.{member}"))}]{(IsFlags ? ", isFlags: true" : "")})";
}
