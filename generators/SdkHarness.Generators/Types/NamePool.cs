using System.Globalization;

namespace SdkHarness.Generators.Types;

/// <summary>The names that one tool set's generated members have: readers, writers and names of enums share them, so that none is taken twice.</summary>
internal sealed class NamePool
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal) { "Tools", "Contract", "Contracts", "Bindings" };

    /// <summary>The name, with a number behind where it is taken.</summary>
    public string Take(string wanted)
    {
        string name = wanted;
        for (int i = 2; !_taken.Add(name); i++)
            name = wanted + i.ToString(CultureInfo.InvariantCulture);
        return name;
    }
}
