using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers;

/// <summary>The project's <c>harness.effects.txt</c>.</summary>
internal static class EffectsFile
{
    public static bool Is(AdditionalText file) => string.Equals(Path.GetFileName(file.Path), EffectLine.FileName, StringComparison.OrdinalIgnoreCase);

    public static List<string> Lines(IEnumerable<AdditionalText> files, CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        foreach (AdditionalText file in files)
        {
            if (!Is(file) || file.GetText(cancellationToken) is not { } text)
                continue;
            foreach (TextLine line in text.Lines)
                lines.Add(line.ToString());
        }

        return lines;
    }
}
