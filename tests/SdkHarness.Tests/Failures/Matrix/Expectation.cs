namespace SdkHarness.Tests.Failures.Matrix;

/// <summary>What a call must come to, worked out from the declaration and the schedule alone.</summary>
internal sealed record Expectation(CallStatus Status, RunStatus Run, int Executions, int Attempts, IReadOnlyList<string> Story)
{
    private const int MostAttempts = 3;

    private static readonly string[] Begins = ["call_proposed", "policy_decided", "attempt_started"];
    private static readonly string[] Fails = ["fault_injected", "attempt_failed"];
    private static readonly string[] Again = ["recovery_applied", "attempt_started"];

    public static Expectation Of(string effect, string path, Schedule schedule)
    {
        if (path == "retry" && schedule.Mode == Failure.PermissionDenied)
            path = "none"; // not declared: the preset answers

        bool isWrite = effect != "read";
        bool isUncertain = isWrite && schedule.Effect == AttemptEffect.Unknown;
        bool hasEffect = isWrite && schedule.Effect != AttemptEffect.None;
        bool retries = path == "retry" || (path == "none" && effect != "plain" && (schedule.Mode & Failure.Transient) != 0);
        int attempts = retries ? Math.Min(schedule.Failing + 1, MostAttempts) : 1;
        bool succeeds = schedule.Failing < attempts;
        int failed = succeeds ? attempts - 1 : attempts;
        var story = new List<string>(Begins);
        for (int i = 0; i < failed; i++)
            story.AddRange(i == 0 ? Fails : [.. Again, .. Fails]);
        int executions = (failed * (schedule.Runs ? 1 : 0)) + (succeeds ? 1 : 0);
        if (succeeds)
        {
            if (failed > 0)
                story.AddRange(Again);
            return new(CallStatus.Completed, RunStatus.Running, executions, attempts, [.. story, "call_completed"]);
        }

        if (path == "fallback" && !(effect == "plain" && schedule.Effect != AttemptEffect.None))
        {
            return new(
                CallStatus.Partial, RunStatus.Running, executions + 1, attempts + 1, [.. story, .. Again, "call_completed", "caveat_added"]);
        }

        (CallStatus status, RunStatus run, bool isApplied) = End(effect, path, schedule.Mode, isWrite, isUncertain, hasEffect);
        if (isApplied)
            story.Add("recovery_applied");
        story.Add("call_completed");
        if (status == CallStatus.Partial)
            story.Add("caveat_added");
        if (run != RunStatus.Running)
            story.Add(run == RunStatus.Stopped ? "run_stopped" : "run_escalated");
        return new(status, run, executions, attempts, story);
    }

    private static (CallStatus Status, RunStatus Run, bool IsApplied) End(
        string effect, string path, Failure mode, bool isWrite, bool isUncertain, bool hasEffect)
    {
        switch (path)
        {
            case "caveat":
                return isUncertain ? (CallStatus.Failed, RunStatus.Escalated, true) : (CallStatus.Partial, RunStatus.Running, true);
            case "ask":
                return isUncertain ? (CallStatus.Failed, RunStatus.Escalated, true) : (CallStatus.NeedsClarification, RunStatus.Running, true);
            case "escalate":
                return (CallStatus.Failed, RunStatus.Escalated, true);
            case "stop":
                return (CallStatus.Failed, RunStatus.Stopped, true);
            case "none" when effect == "read":
                return (CallStatus.Partial, RunStatus.Running, true);
            case "none":
                return mode is Failure.PermissionDenied or Failure.RateLimited
                    ? (CallStatus.Partial, RunStatus.Running, true)
                    : (CallStatus.Failed, RunStatus.Escalated, true);
            default: // retries or a fallback, and nothing declared after them
                return hasEffect ? (CallStatus.Failed, RunStatus.Escalated, false) : (CallStatus.Failed, RunStatus.Running, false);
        }
    }
}
