using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace SdkHarness.CodeFixes;

/// <summary>HRN202: adds the empty element of the doc comment that is to be filled in; until it is, the finding stays.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DescriptionFix)), Shared]
public sealed class DescriptionFix() : HarnessFix("HRN202")
{
    private static readonly FixAllProvider AtOnce = FixAllProvider.Create(
        static async (context, document, diagnostics) => await FillAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false),
        [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution, FixAllScope.ContainingMember, FixAllScope.ContainingType]);

    /// <summary>Several elements of one comment go to one place, which fixes that are made apart and merged would not survive.</summary>
    public override FixAllProvider GetFixAllProvider() => AtOnce;

    /// <inheritdoc />
    protected override void Register(CodeFixContext context, SyntaxNode root, Diagnostic diagnostic)
    {
        if (DocSkeleton.At(root, diagnostic.Location.SourceSpan) is not { } skeleton)
            return;

        Offer(
            context,
            diagnostic,
            $"Add '{skeleton.Element}' to fill in",
            "skeleton",
            cancellationToken => FillAsync(context.Document, [diagnostic], cancellationToken));
    }

    private static async Task<Document> FillAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
            return document;

        SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        IEnumerable<TextChange> changes = diagnostics
            .OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)
            .Select(diagnostic => DocSkeleton.At(root, diagnostic.Location.SourceSpan))
            .OfType<DocSkeleton>()
            .Distinct()
            .GroupBy(static skeleton => skeleton.Position)
            .OrderBy(static place => place.Key)
            .Select(static place => new TextChange(new TextSpan(place.Key, 0), string.Concat(place.Select(static skeleton => skeleton.Line))));
        return document.WithText(text.WithChanges(changes));
    }
}
