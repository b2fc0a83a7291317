namespace SdkHarness.Boundaries;

/// <summary>A part of a regular expression, over Unicode characters.</summary>
internal abstract record PatternNode
{
    /// <summary>The start or the end of the text.</summary>
    public sealed record Anchor(bool IsEnd) : PatternNode;

    /// <summary>One character of these ranges, or outside of them.</summary>
    public sealed record Characters(IReadOnlyList<(int First, int Last)> Ranges, bool IsNegated) : PatternNode
    {
        public bool Holds(int character)
        {
            foreach ((int first, int last) in Ranges)
            {
                if (character >= first && character <= last)
                    return !IsNegated;
            }

            return IsNegated;
        }
    }

    public sealed record Sequence(IReadOnlyList<PatternNode> Parts) : PatternNode;

    public sealed record Choice(IReadOnlyList<PatternNode> Options) : PatternNode;

    /// <summary>So many times the same; <see cref="int.MaxValue"/> for any number.</summary>
    public sealed record Repeat(PatternNode Part, int Least, int Most) : PatternNode;
}
