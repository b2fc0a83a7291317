using Spectre.Console;

namespace SdkHarness.Cli.Output;

/// <summary>The colours of a terminal; nothing is said by colour alone.</summary>
internal static class Tones
{
    private static readonly Style Good = new(Color.Green);
    private static readonly Style Attention = new(Color.Yellow);
    private static readonly Style Bad = new(Color.Red);

    public static Style Style(NarrationTone tone) => tone switch
    {
        NarrationTone.Good => Good,
        NarrationTone.Attention => Attention,
        NarrationTone.Bad => Bad,
        _ => Spectre.Console.Style.Plain,
    };

    public static NarrationTone Of(RunStatus status) => status switch
    {
        RunStatus.Completed => NarrationTone.Good,
        RunStatus.AwaitingApproval or RunStatus.AwaitingClarification => NarrationTone.Attention,
        RunStatus.Escalated or RunStatus.Stopped or RunStatus.Failed => NarrationTone.Bad,
        _ => NarrationTone.Neutral,
    };

    public static NarrationTone Of(ApprovalStatus status) => status switch
    {
        ApprovalStatus.Approved or ApprovalStatus.Used => NarrationTone.Good,
        ApprovalStatus.Pending => NarrationTone.Attention,
        _ => NarrationTone.Bad,
    };
}
