namespace SdkHarness;

/// <summary>The limits that a run was made under, as far as its journal tells them.</summary>
internal static class RecordedOptions
{
    public static HarnessOptions Of(RecordedRun recorded)
    {
        var options = new HarnessOptions();
        TimeSpan longest = options.MaxRetryDelay;
        int turns = 0;
        var begun = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        for (int i = 1; i < recorded.Count; i++)
        {
            JournalEvent before = recorded.Events[i - 1];
            switch (recorded.Events[i])
            {
                case ModelAnswered answered:
                    turns = answered.Turn;
                    break;
                case AttemptStarted attempt:
                    begun.TryAdd(attempt.Call, recorded.Entries[i].At);
                    TimeSpan tried = recorded.Entries[i].At - begun[attempt.Call];
                    options.RetryBudget = tried > options.RetryBudget ? tried : options.RetryBudget;
                    break;
                case RunFailed when before is not ModelAsked:
                    // Failed without asking: the limit on turns.
                    options.MaxTurns = turns;
                    break;
                case RecoveryApplied { Recovery: Recovery.Retry }
                    when before is AttemptFailed { RetryAfter: { } waited } && waited > longest:
                    longest = waited;
                    break;
            }
        }

        options.MaxRetryDelay = longest;
        return options;
    }
}
