using System.Text.Json;
using Microsoft.Extensions.AI;

namespace SdkHarness;

/// <summary>
/// Everything that a run takes from outside itself, and where it tells what it does. Live, that is the clock, the store, the model and
/// the tools; in a replay it is the journal alone.
/// </summary>
internal interface IRunWorld
{
    /// <summary>The clock that delays and timeouts run on.</summary>
    TimeProvider Time { get; }

    /// <summary>The time of what happens next.</summary>
    DateTimeOffset Now();

    string NewApprovalId();

    /// <summary>Waits for the turn to decide and record: live, none; in a replay, the recorded order among calls side by side.</summary>
    Task TurnAsync(CancellationToken cancellationToken);

    /// <summary>Records what happened; on return it is durable.</summary>
    /// <returns>What the journal then holds: live, just that; in a replay, what was recorded.</returns>
    ValueTask<IReadOnlyList<JournalEvent>> RecordAsync(DateTimeOffset at, RunChange change, CancellationToken cancellationToken);

    ValueTask<ApprovalRecord?> FindApprovalAsync(string approvalId, CancellationToken cancellationToken);

    Task<ModelAnswered> AskModelAsync(int turn, IReadOnlyList<ChatMessage> messages, CancellationToken cancellationToken);

    /// <summary>Runs the body, or a fallback method, once.</summary>
    ValueTask<AttemptOutcome> AttemptAsync(ToolCall call, AttemptStarted attempt, CancellationToken cancellationToken);

    /// <summary>Asks whether the effect of a call has happened; null where that cannot be told.</summary>
    ValueTask<bool?> LookupAsync(ToolCall call, CancellationToken cancellationToken);
}

/// <summary>What one record adds to the journal, and the approvals that change with it.</summary>
internal sealed record RunChange(params JournalEvent[] Events)
{
    public IReadOnlyList<ApprovalRecord> Opened { get; init; } = [];

    public IReadOnlyList<ApprovalRecord> Changed { get; init; } = [];
}

/// <summary>How one attempt ended: with a failure, or with a projected result.</summary>
/// <param name="Failure">The mode, or <see cref="Failure.None"/>.</param>
/// <param name="Message">What happened, in words without exception text.</param>
/// <param name="ErrorType">The type of the exception, or null.</param>
/// <param name="RetryAfter">How long the system asks to wait, or null.</param>
/// <param name="Result">The projected result; also there where it breaks its contract, for a partial answer.</param>
/// <param name="ReadSensitive">Whether the result holds sensitive values.</param>
/// <param name="ReadUntrusted">Whether it holds text that outsiders wrote.</param>
/// <param name="Effect">What is known of the effect of a failed attempt, were it a write's.</param>
/// <param name="SubjectName">What the result calls its subject, or null.</param>
/// <param name="Injected">The faults that were injected into it, in words; null where none was.</param>
internal sealed record AttemptOutcome(
    Failure Failure,
    string Message = "",
    string? ErrorType = null,
    TimeSpan? RetryAfter = null,
    JsonElement? Result = null,
    bool ReadSensitive = false,
    bool ReadUntrusted = false,
    AttemptEffect Effect = AttemptEffect.Unknown,
    string? SubjectName = null,
    string? Injected = null);
