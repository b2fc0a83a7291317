namespace SdkHarness.Acceptance.Airline;

/// <summary>The airline desk of tau-bench: fourteen tools over one run's copy of its data.</summary>
/// <remarks>
/// <para>Names, arguments and types are the original's schema. Its labels are the scopes here: <c>read</c> a read scope, <c>write</c> a
/// write scope, and each of its two <c>generic</c> tools, which change no state, a read scope of its own, so that a grant can still
/// leave it out. Its policy lets nothing change the booking database without an explicit yes: every write asks a person.</para>
/// <para>A refusal by the desk's own rules ("payment method not found") is an answer, in the original's words, not a failure of the
/// tool: nothing is retried, and no exception's text reaches a model. What does throw is a defect, and escalates the run.</para>
/// </remarks>
/// <param name="database">The data.</param>
/// <param name="edition">Which version of the desk this is.</param>
[ToolSet("airline", Owner = "airline-desk")]
[OnFailure(Failure.Any, Recovery.Escalate)]
public sealed partial class AirlineTools(AirlineDatabase database, AirlineEdition edition)
{
    private const string Approver = "desk-lead";
    private const string Confirmation = "The desk's policy asks for an explicit yes before the booking database changes";

    private System.Text.Json.JsonElement Answer<T>(T value) => AirlineJson.Answer(value, edition);
}
