using System.Text.Json;
using SdkHarness.Corpora.Calls;
using SdkHarness.Corpora.Translation;

namespace SdkHarness.Corpora.RealCalls;

/// <summary>The distinct calls that models made to AgentDojo's bank and office in 36,679 recorded runs: all bad ones, and good ones beside them.</summary>
/// <remarks>
/// Where the two references differ, the harness takes the schema's side: pydantic makes numbers and flags of text (<c>"100.0"</c>), which
/// the schema that the model was shown does not allow. Where both accept, the harness refuses one kind of call: arguments that the tool does
/// not have. Both references let them pass and drop them, so that <c>get_iban(recipient: "Emma Johnson")</c> answers with another person's account;
/// the harness's schema says <c>additionalProperties: false</c>.
/// </remarks>
public sealed class BinderCallTests(ITestOutputHelper output)
{
    private static readonly Lazy<IReadOnlyDictionary<string, TranslatedTool>> Tools = new(static () =>
    {
        var corpus = new TranslatedCorpus();
        foreach (string suite in (string[])["banking", "workspace"])
        {
            foreach (JsonElement tool in SharedData.Json(BinderCall.Source, suite, "tools.json").EnumerateArray())
            {
                string name = tool.GetProperty("name").GetString()!;
                corpus.Add($"{suite}.{name}", $"{suite}_{name}", tool.GetProperty("description").GetString()!, tool.GetProperty("json_schema"));
            }
        }

        Assert.Empty(corpus.WithoutForm);
        Assert.Empty(corpus.Loosened);
        return corpus.Load();
    });

    [Fact]
    public void What_both_references_reject_is_refused_at_the_places_that_they_name()
    {
        SharedData.Require(BinderCall.Source);
        Verdict[] verdicts = [.. Judge(static call => !call.Pydantic && !call.Schema)];
        output.WriteLine($"both references reject: {verdicts.Length} calls, refused {verdicts.Count(static verdict => verdict.Errors.Count > 0)}");
        Assert.All(verdicts, AssertRefusedAtTheirPlaces);
        Assert.True(verdicts.Length >= 100);
    }

    [Fact]
    public async Task What_both_references_accept_reaches_the_body_unless_it_has_arguments_that_the_tool_does_not()
    {
        SharedData.Require(BinderCall.Source);
        Verdict[] verdicts = [.. Judge(static call => call.Pydantic && call.Schema)];
        Verdict[] unknown = [.. verdicts.Where(static verdict => verdict.Call.Unknown.Count > 0)];
        output.WriteLine($"both references accept: {verdicts.Length} calls, accepted {verdicts.Count(static verdict => verdict.Errors.Count == 0)}, refused for unknown arguments {unknown.Length}");
        Assert.All(unknown, static verdict => Assert.Equal(
            verdict.Call.Unknown.Select(static name => ($"/{name}", "additionalProperties")).Order(),
            verdict.Errors.Select(static error => (error.Pointer, error.Rule)).Order()));
        foreach (Verdict verdict in verdicts.Except(unknown))
        {
            TranslatedTool tool = Tools.Value[verdict.Call.Tool];
            string json = verdict.Call.Arguments.GetRawText();
            Assert.True(verdict.Errors.Count == 0, $"{verdict.Call.Tool} {json}: {string.Join("; ", verdict.Errors)}");
            Assert.True(Comparison.Reached(verdict.Call.Arguments, JsonElement.Parse((await tool.Binding.RunAsync(tool.ToolSet, json)).Json)), json);
        }

        Assert.True(verdicts.Length >= 900);
    }

    [Fact]
    public void Where_the_references_differ_the_schema_is_kept_and_text_is_no_number()
    {
        SharedData.Require(BinderCall.Source);
        Verdict[] verdicts = [.. Judge(static call => call.Pydantic != call.Schema)];
        output.WriteLine($"the references differ: {verdicts.Length} calls, refused with the schema {verdicts.Count(static verdict => verdict.Errors.Count > 0)}");
        Assert.True(verdicts.Length >= 30);
        Assert.All(verdicts, static verdict =>
        {
            Assert.True(verdict.Call.Pydantic);
            Assert.All(verdict.Errors, static error => Assert.Equal("type", error.Rule));
            Assert.All(verdict.Errors, static error => Assert.StartsWith("\"", error.Actual, StringComparison.Ordinal));
            AssertRefusedAtTheirPlaces(verdict);
        });
    }

    private static void AssertRefusedAtTheirPlaces(Verdict verdict)
    {
        Assert.NotEmpty(verdict.Errors);
        Assert.All(verdict.Call.Places, place => Assert.Contains(
            verdict.Errors, error => error.Pointer == place || error.Pointer.StartsWith($"{place}/", StringComparison.Ordinal)));
        Assert.All(verdict.Errors, error => Assert.True(
            verdict.Call.Unknown.Contains(error.Pointer.TrimStart('/'))
            || verdict.Call.Places.Any(place => error.Pointer == place || error.Pointer.StartsWith($"{place}/", StringComparison.Ordinal)),
            $"{verdict.Call.Tool} {verdict.Call.Arguments}: {error}"));
    }

    private static IEnumerable<Verdict> Judge(Func<BinderCall, bool> wanted) =>
        from call in BinderCall.All()
        where wanted(call)
        select new Verdict(call, Tools.Value[call.Tool].Binding.Errors(call.Arguments.GetRawText()));

    private sealed record Verdict(BinderCall Call, IReadOnlyList<ArgumentError> Errors);
}
