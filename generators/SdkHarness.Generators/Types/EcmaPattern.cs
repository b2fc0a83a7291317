using System.Collections.Concurrent;
using SdkHarness.Generators.Patterns;

namespace SdkHarness.Generators.Types;

/// <summary>Compiles a pattern of <c>[RegularExpression]</c>: ECMA-262 with the u flag, for a match of the whole string.</summary>
internal static class EcmaPattern
{
    private const int Remembered = 512;

    // The compiler reads every tool anew at each edit; a pattern depends on nothing but its text.
    private static readonly ConcurrentDictionary<string, (PatternText? Text, string? Defect)> Known = new(StringComparer.Ordinal);

    /// <summary>The pattern for a match of the whole string; <see langword="null"/>, and why, where it cannot be said.</summary>
    public static PatternText? Read(string pattern, out string? defect)
    {
        if (!Known.TryGetValue(pattern, out (PatternText? Text, string? Defect) read))
        {
            if (Known.Count >= Remembered)
                Known.Clear();
            Known[pattern] = read = Compile(pattern);
        }

        defect = read.Defect;
        return read.Text;
    }

    private static (PatternText? Text, string? Defect) Compile(string pattern)
    {
        try
        {
            (PatternNode node, string schema) = PatternReader.Read(pattern);
            string table = PatternTable.Of(node, anywhere: false);
            return (new PatternText(IsAnchored(node) ? schema : $"^(?:{schema})$", table), null);
        }
        catch (PatternException exception)
        {
            return (null, exception.Message);
        }
    }

    private static bool IsAnchored(PatternNode node) =>
        node is PatternNode.Sequence { Parts: { Count: > 1 } parts } && parts[0] is PatternNode.Start && parts[parts.Count - 1] is PatternNode.End;
}
