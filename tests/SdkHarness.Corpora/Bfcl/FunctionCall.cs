using System.Text.Json;

namespace SdkHarness.Corpora.Bfcl;

/// <summary>A call that the corpus expects.</summary>
/// <param name="Id">The task that it belongs to.</param>
/// <param name="Function">The key of the function.</param>
/// <param name="Arguments">The arguments.</param>
/// <param name="Conforms">Whether they conform to the function's own schema; <see langword="null"/> where the corpus does not say.</param>
internal sealed record FunctionCall(string Id, string Function, JsonElement Arguments, bool? Conforms);
