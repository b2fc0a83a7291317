namespace SdkHarness.Generators.Emission;

/// <summary>Texts that are each kept once, with their numbers in the order in which they came.</summary>
internal sealed class Numbered
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _all = [];

    public IReadOnlyList<string> All => _all;

    /// <summary>The text's number, a new one where it has none.</summary>
    public int Add(string text)
    {
        if (!_numbers.TryGetValue(text, out int number))
        {
            number = _all.Count;
            _numbers.Add(text, number);
            _all.Add(text);
        }

        return number;
    }
}
