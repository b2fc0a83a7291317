using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SdkHarness.Analyzers;

namespace SdkHarness.CodeFixes;

/// <summary>HRN104: declares on the tool what the preset of its effect does, so that it can be read and changed.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FailurePathFix)), Shared]
public sealed class FailurePathFix() : HarnessFix("HRN104")
{
    /// <inheritdoc />
    protected override void Register(CodeFixContext context, SyntaxNode root, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(FailurePathAnalyzer.Paths, out string? paths)
            || string.IsNullOrEmpty(paths)
            || AttributeAdding.Method(root, diagnostic) is not { } method)
        {
            return;
        }

        Offer(
            context,
            diagnostic,
            "Declare the preset's paths with [OnFailure]",
            "declare",
            cancellationToken => context.Document.AddAttributesAsync(
                method, paths!.Split('\n').Select(static path => AttributeAdding.Attribute("OnFailure", path)), cancellationToken));
    }
}
