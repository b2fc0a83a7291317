using System.Runtime.CompilerServices;

namespace SdkHarness.Cli.Tests;

/// <summary>A store whose journal somebody has changed from outside.</summary>
internal sealed class TamperedStore(IHarnessStore store, Func<JournalEntry, JournalEntry?> change) : Shared(store)
{
    public override async IAsyncEnumerable<JournalEntry> ReadAsync(
        string runId, long fromSequence, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (JournalEntry entry in base.ReadAsync(runId, fromSequence, cancellationToken))
        {
            if (change(entry) is { } changed)
                yield return changed;
        }
    }
}
