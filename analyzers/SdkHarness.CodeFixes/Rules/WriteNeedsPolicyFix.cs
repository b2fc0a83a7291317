using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SdkHarness.CodeFixes;

/// <summary>HRN002: has a person decide on every call, or blocks the tool. Approving it without a person is nobody's default.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WriteNeedsPolicyFix)), Shared]
public sealed class WriteNeedsPolicyFix() : HarnessFix("HRN002")
{
    /// <inheritdoc />
    protected override void Register(CodeFixContext context, SyntaxNode root, Diagnostic diagnostic)
    {
        if (AttributeAdding.Method(root, diagnostic) is not { } method)
            return;

        Offer(
            context,
            diagnostic,
            "Have a person decide on every call: [RequiresApproval]",
            "RequiresApproval",
            cancellationToken => context.Document.AddAttributeAsync(method, "RequiresApproval", "", cancellationToken));
        Offer(
            context,
            diagnostic,
            "Let no agent run it: [Blocked]",
            "Blocked",
            cancellationToken => context.Document.AddAttributeAsync(
                method, "Blocked", "\"No policy has been decided for this write.\"", cancellationToken));
    }
}
