namespace SdkHarness;

/// <summary>One call at the edge of what a tool's schema allows.</summary>
/// <param name="Name">What it is about, for example <c>/quantity: maximum 100 + 1</c>; unique within a tool.</param>
/// <param name="Arguments">The arguments, as JSON text.</param>
/// <param name="Pointer">Where it is refused, as a JSON pointer; <see langword="null"/> where it is to be accepted.</param>
/// <param name="Rule">The rule that it breaks, the only one (<see cref="ArgumentError.Rule"/>); <see langword="null"/> where it is to be accepted.</param>
public sealed record BoundaryCase(string Name, string Arguments, string? Pointer, string? Rule)
{
    /// <summary>Whether the schema allows it. A rule of IValidatableObject, which no schema states, may still refuse it.</summary>
    public bool IsAccepted => Rule is null;

    /// <summary>Compares with what a binding says.</summary>
    /// <param name="errors">The errors that the arguments were refused for; see <see cref="ToolBinding.Check"/>.</param>
    /// <returns>
    /// What is different, in words; <see langword="null"/> where the errors are the expected one alone. The rules of IValidatableObject are
    /// left aside, since no schema states them.
    /// </returns>
    public string? Difference(IReadOnlyList<ArgumentError> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        ArgumentError[] found = [.. errors.Where(static error => error.Rule != "validate")];
        if (IsAccepted ? found.Length == 0 : found is [var one] && one.Pointer == Pointer && one.Rule == Rule)
            return null;

        string expected = IsAccepted ? "nothing wrong" : $"{Rule} at '{Pointer}'";
        string came = found.Length == 0 ? "nothing wrong" : string.Join(", ", found.Select(static error => $"{error.Rule} at '{error.Pointer}'"));
        return $"{Name}: the schema has {expected}, the check {came}, in {Arguments}";
    }

    /// <summary>The name, which a test explorer shows.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;
}
