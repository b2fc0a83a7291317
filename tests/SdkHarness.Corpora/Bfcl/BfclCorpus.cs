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
        foreach (JsonElement function in SharedData.Lines(Source, "functions.jsonl"))
            Add(corpus, function.GetProperty("ref").GetString()!, function);
        foreach (JsonElement function in SharedData.Json(Source, "multi_turn_tools.json").EnumerateArray())
            Add(corpus, $"{function.GetProperty("toolkit").GetString()}.{function.GetProperty("name").GetString()}", function);
        return corpus;
    }

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

    private static void Add(TranslatedCorpus corpus, string key, JsonElement function) => corpus.Add(
        key, function.GetProperty("name").GetString()!, function.GetProperty("description").GetString()!, function.GetProperty("json_schema"));
}
