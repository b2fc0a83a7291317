using Microsoft.CodeAnalysis;

namespace SdkHarness.Analyzers;

/// <summary>Operations of code that lies elsewhere than where a rule looks: other members, other files.</summary>
internal sealed class SourceOperations(Compilation compilation)
{
    /// <summary>The operation of a node, by the model at hand where that covers it.</summary>
    public IOperation? Of(SyntaxNode syntax, IOperation? near)
    {
        SemanticModel? model = near?.SemanticModel;
        if (model?.SyntaxTree != syntax.SyntaxTree)
        {
            if (!compilation.ContainsSyntaxTree(syntax.SyntaxTree))
                return null;
#pragma warning disable RS1030 // Only for what is handed to a framework from another file: rare, and not in the model at hand.
            model = compilation.GetSemanticModel(syntax.SyntaxTree);
#pragma warning restore RS1030
        }

        return model.GetOperation(syntax);
    }

    /// <summary>The body of a method, local function or accessor; nothing where it is not in this compilation's source.</summary>
    public IOperation? Body(IMethodSymbol method, IOperation? near)
    {
        IMethodSymbol implementation = method.OriginalDefinition.PartialImplementationPart ?? method.OriginalDefinition;
        foreach (SyntaxReference reference in implementation.DeclaringSyntaxReferences)
        {
            if (Of(reference.GetSyntax(), near) is { } body)
                return body;
        }

        return null;
    }
}
