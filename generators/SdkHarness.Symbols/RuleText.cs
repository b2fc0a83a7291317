using System.Globalization;

namespace SdkHarness.Symbols;

/// <summary>What a rule is called and what it says.</summary>
/// <param name="Id">The rule's number, never used again for another.</param>
/// <param name="Title">What is wrong, in a few words.</param>
/// <param name="Message">A composite format string that names the symbol and says what to do.</param>
internal sealed record RuleText(string Id, string Title, string Message)
{
    public string Format(params string[] arguments) => string.Format(CultureInfo.InvariantCulture, Message, arguments);
}
