using System.Text;
using Microsoft.CodeAnalysis;

namespace SdkHarness.Generators.Emission;

/// <summary>The names of generated files, of which no two of one generator may be alike, upper and lower case aside.</summary>
internal static class HintNames
{
    /// <summary>The names that stand for several types, which differ in case alone; none, in almost every compilation.</summary>
    public static IncrementalValueProvider<EquatableArray<string>> Shared(this IncrementalValuesProvider<string> types) =>
        types.Collect().Select(static (all, _) => all
            .Select(Safe)
            .GroupBy(static name => name, StringComparer.OrdinalIgnoreCase)
            .Where(static alike => alike.Skip(1).Any())
            .SelectMany(static alike => alike.Distinct(StringComparer.Ordinal))
            .OrderBy(static name => name, StringComparer.Ordinal)
            .ToEquatableArray());

    /// <summary>The name of the file for a type.</summary>
    /// <param name="type">The type's full name.</param>
    /// <param name="ending">What the file holds.</param>
    /// <param name="shared">The names that stand for several types.</param>
    public static string Of(string type, string ending, EquatableArray<string> shared)
    {
        string name = Safe(type);
        return shared.Contains(name, StringComparer.Ordinal) ? $"{name}.{Distinction(type):x8}.{ending}.g.cs" : $"{name}.{ending}.g.cs";
    }

    /// <summary>Identifiers may have characters that names of files may not.</summary>
    private static string Safe(string type)
    {
        var name = new StringBuilder(type.Replace("global::", ""));
        for (int i = 0; i < name.Length; i++)
        {
            if (!char.IsLetterOrDigit(name[i]) && name[i] is not ('.' or ',' or ' ' or '+'))
                name[i] = '_';
        }

        return name.ToString();
    }

    /// <summary>FNV-1a, which is the same in every process.</summary>
    private static uint Distinction(string type)
    {
        uint hash = 2166136261;
        foreach (char character in type)
            hash = unchecked((hash ^ character) * 16777619);
        return hash;
    }
}
