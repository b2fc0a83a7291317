using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers;

/// <summary>HRN105: a failure path contradicts itself, or cannot be reached.</summary>
/// <remarks>Paths stand on methods, classes and the assembly, and each element's are judged once, where the first of them stands.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContradictoryPathAnalyzer() : HarnessAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = HarnessRule.Error(RuleCatalogue.ContradictoryPath);

    /// <inheritdoc />
    protected override void Start(CompilationStartAnalysisContext context) =>
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.AttributeList);

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        var list = (AttributeListSyntax)context.Node;
        if (!NamesPath(list) || Element(context, list) is not { } element || !HoldsFirst(list, element))
            return;

        foreach (PathDefect defect in ContradictoryPaths.Of(element))
        {
            Location place = defect.Attribute.ApplicationSyntaxReference is { } reference
                ? Location.Create(reference.SyntaxTree, reference.Span)
                : list.GetLocation();
            context.Report(Diagnostic.Create(Rule, place, defect.Path, ContradictoryPaths.Owner(element), defect.Problem, defect.Remedy), element);
        }
    }

    /// <summary>Told by the name, which rejects almost every attribute without asking what it means.</summary>
    private static bool NamesPath(AttributeListSyntax list)
    {
        foreach (AttributeSyntax attribute in list.Attributes)
        {
            NameSyntax name = attribute.Name is QualifiedNameSyntax { Right: var right } ? right : attribute.Name is AliasQualifiedNameSyntax { Name: var aliased } ? aliased : attribute.Name;
            if (name is SimpleNameSyntax { Identifier.ValueText: "OnFailure" or "OnFailureAttribute" })
                return true;
        }

        return false;
    }

    private static ISymbol? Element(SyntaxNodeAnalysisContext context, AttributeListSyntax list) => list.Parent switch
    {
        CompilationUnitSyntax when list.Target?.Identifier.IsKind(SyntaxKind.AssemblyKeyword) == true => context.Compilation.Assembly,
        MethodDeclarationSyntax or TypeDeclarationSyntax when list.Target is null => context.SemanticModel.GetDeclaredSymbol(list.Parent, context.CancellationToken),
        _ => null,
    };

    private static bool HoldsFirst(AttributeListSyntax list, ISymbol element)
    {
        foreach (AttributeData path in element.FindAll(AttributeNames.OnFailure))
            return path.ApplicationSyntaxReference is { } reference && reference.SyntaxTree == list.SyntaxTree && list.Span.Contains(reference.Span);
        return false;
    }
}
