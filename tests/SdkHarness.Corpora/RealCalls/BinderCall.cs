using System.Text.Json;

namespace SdkHarness.Corpora.RealCalls;

/// <summary>A call that a model really made, and what pydantic and a JSON Schema validator said of it.</summary>
/// <param name="Tool">The suite and the function.</param>
/// <param name="Arguments">What the model sent.</param>
/// <param name="Pydantic">Whether pydantic, with its coercions, accepted it.</param>
/// <param name="Schema">Whether the arguments are valid by the tool's schema, which leaves unknown names open.</param>
/// <param name="Places">Where the references found errors, as JSON pointers: values that do not fit, and required arguments that are missing.</param>
/// <param name="Unknown">The arguments that the tool does not have.</param>
internal sealed record BinderCall(
    string Tool, JsonElement Arguments, bool Pydantic, bool Schema, IReadOnlyList<string> Places, IReadOnlyList<string> Unknown)
{
    public const string Source = "agentdojo";

    /// <summary>All but the few calls of tools that the suite does not have, which no arguments could make good.</summary>
    public static IEnumerable<BinderCall> All() =>
        from call in SharedData.Lines(Source, "binder_calls.jsonl")
        where !call.GetProperty("schema").ValueEquals("unknown_tool")
        select new BinderCall(
            $"{call.GetProperty("suite").GetString()}.{call.GetProperty("function").GetString()}",
            call.GetProperty("args"),
            call.GetProperty("pydantic").ValueEquals("ok"),
            call.GetProperty("schema").ValueEquals("ok"),
            [.. ErrorPlaces(call)],
            [.. Items(call, "unknown_arguments").Select(static name => name.GetString()!)]);

    private static IEnumerable<string> ErrorPlaces(JsonElement call) =>
        Items(call, "schema_errors").Where(static error => !error.GetProperty("rule").ValueEquals("required"))
            .Select(static error => $"/{error.GetProperty("path").GetString()!.Replace('.', '/')}")
            .Concat(Items(call, "pydantic_errors").Where(static error => error.GetProperty("type").ValueEquals("missing"))
                .Select(static error => $"/{string.Join('/', error.GetProperty("loc").EnumerateArray())}"));

    private static JsonElement[] Items(JsonElement call, string name) =>
        call.TryGetProperty(name, out JsonElement items) ? [.. items.EnumerateArray()] : [];
}
