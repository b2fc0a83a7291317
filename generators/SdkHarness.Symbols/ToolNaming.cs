using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>Which names the model providers and Semantic Kernel all take.</summary>
internal static class ToolNaming
{
    public const int MaxLength = 64;
    public const int MaxToolSetLength = 32;

    /// <summary>What is wrong with a tool set's name, or <see langword="null"/>.</summary>
    public static string? DefectOfToolSet(string name) =>
        name.Length == 0 || name[0] is < 'a' or > 'z' || name.Any(static c => c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '_'))
            ? "is not made of lower-case letters, digits and underscores, beginning with a letter"
        : name.Length > MaxToolSetLength ? $"has more than {MaxToolSetLength} characters"
        : null;

    /// <summary>What is wrong with a tool's name within its set, or <see langword="null"/>; duplicates are the caller's to see.</summary>
    public static string? DefectOfTool(string toolSet, string name) =>
        name.Length == 0 || !IsAsciiLetter(name[0]) || name.Any(static c => !IsAsciiLetter(c) && c is not ((>= '0' and <= '9') or '_'))
            ? "is not made of ASCII letters, digits and underscores, beginning with a letter"
        : toolSet.Length + 1 + name.Length > MaxLength ? $"makes '{toolSet}_{name}', which has more than {MaxLength} characters"
        : null;

    /// <summary>What is wrong with an agent's name, or <see langword="null"/>.</summary>
    public static string? DefectOfAgent(string name) =>
        name.Length == 0 || name[0] is < 'a' or > 'z' || name.Any(static c => c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-'))
            ? "is not made of lower-case letters, digits and hyphens, beginning with a letter"
            : null;

    /// <summary>Tool set and method, as messages name a tool.</summary>
    public static string Shown(this IMethodSymbol method) => $"{method.ContainingType.Name}.{method.Name}";

    private static bool IsAsciiLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
