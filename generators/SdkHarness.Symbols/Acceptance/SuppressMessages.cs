using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>HRN011: the platform's attributes that hide what a rule reports.</summary>
internal static class SuppressMessages
{
    public static readonly IReadOnlyList<string> Attributes =
    [
        "System.Diagnostics.CodeAnalysis.SuppressMessageAttribute",
        "System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessageAttribute",
    ];

    public static bool Is(AttributeData attribute) => attribute.Is(Attributes[0]) || attribute.Is(Attributes[1]);

    /// <summary>The rule of ours that it hides, or nothing: the check id is the rule's number, with its title after a colon or without.</summary>
    public static string? HiddenRule(AttributeData attribute)
    {
        string id = (attribute.Argument<string>(1) ?? "").Trim();
        int colon = id.IndexOf(':');
        if (colon >= 0)
            id = id.Substring(0, colon).TrimEnd();
        bool isOurs = id.Length == 6 && id.StartsWith("HRN", StringComparison.OrdinalIgnoreCase) && IsDigit(id[3]) && IsDigit(id[4]) && IsDigit(id[5]);
        return isOurs ? id.ToUpperInvariant() : null;
    }

    /// <summary>The arguments of HRN011's message.</summary>
    public static string[] Words(AttributeData attribute, string rule)
    {
        string name = attribute.AttributeClass!.Name;
        return [name.Substring(0, name.Length - "Attribute".Length), rule, Remedy(rule)];
    }

    private static string Remedy(string rule) => AcceptableRules.Contains(rule)
        ? $"remove it, and where the exception is right state it as [Accepted(\"{rule}\", Because = \"…\", Owner = \"…\", Until = \"…\")]"
        : "remove it and mend what the rule says";

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
