using System.Globalization;
using System.Text;

namespace SdkHarness.Acceptance.Playing;

/// <summary>What the recordings came to, counted.</summary>
internal sealed class PlayReport(string title, IReadOnlyList<PlayedConversation> played)
{
    public int Conversations => played.Count;

    public int Calls => Every.Count();

    public int Proposed => played.Sum(static conversation => conversation.Proposed);

    public int AsRecorded => Every.Count(static call => call.IsAsRecorded);

    public int Rejected => Every.Count(static call => call.Refusal is not null);

    public int Held => Every.Count(static call => call.Held);

    /// <summary>The calls that changed data in the recording.</summary>
    public int Changing => Every.Count(static call => call.Step.Mutated);

    /// <summary>Of those, how many waited for a person here.</summary>
    public int ChangingHeld => Every.Count(static call => call is { Step.Mutated: true, Held: true });

    /// <summary>Writes that the run had just made, or been refused, with the same arguments: not held and not executed a second time.</summary>
    public int Repeats => Every.Count(static call => call.Completed?.RepeatOf is not null);

    public int Completed => played.Count(static conversation => conversation.Run.Status == RunStatus.Completed);

    /// <summary>The runs whose replay found no divergence and touched neither a tool nor the model.</summary>
    public int ReplaysFaithful => played.Count(static conversation => conversation.Replay.IsFaithful);

    /// <summary>The calls whose decisions were made again in replay.</summary>
    public int CallsReplayed => played.Sum(static conversation => conversation.Replay.Report.Calls);

    public int StatesAsRecorded => played.Count(static conversation => conversation.StateIsAsRecorded);

    /// <summary>How many calls each class of difference has.</summary>
    public IReadOnlyDictionary<string, int> Differences =>
        Every.Where(static call => call.Difference is not null).CountBy(static call => call.Difference!).ToDictionary();

    private IEnumerable<PlayedCall> Every => played.SelectMany(static conversation => conversation.Calls);

    /// <summary>The table, and below it each difference, each rejection and each repeat.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine(title).AppendLine(new string('-', title.Length));
        Row(text, "conversations", Conversations);
        Row(text, "  runs completed", Completed);
        Row(text, "  final state as recorded", StatesAsRecorded);
        Row(text, "  replayed without divergence, touching no tool", ReplaysFaithful);
        Row(text, "calls recorded", Calls);
        Row(text, "  proposed to the guard", Proposed);
        Row(text, "  output as recorded", AsRecorded);
        foreach ((string difference, int count) in Differences.OrderBy(static entry => entry.Key, StringComparer.Ordinal))
            Row(text, $"  {difference}", count);
        Row(text, "  rejected or denied", Rejected);
        Row(text, "  writes held, approved and resumed", Held);
        Row(text, "    of them such as changed data in the recording", ChangingHeld);
        Row(text, "  changed data in the recording", Changing);
        Row(text, "  repeated writes answered with their first outcome", Repeats);
        Row(text, "  replayed", CallsReplayed);
        foreach (PlayedCall call in Every.Where(static call => (call.Difference ?? call.Refusal ?? call.Completed?.RepeatOf) is not null))
            Tell(text, call);
        foreach (PlayedConversation conversation in played.Where(static conversation => !conversation.StateIsAsRecorded))
            text.AppendLine(CultureInfo.InvariantCulture, $"state of {conversation.Recording.Name}: {string.Join(", ", conversation.StateDifferences)}");
        foreach (PlayedConversation conversation in played.Where(static conversation => !conversation.Replay.IsFaithful))
            text.AppendLine(CultureInfo.InvariantCulture, $"replay of {conversation.Recording.Name}: {Shorten(string.Join("; ", conversation.Replay.Report.Divergences))}");
        return text.ToString();
    }

    private static void Tell(StringBuilder text, PlayedCall call)
    {
        text.AppendLine(CultureInfo.InvariantCulture, $"{call.Conversation}: {call.Step.Function} {call.Step.Arguments.GetRawText()}");
        string? why = call.Refusal ?? (call.Completed?.RepeatOf is { } first ? $"repeat of {first}" : null);
        text.AppendLine($"  {call.Difference ?? "as recorded"}{(why is null ? "" : $": {why}")}");
        text.AppendLine(CultureInfo.InvariantCulture, $"  recorded: {Shorten(call.Step.Output)}");
        text.AppendLine(CultureInfo.InvariantCulture, $"  here:     {Shorten(call.Shown?.ToString() ?? "")}");
    }

    private static void Row(StringBuilder text, string name, int count) =>
        text.AppendLine(CultureInfo.InvariantCulture, $"{name,-52} {count,6}");

    private static string Shorten(string text) => text.Length <= 400 ? text : string.Concat(text.AsSpan(0, 400), "…");
}
