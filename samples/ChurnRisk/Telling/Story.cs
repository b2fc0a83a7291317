using SdkHarness;
using Spectre.Console;

namespace ChurnRisk.Telling;

/// <summary>Tells what happens in a run while it happens, in lines that an account manager understands.</summary>
internal sealed class Story(Screen screen) : IRunObserver
{
    private readonly Dictionary<string, string> _functions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _troubled = new(StringComparer.Ordinal);
    private int _troubles;

    /// <summary>The run that was told of last; empty before the first.</summary>
    public string RunId { get; private set; } = "";

    /// <inheritdoc />
    public void OnRecorded(string runId, JournalEvent happened, DateTimeOffset at)
    {
        RunId = runId;
        switch (happened)
        {
            case CallProposed proposed:
                _functions[Key(runId, proposed.Call)] = proposed.Function;
                break;
            case ArgumentsRejected rejected:
                screen.Event("mistake", $"The model wants {Function(runId, rejected.Call)}, but {Words.Mistake(rejected)}.", Color.Yellow);
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
                TellSuccess(runId, Function(runId, completed.Call));
                break;
            case ModelAnswered { Calls.Count: > 0, Text: { Length: > 0 } text }:
                screen.Event("model", text, Color.Grey);
                break;
        }
    }

    private void TellSuccess(string runId, string function)
    {
        bool writes = function is "crm_flag_account" or "crm_change_forecast";
        screen.Event(writes ? "wrote" : "read", Words.Done(function), Color.Green);
        RunId = runId;
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
                Trouble($"The agent repeats itself: it {Words.Done(function)} before, with the same words.");
                screen.Event("  guard", "Not sent again. The outcome of the first time answers.", Color.Teal);
                break;
            case Verdict.Held:
                Trouble($"The agent wants to write what it may not decide: {function}.");
                screen.Event("  guard", $"Held until a person decides. {decided.Reason}.", Color.Teal);
                break;
            default:
                screen.Event("mistake", $"The model wants {function} too early.", Color.Yellow);
                screen.Event("  guard", Words.Refusal(decided), Color.Teal);
                break;
        }
    }

    private void Trouble(string text) => screen.Event($"trouble {++_troubles}", text, Color.Red);

    private string Function(string runId, string call) => _functions.GetValueOrDefault(Key(runId, call), call);

    private static string Key(string runId, string call) => $"{runId}/{call}";
}
