using System.Text.Json;

namespace SdkHarness;

/// <summary>The model proposed a call; nothing has been decided yet.</summary>
/// <param name="Call">The call's id, unique within the run.</param>
/// <param name="Function">The function that it names, offered or not.</param>
/// <param name="Contract">The tool's contract, or <see langword="null"/> for a function that is not offered.</param>
/// <param name="Arguments">The arguments as RFC 8785 canonical JSON, or the text that came where it is no JSON.</param>
/// <param name="ArgumentsDigest">SHA-256 of <paramref name="Arguments"/>: what approvals and repeats are bound to.</param>
/// <param name="Subject">The customer or account that it is about, or <see langword="null"/>.</param>
/// <param name="ModelCallId">The model's own id for it, or <see langword="null"/>.</param>
public sealed record CallProposed(
    string Call, string Function, ContractHash? Contract, string Arguments, string ArgumentsDigest, string? Subject, string? ModelCallId)
    : JournalEvent
{
    private readonly CanonicalText? _text;

    /// <summary>A call whose arguments are written in canonical form, and digested, when that is first needed.</summary>
    internal CallProposed(string call, string function, ContractHash? contract, CanonicalText text, string? subject, string? modelCallId)
        : this(call, function, contract, null!, null!, subject, modelCallId) => _text = text;

    /// <summary>The arguments as RFC 8785 canonical JSON, or the text that came where it is no JSON.</summary>
    public string Arguments
    {
        get => field ??= _text!.Value;
        init;
    } = Arguments;

    /// <summary>SHA-256 of <see cref="Arguments"/>: what approvals and repeats are bound to.</summary>
    public string ArgumentsDigest
    {
        get => field ??= _text!.Digest;
        init;
    } = ArgumentsDigest;

    /// <inheritdoc />
    public bool Equals(CallProposed? other) =>
        other is not null
        && Call == other.Call
        && Function == other.Function
        && Contract == other.Contract
        && Arguments == other.Arguments
        && ArgumentsDigest == other.ArgumentsDigest
        && Subject == other.Subject
        && ModelCallId == other.ModelCallId;

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Call, Function, Contract, Arguments);
}

/// <summary>The arguments break the contract; the call did not run.</summary>
/// <param name="Call">The call.</param>
/// <param name="Errors">Every error found.</param>
public sealed record ArgumentsRejected(string Call, IReadOnlyList<ArgumentError> Errors) : JournalEvent;

/// <summary>The guard decided on a call.</summary>
/// <param name="Call">The call.</param>
/// <param name="Stage">The stage that decided; <see cref="GuardStage.Approval"/> where every stage allowed it.</param>
/// <param name="Verdict">What it decided.</param>
/// <param name="Code">A short name of the reason, for code; empty where it is allowed.</param>
/// <param name="Reason">The reason in words; empty where it is allowed.</param>
public sealed record PolicyDecided(string Call, GuardStage Stage, Verdict Verdict, string Code, string Reason) : JournalEvent;

/// <summary>One attempt of the body begins. Durable before a write's effect is sent.</summary>
/// <param name="Call">The call.</param>
/// <param name="Attempt">Which attempt, from 1.</param>
/// <param name="IdempotencyKey">The same for every attempt of the call.</param>
/// <param name="Method">The fallback method that runs instead of the body, or <see langword="null"/>.</param>
/// <param name="SendDeadline">Until when the effect may be sent: the attempt's timeout.</param>
public sealed record AttemptStarted(
    string Call, int Attempt, string IdempotencyKey, string? Method, DateTimeOffset SendDeadline) : JournalEvent;

/// <summary>One attempt failed.</summary>
/// <param name="Call">The call.</param>
/// <param name="Attempt">Which attempt, from 1.</param>
/// <param name="Failure">How.</param>
/// <param name="Message">What happened, in words without the exception's text.</param>
/// <param name="ErrorType">The type of the exception, or <see langword="null"/>.</param>
/// <param name="RetryAfter">How long the system asks to wait, or <see langword="null"/>.</param>
/// <param name="Effect">What is known of a write's effect; <see langword="null"/> for a read.</param>
public sealed record AttemptFailed(
    string Call,
    int Attempt,
    Failure Failure,
    string Message,
    string? ErrorType = null,
    TimeSpan? RetryAfter = null,
    AttemptEffect? Effect = null) : JournalEvent;

/// <summary>A fault was injected into an attempt, for a test or an eval: what it met did not happen in its system.</summary>
/// <param name="Call">The call.</param>
/// <param name="Attempt">Which attempt, from 1.</param>
/// <param name="Fault">What was injected, in words.</param>
public sealed record FaultInjected(string Call, int Attempt, string Fault) : JournalEvent;

/// <summary>A declared path was taken.</summary>
/// <param name="Call">The call.</param>
/// <param name="Failure">What it answers.</param>
/// <param name="Recovery">What is done.</param>
/// <param name="Detail">The delay, the method, the note.</param>
public sealed record RecoveryApplied(string Call, Failure Failure, Recovery Recovery, string? Detail = null) : JournalEvent;

/// <summary>The call is answered. A held call completes only once it is decided.</summary>
/// <param name="Call">The call.</param>
/// <param name="Status">How it ended.</param>
/// <param name="Answer">What the model got: the tool's projected result, or the status object.</param>
/// <param name="Caveats">The limits of the answer.</param>
/// <param name="Attempts">How many attempts were started.</param>
/// <param name="ReadSensitive">Whether it brought in sensitive values.</param>
/// <param name="ReadUntrusted">Whether it brought in text that outsiders wrote.</param>
/// <param name="RepeatOf">The earlier call whose outcome answers this one, which was not executed again.</param>
public sealed record CallCompleted(
    string Call,
    CallStatus Status,
    JsonElement Answer,
    IReadOnlyList<string> Caveats,
    int Attempts = 0,
    bool ReadSensitive = false,
    bool ReadUntrusted = false,
    string? RepeatOf = null) : JournalEvent
{
    /// <summary>What the result calls its subject, where it says so and the agent may see it; two systems that differ are not merged in silence.</summary>
    public string? SubjectName { get; init; }
}
