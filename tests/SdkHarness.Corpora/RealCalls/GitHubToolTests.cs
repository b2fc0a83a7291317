using System.Text.Json;
using SdkHarness.Corpora.Translation;

namespace SdkHarness.Corpora.RealCalls;

/// <summary>The tools of GitHub's MCP server, as C#.</summary>
public sealed class GitHubToolTests(ITestOutputHelper output)
{
    private const string Source = "github-mcp-tools";

    /// <summary>What no C# type says: a list of names, each alone or in an object with a reason, and items named in one of three ways.</summary>
    private static readonly string[] Unions = ["projects_write", "update_issue_assignees", "update_issue_labels"];

    [Fact]
    public void Every_tool_has_a_csharp_form_with_the_same_arguments()
    {
        SharedData.Require(Source);
        var corpus = new TranslatedCorpus();
        JsonElement[] snapshots = [.. SharedData.Json(Source, "tools.json").EnumerateArray()];
        foreach (JsonElement tool in snapshots)
            corpus.Add(Name(tool), Name(tool), tool.GetProperty("description").GetString()!, tool.GetProperty("inputSchema"));
        IReadOnlyDictionary<string, TranslatedTool> tools = corpus.Load();

        output.WriteLine($"{tools.Count} of {snapshots.Length} tools have a C# form; looser: {string.Join("; ", corpus.Loosened)}");
        Assert.True(snapshots.Length >= 59);
        Assert.Empty(corpus.WithoutForm);
        Assert.All(corpus.Loosened, static what => Assert.Contains(what.Split(':')[0], Unions));
        Assert.All(snapshots, tool => SchemaComparison.AssertSameArguments(tool.GetProperty("inputSchema"), tools[Name(tool)].Binding.Contract.InputSchema));
    }

    private static string Name(JsonElement tool) => tool.GetProperty("name").GetString()!;
}
