using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SdkHarness.BuildCost.Synthetic;
using SdkHarness.Generators;

namespace SdkHarness.BuildCost.Rerunning;

/// <summary>Many tools in an editor: a compilation and a generator driver that live from edit to edit.</summary>
public sealed class EditedProject
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp14);

    private CSharpCompilation _compilation;
    private GeneratorDriver _driver;

    /// <summary>Begins with the generators' first run.</summary>
    /// <param name="sets">How many tool sets, a file each.</param>
    /// <param name="tools">How many tools in each.</param>
    /// <param name="tracksSteps">Whether the driver notes why each step ran, which takes time of its own.</param>
    public EditedProject(int sets, int tools, bool tracksSteps = false)
    {
        _compilation = CSharpCompilation.Create(
            "Synthetic",
            SyntheticTools.Files(sets, tools).Select(static file => CSharpSyntaxTree.ParseText(file.Text, Options, file.File)),
            [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(ToolSetAttribute).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        _driver = CSharpGeneratorDriver.Create(
            [new ToolSetGenerator().AsSourceGenerator(), new AgentGenerator().AsSourceGenerator(), new SilencingGenerator().AsSourceGenerator()],
            parseOptions: Options,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, tracksSteps));
        _driver = _driver.RunGenerators(_compilation);
    }

    /// <summary>What the last run gave.</summary>
    public GeneratorDriverRunResult Result => _driver.GetRunResult();

    /// <summary>Adds a file, and runs the generators again.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="text">What it holds.</param>
    public void Add(string file, string text)
    {
        _compilation = _compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(text, Options, file));
        _driver = _driver.RunGenerators(_compilation);
    }

    /// <summary>Replaces text in one file, and runs the generators again.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="old">Text that it holds.</param>
    /// <param name="replacement">What takes its place, once.</param>
    /// <returns>The processor time that the generators took.</returns>
    public TimeSpan Edit(string file, string old, string replacement)
    {
        SyntaxTree tree = _compilation.SyntaxTrees.Single(tree => tree.FilePath == file);
        string text = tree.GetText().ToString();
        int at = text.IndexOf(old, StringComparison.Ordinal);
        if (at < 0)
            throw new ArgumentException($"{file} does not hold '{old}'.", nameof(old));

        _compilation = _compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(tree.GetText().Replace(at, old.Length, replacement)));
        TimeSpan before = Environment.CpuUsage.TotalTime;
        _driver = _driver.RunGenerators(_compilation);
        return Environment.CpuUsage.TotalTime - before;
    }
}
