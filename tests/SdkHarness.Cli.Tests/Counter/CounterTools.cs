using System.ComponentModel.DataAnnotations;

namespace SdkHarness.Cli.Tests.Counter;

/// <summary>How much a count changed.</summary>
/// <param name="Count">The count now.</param>
public sealed record Counted(int Count);

/// <summary>Counts.</summary>
[ToolSet("counter", Owner = "tests")]
public sealed partial class CounterTools
{
    private int _count;

    /// <summary>Reads the count.</summary>
    [ReadScope("counter.value")]
    [OnFailure(Failure.Any, Recovery.Caveat, Note = "The counter could not be read")]
    public Counted GetCount() => new(_count);

    /// <summary>Adds to the count.</summary>
    /// <param name="amount">How much.</param>
    [WriteScope("counter.value")]
    [RequiresApproval(Role = "lead", Reason = "Counts are audited")]
    [OnFailure(Failure.Any, Recovery.Escalate)]
    public Counted AddCount([Range(1, 10)] int amount) => new(_count += amount);
}

/// <summary>Counts for people.</summary>
[Agent("counting", Owner = "tests", Version = "1")]
[UsesTools<CounterTools>]
[Grant(Read = ["counter.value"], Write = ["counter.value"])]
public sealed partial class CountingAgent
{
    /// <summary>What the model is told.</summary>
    public static string Instructions => "Count.";
}
