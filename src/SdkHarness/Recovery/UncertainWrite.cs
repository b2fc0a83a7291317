using System.Globalization;

namespace SdkHarness;

/// <summary>A write of which nobody can tell whether it took effect: no path but a person answers that.</summary>
internal static class UncertainWrite
{
    public static bool Is(ToolCall call, CallState state, AttemptOutcome outcome) =>
        call.Contract.IsWrite && state.HasUncertainEffect && outcome.Effect != AttemptEffect.Happened;

    /// <summary>What the person is asked, with all that is known: what was sent, how often, when, and what came back.</summary>
    public static string Question(ToolCall call, CallState state, AttemptOutcome outcome)
    {
        string times = state.Attempts > 1 ? string.Create(CultureInfo.InvariantCulture, $"{state.Attempts} times, last ") : "";
        string sent = state.LastStarted is { } at ? $"sent {times}at {RunNarrator.Time(at)}" : "sent";
        string heard = outcome.Failure == Failure.Timeout ? "no answer" : $"then: {outcome.Message}";
        return $"Did this happen? {call.Function} with {call.Canonical}: {sent}, {heard.TrimEnd('.')}. Whether it took effect is not known; it is not sent again.";
    }
}
