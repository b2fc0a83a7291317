using System.Reflection;

namespace SdkHarness.Analyzers.Tests.Effects;

/// <summary>Reads the programs of a corpus file: <c>//// name: verdict</c>, the code, and, where there is any, <c>---- library</c> and <c>---- file</c>.</summary>
internal static class Corpus
{
    private const string Head = "//// ";

    public static IEnumerable<(EffectProgram Program, string Verdict)> Read()
    {
        foreach (string path in Directory.GetFiles(Folder, "*.txt").Order(StringComparer.Ordinal))
        {
            foreach (string text in $"\n{File.ReadAllText(path)}".Split($"\n{Head}", StringSplitOptions.RemoveEmptyEntries))
                yield return Parse(text);
        }
    }

    private static (EffectProgram Program, string Verdict) Parse(string text)
    {
        int end = text.IndexOf('\n', StringComparison.Ordinal);
        int colon = text.LastIndexOf(": ", end, StringComparison.Ordinal);
        string code = text[(end + 1)..];
        string[] parts = code.Split(["---- library\n", "---- file\n"], StringSplitOptions.None);
        bool hasLibrary = code.Contains("---- library\n", StringComparison.Ordinal);
        bool hasFile = code.Contains("---- file\n", StringComparison.Ordinal);
        var program = new EffectProgram(
            text[..colon],
            parts[0],
            hasLibrary ? parts[1] : "",
            hasFile ? parts[^1] : "");
        return (program, text[(colon + 2)..end].Trim());
    }

    private static string Folder { get; } = Path.Combine(
        typeof(Corpus).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static attribute => attribute.Key == "HarnessRoot").Value!,
        "tests/SdkHarness.Analyzers.Tests/Effects/Corpus");
}
