using System.Text.Json;

namespace SdkHarness;

/// <summary>Compares what the code does now with what is recorded, and says the difference.</summary>
internal static class EventComparison
{
    private const int LongestPart = 200;

    /// <summary>Whether both are the same step: what follows in the code is then the same, even where their contents differ.</summary>
    public static bool IsSameStep(JournalEvent recorded, JournalEvent now) =>
        recorded.GetType() == now.GetType() && RecordedRun.CallOf(recorded) == RecordedRun.CallOf(now);

    /// <summary>What differs between two events of the same step, or null.</summary>
    public static ReplayDivergence? Content(long sequence, JournalEvent recorded, JournalEvent now)
    {
        byte[] before = JournalCodec.Body(recorded);
        byte[] after = JournalCodec.Body(now);
        if (before.AsSpan().SequenceEqual(after))
            return null;

        JsonElement was = JsonElement.Parse(before);
        JsonElement becomes = JsonElement.Parse(after);
        string[] names =
        [
            .. was.EnumerateObject().Select(static property => property.Name)
                .Union(becomes.EnumerateObject().Select(static property => property.Name))
                .Where(name => Part(was, name) != Part(becomes, name)),
        ];
        string differences = string.Join(
            "; ", names.Select(name => $"{name} was {Short(Part(was, name))}, is now {Short(Part(becomes, name))}"));
        return new ReplayDivergence(
            sequence, KindOf(now, names), was.GetRawText(), becomes.GetRawText(), $"{Subject(recorded)}: {differences}.");
    }

    /// <summary>The difference between two different steps.</summary>
    public static ReplayDivergence Step(long sequence, JournalEvent recorded, JournalEvent now)
    {
        ReplayDivergenceKind kind = (recorded, now) switch
        {
            (ArgumentsRejected, not CallProposed) or (not CallProposed, ArgumentsRejected) => ReplayDivergenceKind.ArgumentsJudgedOtherwise,
            (_, CallProposed) => ReplayDivergenceKind.UnexpectedCall,
            (CallProposed, _) => ReplayDivergenceKind.UnconsumedCall,
            (PolicyDecided, _) or (_, PolicyDecided) => ReplayDivergenceKind.DecidedOtherwise,
            (CallCompleted or RecoveryApplied, _) or (_, CallCompleted or RecoveryApplied) => ReplayDivergenceKind.OutcomeChanged,
            _ => ReplayDivergenceKind.StepChanged,
        };
        return new ReplayDivergence(
            sequence, kind, Text(recorded), Text(now), $"{Subject(recorded)} is recorded here; now there comes {Subject(now)}.");
    }

    /// <summary>A recorded event that nothing leads to any more.</summary>
    public static ReplayDivergence Unconsumed(long sequence, JournalEvent recorded) => new(
        sequence,
        recorded is CallProposed ? ReplayDivergenceKind.UnconsumedCall : ReplayDivergenceKind.StepChanged,
        Text(recorded),
        null,
        $"{Subject(recorded)} is recorded here; now nothing leads to it.");

    private static ReplayDivergenceKind KindOf(JournalEvent now, string[] names) => now switch
    {
        RunStarted => ReplayDivergenceKind.AgentChanged,
        ModelAsked => ReplayDivergenceKind.RequestChanged,
        CallProposed when names.Contains("contract") => ReplayDivergenceKind.ContractChanged,
        ArgumentsRejected => ReplayDivergenceKind.ArgumentsJudgedOtherwise,
        PolicyDecided => ReplayDivergenceKind.DecidedOtherwise,
        CallCompleted or RecoveryApplied => ReplayDivergenceKind.OutcomeChanged,
        RunCompleted => ReplayDivergenceKind.OutputChanged,
        _ => ReplayDivergenceKind.StepChanged,
    };

    private static string Subject(JournalEvent happened) =>
        RecordedRun.CallOf(happened) is { } call ? $"{JournalCodec.Kind(happened)} of {call}" : JournalCodec.Kind(happened);

    private static string Text(JournalEvent happened) => JsonElement.Parse(JournalCodec.Body(happened)).GetRawText();

    private static string Part(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement part) ? part.GetRawText() : "absent";

    private static string Short(string text) => text.Length <= LongestPart ? text : $"{text.AsSpan(0, LongestPart)}…";
}
