using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace SdkHarness.CodeFixes;

/// <summary>The fixes of one rule, each of which can be applied to a document, a project or a solution at once.</summary>
/// <param name="rule">The rule's number.</param>
public abstract class HarnessFix(string rule) : CodeFixProvider
{
    /// <inheritdoc />
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; } = [rule];

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc />
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root)
            return;

        foreach (Diagnostic diagnostic in context.Diagnostics)
            Register(context, root, diagnostic);
    }

    /// <summary>Offers what mends one finding; nothing where the code is not as expected.</summary>
    /// <param name="context">Takes the fixes.</param>
    /// <param name="root">The document's root.</param>
    /// <param name="diagnostic">The finding.</param>
    protected abstract void Register(CodeFixContext context, SyntaxNode root, Diagnostic diagnostic);

    /// <summary>Offers one fix.</summary>
    /// <param name="context">Takes it.</param>
    /// <param name="diagnostic">The finding that it mends.</param>
    /// <param name="title">What it does, as the menu says it.</param>
    /// <param name="key">What it has in common with the fixes that are applied together.</param>
    /// <param name="change">Makes the changed document.</param>
    protected static void Offer(
        CodeFixContext context, Diagnostic diagnostic, string title, string key, Func<CancellationToken, Task<Document>> change) =>
        context.RegisterCodeFix(CodeAction.Create(title, change, $"{diagnostic.Id}.{key}"), diagnostic);
}
