using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SdkHarness.Analyzers.Corpora.Precision;

/// <summary>The source text does what its originals did: the published calls give the recorded results and change state where the recordings say so.</summary>
/// <remarks>The airline's, with its conversations, are played in SdkHarness.Acceptance.</remarks>
public sealed class FaithfulnessTests
{
    [Theory]
    [InlineData("retail", "tasks.jsonl", 300)]
    [InlineData("mock", "tasks.jsonl", 4)]
    [InlineData("banking", "user_tasks.jsonl", 30)]
    [InlineData("workspace", "user_tasks.jsonl", 50)]
    public void Recorded_calls_change_state_and_answer_as_recorded(string name, string tasks, int atLeast)
    {
        Domain domain = Domain.All.Single(domain => domain.Name == name);
        SharedData.Require(domain.Source);
        var declaration = new Declaration(static _ => false);
        Assembly assembly = LoadedDomain.Compile(Harness.Compilation([.. domain.Files.Select(declaration.Declare)]));
        JsonObject data = Data(domain);
        int calls = 0;
        foreach (JsonElement task in SharedData.Lines(domain.Source, domain.Name, tasks).Where(IsFresh))
        {
            var loaded = new LoadedDomain(assembly, (JsonObject)data.DeepClone());
            foreach (JsonElement call in task.GetProperty("calls").EnumerateArray())
            {
                string before = loaded.State;
                string tool = call.GetProperty("function").GetString()!;
                (JsonElement result, string? error) = loaded.Call(tool, call.GetProperty("args"));
                string what = $"{tool} {call.GetProperty("args")}: {error ?? result.ToString()}";
                Assert.True(call.GetProperty("mutates").GetBoolean() == (loaded.State != before), what);
                Assert.True(call.GetProperty("error").GetString() is { } expected ? error is not null && expected.EndsWith(error, StringComparison.Ordinal) : error is null, what);
                if (call.GetProperty("result") is { ValueKind: JsonValueKind.Object } answer && error is null)
                    Assert.True(JsonElement.DeepEquals(answer, result), $"{what} instead of {answer}");
                calls++;
            }
        }

        Assert.True(calls >= atLeast, $"{calls} calls");
    }

    /// <summary>A task that begins in the published state, not in one of its own.</summary>
    private static bool IsFresh(JsonElement task) =>
        !new[] { "initial_state", "init_db_patch", "init_state_patch" }.Any(name =>
            task.TryGetProperty(name, out JsonElement changed) && changed.ToString() is not ("" or "[]" or "{}"));

    private static JsonObject Data(Domain domain)
    {
        string[] files = domain.Name switch { "retail" => ["db.json"], "mock" => ["db.json", "user_db.json"], _ => ["environment.json"] };
        var data = new JsonObject();
        foreach (string file in files)
        {
            foreach ((string key, JsonNode? value) in JsonNode.Parse(File.ReadAllText(SharedData.Path(domain.Source, domain.Name, file)))!.AsObject())
                data[key] = value!.DeepClone();
        }

        // What hangs on the mails of the data has another form than what a caller hands over.
        foreach ((_, JsonNode? mail) in data["inbox"]?["emails"]?.AsObject() ?? [])
            mail!["attachments"] = new JsonArray();
        return data;
    }
}
