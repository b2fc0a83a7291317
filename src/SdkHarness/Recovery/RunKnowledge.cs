namespace SdkHarness;

/// <summary>What a run knows when a person takes it over: what it has read, written and failed to do, and the caveats so far.</summary>
internal static class RunKnowledge
{
    public static IReadOnlyList<string> Of(RunState state, string current)
    {
        var known = new List<string>();
        foreach (CallState call in state.Calls)
        {
            if (call.Id != current && call.Completed is { } completed)
                known.Add($"{What(call, completed)}: {call.Proposed.Function}{(call.Proposed.Subject is { } subject ? $", about {subject}" : "")} ({call.Id})");
        }

        known.AddRange(state.Caveats.Select(static caveat => $"caveat: {caveat.Text}"));
        return known;
    }

    private static string What(CallState call, CallCompleted completed) => completed.Status switch
    {
        CallStatus.Completed when completed.RepeatOf is not null => "repeated, and not made again",
        CallStatus.Completed => call.Contract is { IsWrite: true } ? "written" : "read",
        CallStatus.Partial when call.Contract is { IsWrite: true } => "written, with a caveat",
        CallStatus.Partial => "in part",
        CallStatus.NeedsClarification => "asked about",
        CallStatus.Failed when call.Contract is { IsWrite: true } && call.MayHaveHadEffect => "failed, and may have taken effect",
        CallStatus.Failed => "failed",
        _ => "not run",
    };
}
