using System.Text.Json;

namespace SdkHarness;

/// <summary>
/// Strikes a result while it is written, before its contract is checked: so the check itself finds the missing field, the old date and the
/// second record, as it would find them in a system's answer.
/// </summary>
internal sealed class ResultFault(FaultRule rule)
{
    public FaultRule Rule { get; } = rule;

    /// <summary>Whether it has found a place to strike; it strikes once.</summary>
    public bool Struck { get; private set; }

    /// <summary>Whether this place of the result is the one to strike.</summary>
    /// <param name="fault">What can strike here.</param>
    /// <param name="member">The member; null where the fault is not one of a member.</param>
    public bool Strikes(Fault fault, string? member)
    {
        bool strikes = !Struck && Rule.Fault == fault && (Rule.Member is null || member is null || Rule.Member == member);
        Struck |= strikes;
        return strikes;
    }

    /// <summary>Whether a member that may not be null is the one to strike, and by which of the three faults of a member.</summary>
    public Fault? StrikesMember(string member) =>
        Rule.Fault is Fault.MissingField or Fault.RenamedField or Fault.ChangedType && Strikes(Rule.Fault, member) ? Rule.Fault : null;

    /// <summary>What a reader of a cut-off answer gets.</summary>
    /// <exception cref="JsonException">The answer ends in the middle.</exception>
    public JsonElement Received(JsonElement written)
    {
        if (!Strikes(Fault.TruncatedBody, null))
            return written;
        string text = written.GetRawText();
        return JsonElement.Parse(text.AsSpan(0, text.Length / 2).ToString());
    }
}
