namespace SdkHarness;

/// <summary>Lets another method answer: of the tool's own set or of another one, within the tool's authority.</summary>
internal sealed class FallbackPath(RunContext run, Attempts attempts)
{
    public async ValueTask<AttemptOutcome> TakeAsync(ToolCall call, string method, AttemptOutcome failed, CancellationToken cancellationToken)
    {
        if (await attempts.SeenAsync(call, failed, cancellationToken).ConfigureAwait(false) is { } stands)
            return stands;

        var applied = new RecoveryApplied(call.Id, failed.Failure, Recovery.Fallback, method);
        return await attempts.MakeAsync(call, applied, method, run.World.Now(), cancellationToken).ConfigureAwait(false);
    }
}
