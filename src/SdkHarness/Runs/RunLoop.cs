using Microsoft.Extensions.AI;

namespace SdkHarness;

/// <summary>The loop: ask the model, handle its calls in order, until it is done or the run must wait.</summary>
internal sealed class RunLoop(RunContext run)
{
    private readonly GuardedCalls _calls = new(run);

    /// <summary>Goes on from where the journal stands, until the run ends or waits.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (run.State.Status == RunStatus.Running)
        {
            ConversationTurn? turn = run.State.Conversation is [.., var last] ? last : null;
            if (turn?.Answer is { } answer)
            {
                if (!await HandleAsync(turn, answer, cancellationToken).ConfigureAwait(false))
                    return;
                if (answer.Calls.Count == 0)
                {
                    await RecordAsync(new RunCompleted(answer.Text ?? ""), cancellationToken).ConfigureAwait(false);
                    return;
                }
            }

            await AskAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Handles the turn's calls; says whether the run goes on to the next turn.</summary>
    private async Task<bool> HandleAsync(ConversationTurn turn, ModelAnswered answer, CancellationToken cancellationToken)
    {
        for (int i = 0; i < answer.Calls.Count; i++)
        {
            ProposedCall call = answer.Calls[i];
            if (i < turn.Calls.Count)
            {
                CallState known = run.State.Call(turn.Calls[i]);
                if (known.Completed is null)
                    await _calls.ContinueAsync(known, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                await _calls.ProposeAsync(
                    call.Function, ToolArguments.Parse(call.Arguments), call.Arguments, call.ModelCallId, cancellationToken)
                    .ConfigureAwait(false);
            }

            if (run.State.Status != RunStatus.Running)
                return false;
        }

        return !await SuspendAsync(turn, cancellationToken).ConfigureAwait(false);
    }

    private async Task<bool> SuspendAsync(ConversationTurn turn, CancellationToken cancellationToken)
    {
        CallState[] calls = [.. turn.Calls.Select(run.State.Call)];
        if (calls.FirstOrDefault(static call => call.IsHeld) is { } held)
        {
            await RecordAsync(new RunSuspended(RunStatus.AwaitingApproval, Call: held.Id), cancellationToken).ConfigureAwait(false);
            return true;
        }

        // Asked once the turn is complete, and answered in the next: so an answered question is no longer the last turn.
        if (calls.FirstOrDefault(static call => call.Completed?.Status == CallStatus.NeedsClarification) is { } unclear)
        {
            string question = unclear.Answer!.Value.GetProperty("question").GetString()!;
            await RecordAsync(
                new RunSuspended(RunStatus.AwaitingClarification, question, unclear.Id), cancellationToken).ConfigureAwait(false);
            return true;
        }

        return false;
    }

    private async Task AskAsync(CancellationToken cancellationToken)
    {
        int turn = run.State.Turns + 1;
        if (turn > run.Options.MaxTurns)
        {
            await RecordAsync(
                new RunFailed($"The model was asked {run.Options.MaxTurns} times and has not finished; HarnessOptions.MaxTurns ends the run here."),
                cancellationToken).ConfigureAwait(false);
            return;
        }

        IReadOnlyList<ChatMessage> messages = Conversation.Messages(run.State);
        await RecordAsync(new ModelAsked(turn, messages.Count, Conversation.Digest(messages)), cancellationToken).ConfigureAwait(false);
        ModelAnswered answer;
        try
        {
            answer = await run.World.AskModelAsync(turn, messages, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (ModelFailedException failed)
        {
            await RecordAsync(new RunFailed(failed.Message, failed.ErrorType), cancellationToken).ConfigureAwait(false);
            return;
        }

        await RecordAsync(run.Withhold(answer), cancellationToken).ConfigureAwait(false);
    }

    private ValueTask RecordAsync(JournalEvent happened, CancellationToken cancellationToken) =>
        run.RecordInTurnAsync(at: null, new RunChange(happened), cancellationToken);
}

/// <summary>The model's service failed; the words hold none of its exception's text.</summary>
internal sealed class ModelFailedException(string message, string? errorType) : Exception(message)
{
    public string? ErrorType { get; } = errorType;
}
