using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace SdkHarness.CodeFixes;

/// <summary>HRN305: writes what the code says into the lock file: one entry, or all of a document, a project or the solution.</summary>
/// <remarks>It changes a file that is there; a missing one is written by a build or by <c>harness lock</c>.</remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LockFileFix)), Shared]
public sealed class LockFileFix : CodeFixProvider
{
    internal const string EquivalenceKey = "HRN305.WriteLock";

    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["HRN305"];

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => LockFileFixAll.Instance;

    /// <inheritdoc />
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Project project = context.Document.Project;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (!LockFileEdits.IsEdit(diagnostic) || LockFileEdits.File(project) is null)
                continue;

            context.RegisterCodeFix(
                CodeAction.Create(
                    "Write this into harness.lock.json, for review",
                    cancellationToken => LockFileEdits.ApplyAsync(project.Solution, project.Id, [diagnostic], cancellationToken),
                    EquivalenceKey),
                diagnostic);
        }

        return Task.CompletedTask;
    }
}
