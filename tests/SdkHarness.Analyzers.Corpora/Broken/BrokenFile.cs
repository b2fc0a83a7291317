using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SdkHarness.Analyzers.Corpora.Broken;

/// <summary>A file that the rules read beside the code, broken: a lock file of a sample, as a merge or an editor may leave it.</summary>
internal sealed class BrokenFile : AdditionalText
{
    private static readonly string[] Stray = ["{", "}", "[", "]", "\"", ",", ":", "null", "-1", "1e999", "\\ud800", "\0", "\n", "\n<<<<<<<\n", "tool ", "agent ", "//"];

    private static readonly string[] Whole =
        [.. Directory.GetFiles(System.IO.Path.Combine(Repository.Root, "samples"), "harness.lock.json", SearchOption.AllDirectories)
            .Where(static file => !Seed.IsOutput(file)).Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    private readonly SourceText _text;

    private BrokenFile(string text) => _text = SourceText.From(text);

    public override string Path => "/src/harness.lock.json";

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;

    /// <summary>One of the files with up to three changes.</summary>
    public static BrokenFile Break(Random random)
    {
        var text = new StringBuilder(Whole[random.Next(Whole.Length)]);
        for (int count = random.Next(4); count > 0 && text.Length > 0; count--)
        {
            int at = random.Next(text.Length);
            int length = Math.Min(random.Next(40), text.Length - at);
            switch (random.Next(4))
            {
                case 0:
                    text.Length = at;
                    break;
                case 1:
                    text.Remove(at, length);
                    break;
                case 2:
                    text.Insert(at, text.ToString(at, length));
                    break;
                default:
                    text.Insert(at, Stray[random.Next(Stray.Length)]);
                    break;
            }
        }

        return new BrokenFile(text.ToString());
    }
}
