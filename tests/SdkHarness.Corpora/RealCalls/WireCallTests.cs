using System.Text.Json;
using SdkHarness.Corpora.Calls;
using SdkHarness.Corpora.Translation;

namespace SdkHarness.Corpora.RealCalls;

/// <summary>The tool calls that providers' APIs really returned to pydantic-ai, with the schemas that were sent in the same request.</summary>
public sealed class WireCallTests(ITestOutputHelper output)
{
    private const string Source = "pydantic-ai-wire";

    [Fact]
    public async Task Calls_that_conform_to_the_schema_sent_reach_the_body_and_the_others_are_refused()
    {
        SharedData.Require(Source);
        JsonElement[] interactions = [.. SharedData.Lines(Source, "tool_calls.jsonl")];
        (TranslatedCorpus corpus, IReadOnlyDictionary<string, TranslatedTool> tools) = Translate(interactions);
        int accepted = 0, refused = 0;
        var unknown = new List<string>();
        foreach ((JsonElement call, string? key) in Calls(interactions))
        {
            if (key is null)
            {
                // A tool that the request did not offer has no schema to hold the call against; in the harness the name finds no tool.
                unknown.Add(call.GetProperty("name").GetString()!);
                continue;
            }

            TranslatedTool tool = tools[key];
            string json = call.GetProperty("arguments_raw").GetString() ?? call.GetProperty("arguments").GetRawText();
            IReadOnlyList<ArgumentError> errors = tool.Binding.Errors(json);
            if (call.GetProperty("conforms_to_schema").GetBoolean())
            {
                Assert.True(errors.Count == 0, $"{key} {json}: {string.Join("; ", errors)}");
                Assert.True(Comparison.Reached(call.GetProperty("arguments"), JsonElement.Parse((await tool.Binding.RunAsync(tool.ToolSet, json)).Json)), json);
                accepted++;
            }
            else
            {
                // stock_lookup takes a 'symbol'; the model sent a 'ticker'.
                Assert.Equal([("/ticker", "additionalProperties"), ("/symbol", "required")], errors.Select(static error => (error.Pointer, error.Rule)));
                refused++;
            }
        }

        output.WriteLine($"tools: {tools.Count} with a C# form, {corpus.WithoutForm.Count} without; looser: {string.Join("; ", corpus.Loosened)}");
        output.WriteLine($"calls: {accepted} conform and are accepted, {refused} refused, {unknown.Count} of tools that were not offered ({string.Join(", ", unknown.Distinct())})");
        Assert.Empty(corpus.WithoutForm);

        // A union of a text and a list has no C# form of its own: JsonElement takes both, and more.
        Assert.All(corpus.Loosened, static what => Assert.StartsWith("ask_question:", what, StringComparison.Ordinal));
        Assert.True(accepted > 100 && refused > 0);
        Assert.InRange(unknown.Count, 0, 10);
    }

    private static (TranslatedCorpus Corpus, IReadOnlyDictionary<string, TranslatedTool> Tools) Translate(IEnumerable<JsonElement> interactions)
    {
        var corpus = new TranslatedCorpus();
        foreach (JsonElement tool in interactions.SelectMany(static one => one.GetProperty("tools").EnumerateArray()).DistinctBy(Key))
            corpus.Add(Key(tool), tool.GetProperty("name").GetString()!, tool.GetProperty("description").GetString() ?? "", tool.GetProperty("json_schema"));
        return (corpus, corpus.Load());
    }

    private static IEnumerable<(JsonElement Call, string? Key)> Calls(IEnumerable<JsonElement> interactions) =>
        from interaction in interactions
        from call in interaction.GetProperty("calls").EnumerateArray()
        let tool = interaction.GetProperty("tools").EnumerateArray()
            .FirstOrDefault(tool => tool.GetProperty("name").ValueEquals(call.GetProperty("name").GetString()))
        select (call, tool.ValueKind == JsonValueKind.Undefined ? null : Key(tool));

    private static string Key(JsonElement tool) => $"{tool.GetProperty("name")} {tool.GetProperty("json_schema")}";
}
