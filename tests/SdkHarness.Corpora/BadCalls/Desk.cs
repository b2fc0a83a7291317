namespace SdkHarness.Corpora.BadCalls;

/// <summary>Counts the calls that reached a body.</summary>
public sealed class Desk
{
    /// <summary>What ran, with the values that the body got.</summary>
    public List<string> Executed { get; } = [];

    /// <summary>Notes that a body ran: the test's own record, which no tool is about.</summary>
    /// <param name="what">The values that it got.</param>
    [Pure]
    public void Note(string what) => Executed.Add(what);
}
