namespace SdkHarness.Symbols;

/// <summary>The rules that <c>[Accepted]</c> may except something from.</summary>
/// <remarks>
/// They judge: the compiler sees less than people know, or a good reason outweighs them. Where a rule asks for a decision (HRN001, HRN002, HRN005,
/// HRN101, HRN103), the attribute that takes the decision is the exception; where one finds a defect that cannot work, nothing makes it work.
/// </remarks>
internal static class AcceptableRules
{
    public static readonly IReadOnlyList<string> Ids =
        ["HRN003", "HRN004", "HRN006", "HRN010", "HRN104", "HRN106", "HRN202", "HRN302", "HRN303", "HRN304", "HRN306"];

    public static bool Contains(string rule)
    {
        foreach (string id in Ids)
        {
            if (id == rule)
                return true;
        }

        return false;
    }
}
