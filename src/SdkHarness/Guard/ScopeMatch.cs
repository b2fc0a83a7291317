namespace SdkHarness;

/// <summary>Whether a grant names a scope.</summary>
internal static class ScopeMatch
{
    /// <summary><c>billing.*</c> grants every scope below <c>billing</c>, not <c>billing</c> itself; anything else grants just itself.</summary>
    public static bool Grants(string granted, string scope) =>
        granted.EndsWith(".*", StringComparison.Ordinal)
            ? scope.Length > granted.Length - 1 && scope.AsSpan().StartsWith(granted.AsSpan(0, granted.Length - 1), StringComparison.Ordinal)
            : string.Equals(granted, scope, StringComparison.Ordinal);

    public static bool Any(IReadOnlyList<string> granted, string scope)
    {
        foreach (string grant in granted)
        {
            if (Grants(grant, scope))
                return true;
        }

        return false;
    }
}
