using System.Text.RegularExpressions;

namespace SdkHarness.Binding;

/// <summary>A regular expression that a string must match as a whole. For generated code.</summary>
/// <param name="schema">The expression as in the schema, ECMA-262.</param>
/// <param name="runtime">The same expression for <see cref="Regex"/>, which reads some classes more widely than ECMA-262.</param>
/// <remarks>Runs without backtracking, so that no argument can make it slow.</remarks>
public sealed class TextPattern(string schema, string runtime)
{
    private Regex? _regex;

    /// <summary>The expression as in the schema.</summary>
    public string Schema { get; } = schema;

    internal bool IsMatch(string text) =>
        (_regex ??= new Regex(runtime, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)).IsMatch(text);
}
