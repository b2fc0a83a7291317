namespace SdkHarness;

/// <summary>How a scope is written: segments with dots between them, each a lower-case letter and then lower-case letters, digits, '-' and '_'.</summary>
/// <remarks>
/// A grant may end with a segment <c>*</c>, which stands for everything below the segments before it. One source for the runtime, the generator and
/// the rules, so that none of them takes what another refuses.
/// </remarks>
internal static class ScopeForm
{
    private const string Form = "write segments of lower-case letters, digits, '-' and '_' with dots between them, for example 'crm.account'";

    /// <summary>What is wrong with a scope and what to do; <see langword="null"/> where it is well formed.</summary>
    /// <param name="scope">The scope.</param>
    /// <param name="isGrant">Whether it is granted, and not what one tool needs.</param>
    public static (string Problem, string Remedy)? Defect(string scope, bool isGrant)
    {
        string name = isGrant && scope.EndsWith(".*", StringComparison.Ordinal) ? scope.Substring(0, scope.Length - 2) : scope;
        if (IsWellFormed(name))
            return null;
        if (scope.Length == 0)
            return ("is empty", Form);
        if (OtherCase(scope, isGrant) is { } lower)
            return ("has upper-case letters", $"write '{lower}'");
        if (name.IndexOf('*') < 0)
            return ("is not of the form of scopes", Form);
        return isGrant
            ? ("has a '*' elsewhere than as the last of several segments", "write it like 'crm.*', which grants everything below 'crm'")
            : ("has a '*', which stands for several scopes in a grant only", "name each scope");
    }

    /// <summary>The scope in lower case where nothing but the case of its letters is wrong.</summary>
    public static string? OtherCase(string scope, bool isGrant)
    {
        string lower = scope.ToLowerInvariant();
        return lower != scope && Defect(lower, isGrant) is null ? lower : null;
    }

    private static bool IsWellFormed(string name)
    {
        bool starts = true;
        foreach (char c in name)
        {
            if (starts ? c is not (>= 'a' and <= 'z') : c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '_' or '.'))
                return false;
            starts = c == '.';
        }

        return !starts;
    }
}
