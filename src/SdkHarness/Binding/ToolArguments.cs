using System.Text.Json;

namespace SdkHarness;

/// <summary>What the model sent: one JSON object, or text that is none.</summary>
/// <param name="Element">The arguments; <see cref="JsonValueKind.Undefined"/> where the text was no JSON.</param>
/// <param name="Defect">What was wrong with the text, in words, or <see langword="null"/>.</param>
public readonly record struct ToolArguments(JsonElement Element, string? Defect = null);
