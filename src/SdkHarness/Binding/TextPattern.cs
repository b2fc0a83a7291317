namespace SdkHarness.Binding;

/// <summary>A regular expression that a string must match. For generated code.</summary>
/// <param name="schema">The expression as in the schema, ECMA-262 with the u flag.</param>
/// <param name="table">The same expression, compiled by the generator.</param>
/// <remarks>
/// A string passes in one walk, a look-up a character and no allocation, so that neither expression nor argument can make it slow. Halves of
/// surrogate pairs match nothing. The table is unfolded at the first use: some 10 bytes a state.
/// </remarks>
public sealed class TextPattern(string schema, string table)
{
    private PatternMachine? _machine;

    /// <summary>The expression as in the schema.</summary>
    public string Schema { get; } = schema;

    internal bool IsMatch(ReadOnlySpan<char> text) => (_machine ??= new PatternMachine(table)).IsMatch(text);
}
