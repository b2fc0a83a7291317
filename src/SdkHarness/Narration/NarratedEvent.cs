namespace SdkHarness;

/// <summary>One event of a run in words that need no knowledge of the code.</summary>
/// <param name="Sequence">The event's number within the run.</param>
/// <param name="At">When it was written, in UTC.</param>
/// <param name="Tone">How it bears on the run.</param>
/// <param name="Text">What happened, in one sentence.</param>
/// <param name="Details">The arguments, the answer, the errors: one line each; may hold text from models, tools and outsiders.</param>
public sealed record NarratedEvent(
    long Sequence, DateTimeOffset At, NarrationTone Tone, string Text, IReadOnlyList<string> Details);

/// <summary>How an event bears on its run.</summary>
public enum NarrationTone
{
    /// <summary>It belongs to the ordinary course.</summary>
    Neutral,

    /// <summary>Something was reached or permitted.</summary>
    Good,

    /// <summary>Something waits, or is limited.</summary>
    Attention,

    /// <summary>Something was refused, or failed.</summary>
    Bad,
}
