using System.Globalization;

namespace SdkHarness;

/// <summary>
/// Tells a run's journal in words, event by event. The only place where events become words: every face that shows a timeline uses it.
/// </summary>
/// <remarks>It remembers the calls that it has told of: use one narrator a run, from the first event on.</remarks>
public sealed class RunNarrator
{
    private readonly Dictionary<string, string> _functions = new(StringComparer.Ordinal);

    /// <summary>Tells the next event.</summary>
    /// <param name="entry">The entry that follows the one told last.</param>
    /// <returns>The event in words.</returns>
    /// <exception cref="JournalException">The entry is of a newer version, or its body cannot be read.</exception>
    public NarratedEvent Tell(JournalEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        JournalEvent happened = JournalCodec.Decode(entry);
        if (happened is CallProposed proposed)
            _functions[proposed.Call] = proposed.Function;
        Telling telling = Tell(happened);
        return new NarratedEvent(entry.Sequence, entry.At, telling.Tone, telling.Text, telling.Details);
    }

    private Telling Tell(JournalEvent happened) => happened switch
    {
        RunStarted started => RunTelling.Of(started),
        RunSuspended suspended => RunTelling.Of(suspended, Named(suspended.Call)),
        RunResumed resumed => RunTelling.Of(resumed),
        RunCompleted completed => RunTelling.Of(completed),
        RunEscalated escalated => new(NarrationTone.Bad, $"A person takes the run over: {escalated.Reason}", escalated.Known ?? []),
        RunStopped stopped => new(NarrationTone.Bad, $"The run ended before its end: {stopped.Reason}"),
        RunFailed failed => new(NarrationTone.Bad, $"The run could not go on: {failed.Reason}"),
        CaveatAdded caveat => new(NarrationTone.Attention, $"Caveat: {caveat.Text}"),
        ModelAsked asked => new(
            NarrationTone.Neutral, $"The model was asked for turn {Number(asked.Turn)}, with {Count(asked.Messages, "message")}."),
        ModelAnswered answered => RunTelling.Of(answered),
        CallProposed proposed => CallTelling.Of(proposed),
        ArgumentsRejected rejected => CallTelling.Of(rejected, Named(rejected.Call)),
        PolicyDecided decided => CallTelling.Of(decided, Named(decided.Call)),
        ApprovalAsked asked => ApprovalTelling.Of(asked, Named(asked.Call)),
        ApprovalDecided decided => ApprovalTelling.Of(decided, Named(decided.Call)),
        AttemptStarted started => CallTelling.Of(started, Named(started.Call)),
        AttemptFailed failed => CallTelling.Of(failed, Named(failed.Call)),
        FaultInjected fault => CallTelling.Of(fault, Named(fault.Call)),
        RecoveryApplied recovery => CallTelling.Of(recovery, Named(recovery.Call)),
        CallCompleted completed => CallTelling.Of(completed, Named(completed.Call)),
        _ => throw new JournalException($"There are no words for the event '{JournalCodec.Kind(happened)}'."),
    };

    /// <summary>A call by its id and, where it was proposed before, its function.</summary>
    private string Named(string? call) =>
        call is null ? "" : _functions.TryGetValue(call, out string? function) ? $"{function} ({call})" : $"call {call}";

    internal static string Count(int count, string noun) => $"{Number(count)} {noun}{(count == 1 ? "" : "s")}";

    internal static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A time as every face shows it: UTC, to the second.</summary>
    /// <param name="at">The time.</param>
    /// <returns>For example <c>2026-11-23 22:41:40Z</c>.</returns>
    public static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
