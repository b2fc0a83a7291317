using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SdkHarness.Analyzers;

namespace SdkHarness.CodeFixes;

/// <summary>HRN001: declares a read scope, or takes the method out of what agents are offered.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ToolNeedsScopeFix)), Shared]
public sealed class ToolNeedsScopeFix() : HarnessFix("HRN001")
{
    /// <inheritdoc />
    protected override void Register(CodeFixContext context, SyntaxNode root, Diagnostic diagnostic)
    {
        if (AttributeAdding.Method(root, diagnostic) is not { } method)
            return;

        if (diagnostic.Properties.TryGetValue(ToolNeedsScopeAnalyzer.SuggestedScope, out string? scope))
            OfferAttribute(context, diagnostic, method, "ReadScope", $"\"{scope}\"");
        OfferAttribute(context, diagnostic, method, "NotATool", "");
    }

    private static void OfferAttribute(
        CodeFixContext context, Diagnostic diagnostic, MethodDeclarationSyntax method, string name, string arguments) =>
        Offer(
            context,
            diagnostic,
            arguments.Length == 0 ? $"Mark it [{name}]" : $"Declare [{name}({arguments})]",
            name,
            cancellationToken => context.Document.AddAttributeAsync(method, name, arguments, cancellationToken));
}
