using System.Text.RegularExpressions;

namespace SdkHarness.Packages;

/// <summary>The errors and warnings of a build, by project.</summary>
internal sealed partial class BuildLog(string output)
{
    /// <summary>All that was printed.</summary>
    public string Output { get; } = output;

    /// <summary>The lines about one project.</summary>
    public IReadOnlyList<string> Of(string project) =>
        [.. Output.Split('\n').Where(line => line.Contains($"/{project}.csproj]", StringComparison.Ordinal) || line.Contains($"\\{project}.csproj]", StringComparison.Ordinal)).Distinct()];

    /// <summary>The rules that are errors of a project.</summary>
    public IReadOnlyList<BuildError> Errors(string project) =>
    [
        .. Of(project).Select(static line => Error().Match(line)).Where(static match => match.Success)
            .Select(static match => new BuildError(Path.GetFileName(match.Groups["file"].Value), match.Groups["rule"].Value, match.Groups["generator"].Success)),
    ];

    /// <summary>The errors of a project that are none of ours.</summary>
    public IReadOnlyList<string> OtherErrors(string project) =>
        [.. Of(project).Where(static line => line.Contains(": error ", StringComparison.Ordinal) && !Error().IsMatch(line))];

    /// <summary>The rules that are warnings of a project.</summary>
    public IReadOnlyList<string> Warnings(string project) =>
        [.. Of(project).Select(static line => Warning().Match(line)).Where(static match => match.Success).Select(static match => match.Groups["rule"].Value).Distinct()];

    // An error of the generator is one of the compiler's own (CS1029), whose text begins with the rule.
    [GeneratedRegex(@"^\s*(?<file>[^(]+)\(\d+(,\d+)*\): error (?<generator>CS1029: #error: '\W?)?(?<rule>HRN\d{3})\b")]
    private static partial Regex Error();

    [GeneratedRegex(@": warning (?<rule>HRN\d{3})\b")]
    private static partial Regex Warning();
}
