using System.Text.Json;
using SdkHarness.Corpora.Translation;

namespace SdkHarness.Corpora.Bfcl;

/// <summary>Berkeley's function-calling corpus: 1,105 functions of single calls, the toolkits of the conversations, and the calls expected of a model.</summary>
internal static class BfclCorpus
{
    public const string Source = "bfcl";

    private static readonly string[] Categories = ["simple_python", "multiple", "parallel"];

    /// <summary>The functions, by the corpus's reference; those of a toolkit by <c>toolkit.name</c>.</summary>
    public static TranslatedCorpus Functions()
    {
        var corpus = new TranslatedCorpus();
        foreach ((string key, JsonElement function) in All())
            corpus.Add(key, function.GetProperty("name").GetString()!, function.GetProperty("description").GetString()!, function.GetProperty("json_schema"));
        return corpus;
    }

    /// <summary>The corpus's own schemas, by the same keys.</summary>
    public static IEnumerable<KeyValuePair<string, JsonElement>> Schemas() =>
        All().Select(static function => KeyValuePair.Create(function.Key, function.Function.GetProperty("json_schema")));

    /// <summary>The expected calls of the tasks with one turn.</summary>
    public static IEnumerable<FunctionCall> Calls()
    {
        Dictionary<string, string> names = SharedData.Lines(Source, "functions.jsonl").ToDictionary(
            static function => function.GetProperty("ref").GetString()!, static function => function.GetProperty("name").GetString()!);
        return
            from category in Categories
            from task in SharedData.Lines(Source, $"{category}.jsonl")
            let offered = task.GetProperty("functions").EnumerateArray().Select(static reference => reference.GetString()!).ToArray()
            from call in task.GetProperty("expected").EnumerateArray()
            select new FunctionCall(
                task.GetProperty("id").GetString()!,
                offered.Single(reference => call.GetProperty("function").ValueEquals(names[reference])),
                call.GetProperty("args"),
                call.GetProperty("conforms_to_schema").GetBoolean());
    }

    /// <summary>The ground truth of the conversations.</summary>
    public static IEnumerable<FunctionCall> ConversationCalls() =>
        from task in SharedData.Lines(Source, "multi_turn_base.jsonl")
        from turn in task.GetProperty("turns").EnumerateArray()
        from call in turn.EnumerateArray()
        select new FunctionCall(
            task.GetProperty("id").GetString()!,
            $"{call.GetProperty("toolkit").GetString()}.{call.GetProperty("function").GetString()}",
            call.GetProperty("args"),
            null);

    private static IEnumerable<(string Key, JsonElement Function)> All() =>
        SharedData.Lines(Source, "functions.jsonl").Select(static function => (function.GetProperty("ref").GetString()!, function))
            .Concat(SharedData.Json(Source, "multi_turn_tools.json").EnumerateArray().Select(static function =>
                ($"{function.GetProperty("toolkit").GetString()}.{function.GetProperty("name").GetString()}", function)));
}
