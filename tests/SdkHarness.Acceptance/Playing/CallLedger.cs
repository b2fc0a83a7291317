using SdkHarness.Acceptance.Recordings;

namespace SdkHarness.Acceptance.Playing;

/// <summary>What a run's journal says of its calls.</summary>
internal sealed class CallLedger
{
    private readonly List<string> _calls = [];
    private readonly Dictionary<string, CallCompleted> _completed = [];
    private readonly Dictionary<string, string> _refusals = [];
    private readonly HashSet<string> _held = [];

    /// <summary>How many calls were proposed.</summary>
    public int Count => _calls.Count;

    public static async Task<CallLedger> ReadAsync(IHarnessStore store, string runId, CancellationToken cancellationToken)
    {
        var ledger = new CallLedger();
        await foreach (JournalEntry entry in store.ReadAsync(runId, 1, cancellationToken))
            ledger.Take(JournalCodec.Decode(entry));
        return ledger;
    }

    /// <summary>The calls beside the recording's: the harness takes them in the order in which the model makes them.</summary>
    public IReadOnlyList<PlayedCall> Match(RecordedConversation recording, RecordedChatClient model) =>
    [
        .. recording.Steps.Select((step, index) =>
        {
            string? call = index < _calls.Count ? _calls[index] : null;
            return new PlayedCall(
                recording.Name,
                step,
                model.Shown.TryGetValue(index, out System.Text.Json.JsonElement shown) ? shown : null,
                call is null ? null : _completed.GetValueOrDefault(call),
                call is not null && _held.Contains(call),
                call is null ? null : _refusals.GetValueOrDefault(call));
        }),
    ];

    private void Take(JournalEvent happened)
    {
        switch (happened)
        {
            case CallProposed proposed:
                _calls.Add(proposed.Call);
                break;
            case ArgumentsRejected rejected:
                _refusals[rejected.Call] = string.Join("; ", rejected.Errors.Select(static error => $"{error.Pointer} {error.Rule}: {error.Actual}"));
                break;
            case PolicyDecided { Verdict: Verdict.Denied } denied:
                _refusals[denied.Call] = $"{denied.Code}: {denied.Reason}";
                break;
            case ApprovalAsked asked:
                _held.Add(asked.Call);
                break;
            case CallCompleted completed:
                _completed[completed.Call] = completed;
                break;
        }
    }
}
