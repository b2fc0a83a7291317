using System.Text.Json;

namespace SdkHarness;

/// <summary>A call that had waited for a person and has now been answered.</summary>
/// <param name="Call">The call's id within the run.</param>
/// <param name="Function">The function.</param>
/// <param name="ModelCallId">The model's own id for it, where it was known.</param>
/// <param name="Status">How it ended.</param>
/// <param name="Answer">What the model is to be told.</param>
public sealed record SettledCall(string Call, string Function, string? ModelCallId, CallStatus Status, JsonElement Answer);
