using System.Text.Json;

namespace SdkHarness.Corpora.Translation;

/// <summary>The functions of a corpus: what of them has a C# form is written, generated, compiled and loaded.</summary>
internal sealed class TranslatedCorpus
{
    private const int ToolsInASet = 40;
    private const string Usings = "using System.ComponentModel; using System.Text.Json; using System.Text.Json.Serialization;\n";

    private readonly List<ToolSetWriter> _sets = [];
    private readonly Dictionary<string, (string FunctionName, Form Form)> _tools = [];
    private int _inSet;

    /// <summary>The functions without a C# form, and why.</summary>
    public Dictionary<string, string> WithoutForm { get; } = [];

    /// <summary>What is looser in C# than in the schemas.</summary>
    public IEnumerable<string> Loosened => _sets.SelectMany(static set => set.Loosened);

    /// <summary>Adds a function.</summary>
    /// <param name="key">What the corpus knows it by.</param>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it does.</param>
    /// <param name="schema">The JSON schema of its arguments.</param>
    public void Add(string key, string name, string description, JsonElement schema)
    {
        if (_inSet++ % ToolsInASet == 0)
            _sets.Add(new ToolSetWriter($"s{_sets.Count}"));
        try
        {
            _tools.Add(key, _sets[^1].Add(name, description, schema));
        }
        catch (NoCSharpFormException exception)
        {
            WithoutForm.Add(key, exception.Message);
        }
    }

    /// <summary>The source of all tool sets.</summary>
    public string Source() => Usings + string.Concat(_sets.Select(static set => set.Write()));

    /// <summary>Builds and loads the tools.</summary>
    /// <returns>The tools by key.</returns>
    public IReadOnlyDictionary<string, TranslatedTool> Load()
    {
        IReadOnlyDictionary<string, LoadedTool> loaded = LoadedTools.From(Source());
        return _tools.ToDictionary(
            static tool => tool.Key,
            tool => new TranslatedTool(tool.Key, tool.Value.Form, loaded[tool.Value.FunctionName].Binding, loaded[tool.Value.FunctionName].ToolSet));
    }
}
