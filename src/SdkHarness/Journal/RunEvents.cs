using System.Text.Json.Serialization;

namespace SdkHarness;

/// <summary>A run began.</summary>
/// <param name="Agent">The agent's contract at that time.</param>
/// <param name="Request">What was asked, by whom, about whom.</param>
/// <param name="Tools">The tools that the agent was offered: function name and contract hash. The contracts are kept by hash in the store.</param>
/// <param name="Host">Who owns the loop: <c>harness</c>, or <c>session</c> where another framework does.</param>
/// <param name="HarnessVersion">The version of SdkHarness that ran it.</param>
public sealed record RunStarted(
    AgentContract Agent, RunRequest Request, IReadOnlyList<OfferedTool> Tools, string Host, string HarnessVersion) : JournalEvent;

/// <summary>A tool as offered to a run.</summary>
/// <param name="Function">The name that the model sees.</param>
/// <param name="Contract">The hash of its contract.</param>
/// <param name="Strict">Whether it is offered in its <see cref="StrictSchema"/>, where null stands for what is left out.</param>
public sealed record OfferedTool(
    string Function, ContractHash Contract, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Strict = false);

/// <summary>The run waits, for an approval or for an answer, and holds no resource meanwhile.</summary>
/// <param name="Status">What it waits for.</param>
/// <param name="Question">What the user is asked, for <see cref="RunStatus.AwaitingClarification"/>.</param>
/// <param name="Call">The call that waits, where it is a single one.</param>
public sealed record RunSuspended(RunStatus Status, string? Question = null, string? Call = null) : JournalEvent;

/// <summary>The run goes on, in this process or another.</summary>
/// <param name="By">The process that took it over.</param>
/// <param name="Answer">The user's answer, where one was asked for.</param>
/// <param name="AnsweredBy">Who answered.</param>
public sealed record RunResumed(string By, string? Answer = null, string? AnsweredBy = null) : JournalEvent;

/// <summary>The agent finished.</summary>
/// <param name="Output">Its final answer.</param>
public sealed record RunCompleted(string Output) : JournalEvent;

/// <summary>A person takes the run over.</summary>
/// <param name="Reason">Why, in words for that person.</param>
/// <param name="Call">The call that led to it, or <see langword="null"/>.</param>
/// <param name="Failure">The failure mode that led to it.</param>
public sealed record RunEscalated(string Reason, string? Call = null, Failure Failure = Failure.None) : JournalEvent
{
    /// <summary>What the run knew then, a line each: what it had read, written and failed to do, and its caveats.</summary>
    public IReadOnlyList<string>? Known { get; init; }
}

/// <summary>The run ended before its end, by a declared path or a person.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Call">The call that led to it, or <see langword="null"/>.</param>
public sealed record RunStopped(string Reason, string? Call = null) : JournalEvent;

/// <summary>The run could not go on, for a reason outside its tools: the model's service, the loop's limit.</summary>
/// <param name="Reason">Why, without exception text.</param>
/// <param name="ErrorType">The type of the exception, or <see langword="null"/>.</param>
public sealed record RunFailed(string Reason, string? ErrorType = null) : JournalEvent;

/// <summary>The run's result has a limit that its reader must know.</summary>
/// <param name="Text">The caveat, in words for the reader.</param>
/// <param name="Call">The call that it comes from, or <see langword="null"/>.</param>
/// <param name="Failure">The failure mode behind it.</param>
public sealed record CaveatAdded(string Text, string? Call = null, Failure Failure = Failure.None) : JournalEvent;
