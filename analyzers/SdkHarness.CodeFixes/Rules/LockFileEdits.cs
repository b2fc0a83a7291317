using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SdkHarness.Analyzers;
using SdkHarness.Symbols;

namespace SdkHarness.CodeFixes;

/// <summary>Turns findings of HRN305 into a changed lock file.</summary>
internal static class LockFileEdits
{
    /// <summary>Whether the finding carries the entry that it is about.</summary>
    public static bool IsEdit(Diagnostic finding) => finding.Properties.ContainsKey(LockFileAnalyzer.Key);

    /// <summary>The project's lock file, or nothing.</summary>
    public static TextDocument? File(Project project) =>
        project.AdditionalDocuments.FirstOrDefault(static document => string.Equals(Path.GetFileName(document.FilePath ?? document.Name), LockFile.Name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The solution in which the project's lock file says what the findings' code says.</summary>
    public static async Task<Solution> ApplyAsync(Solution solution, ProjectId projectId, IEnumerable<Diagnostic> findings, CancellationToken cancellationToken)
    {
        if (solution.GetProject(projectId) is not { } project || File(project) is not { } document)
            return solution;

        SourceText before = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        LockFile file = LockFile.Read(before.ToString());
        if (file.Defect is not null)
            return solution;

        string after = file.With(findings.Where(static finding => IsEdit(finding)).Select(static finding => (finding.Properties[LockFileAnalyzer.Key]!, Entry(finding))));
        return solution.WithAdditionalDocumentText(document.Id, SourceText.From(after, before.Encoding));
    }

    private static LockEntry? Entry(Diagnostic finding) =>
        finding.Properties.TryGetValue(LockFileAnalyzer.Line, out string? line) && line is not null ? LockEntry.Read(line) : null;
}
