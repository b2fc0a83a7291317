namespace SdkHarness.Generators.Patterns;

/// <summary>The 65,536 units in as few classes as a pattern tells apart.</summary>
internal sealed class Alphabet
{
    private Alphabet(IReadOnlyList<(CharacterRange Range, int Class)> intervals, IReadOnlyList<int[]> classesOfSet, int count)
    {
        Intervals = intervals;
        ClassesOfSet = classesOfSet;
        Count = count;
    }

    /// <summary>Every unit in order, with its class.</summary>
    public IReadOnlyList<(CharacterRange Range, int Class)> Intervals { get; }

    /// <summary>For each set of the graph the classes that it is made of.</summary>
    public IReadOnlyList<int[]> ClassesOfSet { get; }

    public int Count { get; }

    public static Alphabet Of(IReadOnlyList<IReadOnlyList<CharacterRange>> sets)
    {
        var marks = new SortedDictionary<int, List<(int Set, bool Begins)>>();
        for (int set = 0; set < sets.Count; set++)
        {
            foreach (CharacterRange range in sets[set])
            {
                Mark(range.First, set, true);
                Mark(range.Last + 1, set, false);
            }
        }

        var classes = new Dictionary<string, int>(StringComparer.Ordinal);
        var classesOfSet = Enumerable.Range(0, sets.Count).Select(static _ => new List<int>()).ToList();
        var intervals = new List<(CharacterRange Range, int Class)>();
        var open = new SortedSet<int>();
        int from = 0;
        foreach (KeyValuePair<int, List<(int Set, bool Begins)>> mark in marks)
        {
            Close(mark.Key - 1);
            foreach ((int set, bool begins) in mark.Value)
                _ = begins ? open.Add(set) : open.Remove(set);
        }

        Close(CharacterSet.MaxBasic);
        return new Alphabet(intervals, [.. classesOfSet.Select(static list => list.ToArray())], classes.Count);

        void Mark(int at, int set, bool begins)
        {
            if (!marks.TryGetValue(at, out List<(int Set, bool Begins)>? list))
                marks.Add(at, list = []);
            list.Add((set, begins));
        }

        void Close(int last)
        {
            if (last < from)
                return;
            string key = string.Join(",", open);
            if (!classes.TryGetValue(key, out int found))
            {
                classes.Add(key, found = classes.Count);
                foreach (int set in open)
                    classesOfSet[set].Add(found);
            }

            intervals.Add((new CharacterRange(from, last), found));
            from = last + 1;
        }
    }
}
