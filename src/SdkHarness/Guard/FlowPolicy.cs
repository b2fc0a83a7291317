namespace SdkHarness;

/// <summary>
/// Once a run has read sensitive values and taken in text that outsiders wrote, what leaves it, and what outsiders' text dictates, waits
/// for a person.
/// </summary>
internal static class FlowPolicy
{
    public static Decision? Decide(ToolCall call, RunState state)
    {
        if (!call.Contract.IsWrite || !state.HasReadSensitive || !state.HasReadUntrusted)
            return null;

        if (call.Contract.Writes.Any(static write => write.External))
        {
            return Decision.Hold(
                GuardStage.InformationFlow,
                "flow_external",
                $"This run has read sensitive values and text from outsiders, and {call.Function} sends something out: a person must look.");
        }

        return Provenance.FromUntrustedOnly(call.Arguments.Element, state) is { } pointer
            ? Decision.Hold(
                GuardStage.InformationFlow,
                "flow_untrusted_argument",
                $"The value at {pointer} stands only in text that outsiders wrote, and this run has read sensitive values: a person must look.")
            : null;
    }
}
