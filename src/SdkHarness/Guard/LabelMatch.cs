namespace SdkHarness;

/// <summary>Whether an agent may see a sensitive value.</summary>
internal static class LabelMatch
{
    /// <summary>An argument that holds values of several labels names them joined by <c>+</c>: every one must be granted.</summary>
    public static bool Grants(IReadOnlyList<string> granted, string label) =>
        granted.Contains(label) || (label.Contains('+', StringComparison.Ordinal) && label.Split('+').All(granted.Contains));
}
