using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace SdkHarness.CodeFixes;

/// <summary>Writes all findings of HRN305 into the lock files at once: one change of one file a project.</summary>
internal sealed class LockFileFixAll : FixAllProvider
{
    public static readonly LockFileFixAll Instance = new();

    /// <inheritdoc />
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() =>
        [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution, FixAllScope.ContainingMember, FixAllScope.ContainingType];

    /// <inheritdoc />
    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult<CodeAction?>(CodeAction.Create(
        "Write all of this into harness.lock.json, for review",
        cancellationToken => ApplyAsync(fixAllContext, cancellationToken),
        LockFileFix.EquivalenceKey));

    private static async Task<Solution> ApplyAsync(FixAllContext context, CancellationToken cancellationToken)
    {
        Solution solution = context.Solution;
        foreach (Project project in context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project])
        {
            cancellationToken.ThrowIfCancellationRequested();
            ImmutableArray<Diagnostic> findings = context.Document is { } document && context.Scope is not (FixAllScope.Project or FixAllScope.Solution)
                ? await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)
                : await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            if (!findings.IsEmpty)
                solution = await LockFileEdits.ApplyAsync(solution, project.Id, findings, cancellationToken).ConfigureAwait(false);
        }

        return solution;
    }
}
