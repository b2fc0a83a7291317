using SdkHarness;
using Spectre.Console;

namespace ChurnRisk.Telling;

/// <summary>Tells what happens in a run while it happens, in lines that an account manager understands.</summary>
internal sealed class Story(Screen screen) : IRunObserver
{
    private readonly Dictionary<string, string> _functions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _troubled = new(StringComparer.Ordinal);
    private int _troubles;

    /// <summary>Learns which functions an earlier start called, to go on with the story of its run.</summary>
    public void Learn(JournalEntry entry)
    {
        if (JournalCodec.Decode(entry) is CallProposed proposed)
            _functions[Key(entry.RunId, proposed.Call)] = proposed.Function;
    }

    /// <inheritdoc />
    public void OnRecorded(string runId, JournalEvent happened, DateTimeOffset at)
    {
        switch (happened)
        {
            case CallProposed proposed:
                _functions[Key(runId, proposed.Call)] = proposed.Function;
                break;
            case ArgumentsRejected rejected:
                string wish = Words.Wish(Function(runId, rejected.Call));
                screen.Event("mistake", $"The model wants {wish}, but {Words.Mistake(rejected)}.", Color.Yellow);
                screen.Event("  guard", "Nothing ran. The model is told every error at once, and corrects itself.", Color.Teal);
                break;
            case AttemptFailed failed:
                TellFailure(Key(runId, failed.Call), failed.Failure);
                break;
            case RecoveryApplied applied:
                screen.Event("  guard", Words.Answer(applied), Color.Teal);
                break;
            case PolicyDecided decided when decided.Verdict != Verdict.Allowed:
                TellDecision(Function(runId, decided.Call), decided);
                break;
            case CallCompleted { Status: CallStatus.Completed, RepeatOf: null } completed:
                TellSuccess(Function(runId, completed.Call));
                break;
            case ModelAnswered { Calls.Count: > 0, Text: { Length: > 0 } text }:
                screen.Event("model", text, Color.Grey);
                break;
        }
    }

    private void TellSuccess(string function)
    {
        bool writes = function is "crm_flag_account" or "crm_change_forecast";
        screen.Event(writes ? "wrote" : "read", Words.Done(function), Color.Green);
    }

    private void TellFailure(string key, Failure failure)
    {
        if (_troubled.Add(key))
            Trouble(Words.Trouble(_functions[key], failure));
    }

    private void TellDecision(string function, PolicyDecided decided)
    {
        switch (decided.Verdict)
        {
            case Verdict.Answered:
                Trouble($"The agent repeats a write that it has made already: it {Words.Done(function)}.");
                screen.Event("  guard", "Not sent again. The outcome of the first time answers.", Color.Teal);
                break;
            case Verdict.Held:
                Trouble($"The agent wants {Words.Wish(function)}, which is not its decision.");
                screen.Event("  guard", $"Held until a person decides. {decided.Reason}.", Color.Teal);
                break;
            default:
                screen.Event("mistake", $"The model wants {Words.Wish(function)}{Words.Lack(decided)}.", Color.Yellow);
                screen.Event("  guard", Words.Refusal(decided), Color.Teal);
                break;
        }
    }

    private void Trouble(string text) => screen.Event($"trouble {++_troubles}", text, Color.Red);

    private string Function(string runId, string call) => _functions.GetValueOrDefault(Key(runId, call), call);

    private static string Key(string runId, string call) => $"{runId}/{call}";
}
