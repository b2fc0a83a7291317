namespace SdkHarness.Acceptance.Airline;

/// <summary>What version 1 of the desk has beside the fourteen tools: a place to think.</summary>
[ToolSet("scratchpad", Owner = "airline-desk")]
[OnFailure(Failure.Any, Recovery.Escalate)]
public sealed partial class ScratchpadTools
{
    /// <summary>Takes a thought down; nothing is looked up and nothing changes.</summary>
    /// <param name="thought">The thought.</param>
    [ReadScope("airline.scratchpad")]
    public string Think(string thought) => "";
}
