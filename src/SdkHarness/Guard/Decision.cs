namespace SdkHarness;

/// <summary>What a stage decides on a call: data, never an exception.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Verdict">What it decides.</param>
/// <param name="Code">A short name of the reason, for code.</param>
/// <param name="Reason">The reason in words, for the model and for people.</param>
internal sealed record Decision(GuardStage Stage, Verdict Verdict, string Code, string Reason)
{
    /// <summary>The call whose outcome, or whose approval, serves this one too.</summary>
    public CallState? Earlier { get; init; }

    /// <summary>What the user is asked instead of refusing the call for good; null where it is refused.</summary>
    public string? Question { get; init; }

    public static Decision Allow { get; } = new(GuardStage.Approval, Verdict.Allowed, "", "");

    public static Decision Deny(GuardStage stage, string code, string reason) => new(stage, Verdict.Denied, code, reason);

    public static Decision Hold(GuardStage stage, string code, string reason) => new(stage, Verdict.Held, code, reason);

    public PolicyDecided ToEvent(string call) => new(call, Stage, Verdict, Code, Reason);
}
