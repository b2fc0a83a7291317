using Microsoft.CodeAnalysis;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers;

/// <summary>Makes descriptors of the shared rule texts.</summary>
internal static class HarnessRule
{
    private const string HelpRoot = "https://github.com/sdkharness/sdkharness/blob/main/docs/rules/";

    /// <summary>A safety rule: an error that neither a pragma nor an .editorconfig switches off.</summary>
    public static DiagnosticDescriptor Safety(RuleText text) =>
        Create(text, DiagnosticSeverity.Error, WellKnownDiagnosticTags.NotConfigurable);

    /// <summary>An error that a project may set to another severity.</summary>
    public static DiagnosticDescriptor Error(RuleText text) => Create(text, DiagnosticSeverity.Error);

    /// <summary>A warning that a project may set to another severity.</summary>
    public static DiagnosticDescriptor Warning(RuleText text) => Create(text, DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Create(RuleText text, DiagnosticSeverity severity, params string[] tags) =>
        new(
            text.Id,
            text.Title,
            text.Message,
            Category(text.Id),
            severity,
            isEnabledByDefault: true,
            helpLinkUri: $"{HelpRoot}{text.Id}.md",
            customTags: tags);

    private static string Category(string id) => id[3] switch
    {
        '0' => "SdkHarness.Authority",
        '1' => "SdkHarness.Recovery",
        '2' => "SdkHarness.Schema",
        _ => "SdkHarness.Agents",
    };
}
