using System.Text.Json;
using System.Text.Json.Nodes;
using SdkHarness.Corpora.Calls;
using SdkHarness.Corpora.Translation;

namespace SdkHarness.Corpora.Bfcl;

/// <summary>
/// Functions that nobody here wrote: each becomes a C# method by <see cref="SchemaTranslator"/>, is compiled with the generator, and takes
/// the calls that the corpus expects of a model, good and corrupted.
/// </summary>
public sealed class FunctionCorpusTests(ITestOutputHelper output)
{
    private static readonly Lazy<(TranslatedCorpus Corpus, IReadOnlyDictionary<string, TranslatedTool> Tools)> Bfcl = new(static () =>
    {
        TranslatedCorpus corpus = BfclCorpus.Functions();
        return (corpus, corpus.Load());
    });

    [Fact]
    public async Task Every_expected_call_that_conforms_to_its_schema_reaches_the_body_as_it_was_sent()
    {
        SharedData.Require(BfclCorpus.Source);
        int accepted = 0;
        var wrong = new List<string>();
        foreach (FunctionCall call in Good())
        {
            TranslatedTool tool = Bfcl.Value.Tools[call.Function];
            string json = call.Arguments.GetRawText();
            IReadOnlyList<ArgumentError> errors = tool.Binding.Errors(json);
            if (errors.Count > 0)
                wrong.Add($"{call.Id} {call.Function} {json}: {string.Join("; ", errors)}");
            else if (!Comparison.Reached(call.Arguments, JsonElement.Parse((await tool.Binding.RunAsync(tool.ToolSet, json)).Json)))
                wrong.Add($"{call.Id} {call.Function} {json} became {(await tool.Binding.RunAsync(tool.ToolSet, json)).Json}");
            else
                accepted++;
        }

        output.WriteLine($"expected calls that conform: {accepted + wrong.Count}, accepted {accepted}");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(20)));
        Assert.True(accepted > 1100);
    }

    [Fact]
    public void Every_edge_of_every_schema_is_where_the_binding_has_it()
    {
        SharedData.Require(BfclCorpus.Source);
        int edges = 0, notDerived = 0;
        var wrong = new List<string>();
        foreach (TranslatedTool tool in Bfcl.Value.Tools.Values)
        {
            BoundaryCases cases = BoundaryCases.Of(tool.Binding.Contract);
            edges += cases.Count;
            notDerived += cases.NotDerived.Count;
            wrong.AddRange(cases.Select(edge => edge.Difference(tool.Binding.Check(ToolArguments.Parse(edge.Arguments)))).OfType<string>());
        }

        output.WriteLine($"edges: {edges}, {notDerived} not derived, {wrong.Count} differences");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(20)));
        Assert.True(edges > 30_000);
    }

    [Fact]
    public void Every_function_has_a_csharp_form_with_the_same_arguments()
    {
        SharedData.Require(BfclCorpus.Source);
        output.WriteLine($"functions: {Bfcl.Value.Tools.Count} with a C# form, {Bfcl.Value.Corpus.WithoutForm.Count} without");
        Assert.Empty(Bfcl.Value.Corpus.WithoutForm);
        Assert.Empty(Bfcl.Value.Corpus.Loosened);
        Assert.True(Bfcl.Value.Tools.Count >= 1_200);
        Assert.All(BfclCorpus.Schemas(), static schema => SchemaComparison.AssertSameArguments(
            schema.Value, Bfcl.Value.Tools[schema.Key].Binding.Contract.InputSchema));
    }

    [Fact]
    public void Every_corruption_of_a_good_call_is_refused_at_its_place_by_its_rule_and_for_nothing_else()
    {
        SharedData.Require(BfclCorpus.Source);
        var counts = new Dictionary<CorruptionKind, (int Calls, int Refused)>();
        var wrong = new List<string>();
        foreach (FunctionCall call in Good())
        {
            TranslatedTool tool = Bfcl.Value.Tools[call.Function];
            foreach (IGrouping<CorruptionKind, Corruption> kind in Corruptions.Of(tool.Form, JsonObject.Create(call.Arguments)).GroupBy(static one => one.Kind))
            {
                int refused = 0;
                foreach (Corruption corruption in kind)
                {
                    string json = corruption.Value!.ToJsonString();
                    IReadOnlyList<ArgumentError> errors = tool.Binding.Errors(json);
                    if (errors is [var error] && error.Pointer == corruption.Pointer && error.Rule == corruption.Rule)
                        refused++;
                    else
                        wrong.Add($"{call.Id} {call.Function} {json}: expected {corruption.Pointer} {corruption.Rule}, got {string.Join("; ", errors)}");
                }

                (int calls, int before) = counts.GetValueOrDefault(kind.Key);
                counts[kind.Key] = (calls + 1, before + refused);
            }
        }

        foreach ((CorruptionKind kind, (int calls, int refused)) in counts)
            output.WriteLine($"{kind,-12} {refused,6} refused at their place, of {calls,5} calls");
        Assert.True(wrong.Count == 0, $"{wrong.Count}\n{string.Join('\n', wrong.Take(20))}");
        Assert.Equal(4, counts.Count);
        Assert.True(counts.Values.Sum(static kind => kind.Refused) >= 16_000);
    }

    [Fact]
    public void An_expected_call_that_breaks_its_own_schema_is_refused()
    {
        SharedData.Require(BfclCorpus.Source);
        FunctionCall call = Assert.Single(BfclCorpus.Calls(), static call => call.Conforms == false);

        // The schema of game_result.get_winner has a string 'venue'; the published answer sends true.
        ArgumentError error = Assert.Single(Bfcl.Value.Tools[call.Function].Binding.Errors(call.Arguments.GetRawText()));
        Assert.Equal(("/venue", "type"), (error.Pointer, error.Rule));
    }

    private static IEnumerable<FunctionCall> Good() =>
        BfclCorpus.Calls().Where(static call => call.Conforms == true).Concat(BfclCorpus.ConversationCalls());
}
