namespace SdkHarness.Acceptance.Airline;

/// <summary>The desk's agent, under the desk's own policy.</summary>
[Agent("airline-desk", Owner = "airline-desk", Version = "2024.5.15")]
[UsesTools<AirlineTools>]
[UsesTools<ScratchpadTools>]
[Grant(Read = ["airline.*"], Write = ["airline.reservations", "airline.certificates"])]
public sealed partial class AirlineDeskAgent
{
    /// <summary>The policy as its authors wrote it; read where it is, since it is not part of this repository.</summary>
    public static string Instructions { get; } = AirlineData.Policy;
}
