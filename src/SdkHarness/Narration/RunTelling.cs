namespace SdkHarness;

/// <summary>Words for what happens to the run itself and between it and the model.</summary>
internal static class RunTelling
{
    public static Telling Of(RunStarted started)
    {
        string version = started.Agent.Version is { } number ? $" {number}" : "";
        string about = string.Join(
            ", ",
            new[]
            {
                started.Request.Customer is { } customer ? $"customer {customer}" : null,
                started.Request.Account is { } account ? $"account {account}" : null,
                started.Request.Workflow is { } workflow ? $"workflow {workflow}" : null,
            }.Where(static part => part is not null));
        string loop = started.Host == "harness" ? "" : $" The loop is a {started.Host}'s.";
        string harness = started.HarnessVersion.Split('+')[0];
        string offered = $"{RunNarrator.Count(started.Tools.Count, "tool")} offered, SdkHarness {harness}.{loop}";
        return new(
            NarrationTone.Neutral,
            $"{started.Request.Initiator} asked the agent {started.Agent.Name}{version}: {Telling.Short(started.Request.Prompt)}",
            about.Length == 0 ? [offered] : [$"About {about}.", offered]);
    }

    public static Telling Of(RunSuspended suspended, string call) => suspended.Status switch
    {
        RunStatus.AwaitingApproval => new(
            NarrationTone.Attention, $"The run waits for a person's decision{(call.Length == 0 ? "" : $" on {call}")}."),
        RunStatus.AwaitingClarification => new(NarrationTone.Attention, $"The run waits for an answer: {suspended.Question}"),
        _ => new(NarrationTone.Attention, $"The run waits ({suspended.Status})."),
    };

    public static Telling Of(RunResumed resumed) => resumed.Answer is { } answer
        ? new(
            NarrationTone.Neutral,
            $"{resumed.AnsweredBy ?? "Somebody"} answered, and the run went on (process {resumed.By}).",
            Telling.Lines(answer))
        : new(NarrationTone.Neutral, $"The run went on (process {resumed.By}).");

    public static Telling Of(RunCompleted completed) =>
        new(NarrationTone.Good, "The agent finished.", Telling.Lines(completed.Output));

    public static Telling Of(ModelAnswered answered)
    {
        IReadOnlyList<string> said = answered.Text is { Length: > 0 } text ? Telling.Lines(Telling.Short(text)) : [];
        if (answered.Calls.Count == 0)
            return new(NarrationTone.Neutral, "The model answered without a further call.", said);

        string functions = string.Join(", ", answered.Calls.Select(static call => call.Function));
        return new(NarrationTone.Neutral, $"The model proposed {RunNarrator.Count(answered.Calls.Count, "call")}: {functions}.", said);
    }
}
