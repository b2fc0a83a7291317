namespace SdkHarness.Acceptance.Airline;

/// <summary>The two published versions of the airline desk, where they behave differently.</summary>
/// <remarks>
/// Read off their recorded outputs and states. <see cref="TauBench"/>: booking leaves the seats as they are; changing flights leaves the
/// reservation's cabin as it is; the second leg of a one-stop connection shows seats and prices of the day of the first; absent members
/// are left out (<c>status</c> of a reservation, <c>date</c> of a direct flight, <c>user_id</c> of a user) and an address says
/// <c>province</c>. <see cref="Tau2Bench"/>: seats are taken, the cabin changes, each leg shows its own day, absent members are null.
/// </remarks>
public enum AirlineEdition
{
    /// <summary>Version 1, which the recorded conversations were held with.</summary>
    TauBench,

    /// <summary>Version 2, which the ground-truth tasks were run with.</summary>
    Tau2Bench,
}
