namespace SdkHarness.Generators.Tests.Agreement;

/// <summary>A random parameter or member.</summary>
/// <param name="Type">Its C# type.</param>
/// <param name="Attributes">Its constraints, as they stand within the brackets.</param>
/// <param name="Default">A value that it may have where it is left out.</param>
internal sealed record RandomValue(string Type, string Attributes = "", string? Default = null)
{
    /// <summary>The constraints in brackets, for a parameter or a property.</summary>
    public string Brackets => Attributes.Length == 0 ? "" : $"[{Attributes}] ";

    /// <summary>The same, or null.</summary>
    public RandomValue OrNull() => this with { Type = $"{Type}?", Default = "null" };
}
