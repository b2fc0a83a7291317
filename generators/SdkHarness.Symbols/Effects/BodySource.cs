using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SdkHarness.Symbols;

/// <summary>Finds and reads the code of a member: its body, and for a constructor the initializers and the base constructor that run with it.</summary>
/// <remarks>Only what is asked for is bound, so code that no read-only tool reaches costs nothing.</remarks>
internal sealed class BodySource(Compilation compilation, EffectJudgement judgement, CancellationToken cancellationToken)
{
    private readonly Dictionary<SyntaxTree, SemanticModel?> _models = [];

    /// <summary>The body of a method or accessor.</summary>
    public Body Read(IMethodSymbol method)
    {
        var body = new Body(method);
        var reader = new BodyReader(judgement, body);
        if (method.AssociatedSymbol is not null && judgement.IsAuto(method))
        {
            ReadAutomatic(method, body, reader);
            return body;
        }

        if (method.IsExtern)
        {
            body.AddUnseen(new Unseen(Anywhere(method), MemberNames.Of(method), method));
            return body;
        }

        bool callsOwn = false;
        bool callsBase = false;
        foreach (SyntaxReference reference in method.DeclaringSyntaxReferences)
        {
            SyntaxNode syntax = reference.GetSyntax(cancellationToken);
            if (syntax is TypeDeclarationSyntax declaration)
            {
                callsBase |= ReadPrimaryBase(declaration, reader);
                continue;
            }

            if (syntax is ConstructorDeclarationSyntax { Initializer: { } initializer })
            {
                callsOwn |= initializer.IsKind(SyntaxKind.ThisConstructorInitializer);
                callsBase = true;
            }

            if (syntax is not ParameterSyntax)
                reader.Read(Model(syntax.SyntaxTree)?.GetOperation(syntax, cancellationToken));
        }

        if (method.MethodKind == MethodKind.Constructor && !callsOwn)
        {
            ReadInitializers(method.ContainingType, isStatic: false, reader);
            if (!callsBase)
                CallBase(method, body, reader);
        }

        return body;
    }

    /// <summary>What runs before a type is first used; nothing where it has no such code.</summary>
    public Body? ReadStatics(INamedTypeSymbol type)
    {
        if (!type.StaticConstructors.Any(static constructor => !constructor.IsImplicitlyDeclared) && !Initializers(type, isStatic: true).Any())
            return null;

        var body = new Body(type);
        var reader = new BodyReader(judgement, body);
        ReadInitializers(type, isStatic: true, reader);
        foreach (IMethodSymbol constructor in type.StaticConstructors)
        {
            foreach (SyntaxReference reference in constructor.DeclaringSyntaxReferences)
            {
                SyntaxNode syntax = reference.GetSyntax(cancellationToken);
                if (syntax is ConstructorDeclarationSyntax)
                    reader.Read(Model(syntax.SyntaxTree)?.GetOperation(syntax, cancellationToken));
            }
        }

        return body;
    }

    private static void ReadAutomatic(IMethodSymbol accessor, Body body, BodyReader reader)
    {
        if (accessor.IsStatic)
            return;
        if (accessor.MethodKind == MethodKind.PropertyGet)
        {
            body.AddFlow(Flow.Load, reader.This, body.Returned);
            return;
        }

        body.Change(reader.This, Anywhere(accessor), $"{MemberNames.Of(accessor)} = …");
        body.AddFlow(Flow.Store, body.Places[body.Places.Length - 1], reader.This);
    }

    private bool ReadPrimaryBase(TypeDeclarationSyntax declaration, BodyReader reader)
    {
        if (declaration.BaseList is null || Model(declaration.SyntaxTree) is not { } model)
            return false;

        foreach (BaseTypeSyntax type in declaration.BaseList.Types)
        {
            if (type is PrimaryConstructorBaseTypeSyntax primary)
            {
                reader.Read(model.GetOperation(primary, cancellationToken));
                return true;
            }
        }

        return false;
    }

    private void ReadInitializers(INamedTypeSymbol type, bool isStatic, BodyReader reader)
    {
        foreach (EqualsValueClauseSyntax initializer in Initializers(type, isStatic))
        {
            if (Model(initializer.SyntaxTree)?.GetOperation(initializer, cancellationToken) is ISymbolInitializerOperation operation)
                reader.ReadInitializer(operation.Value);
        }
    }

    private IEnumerable<EqualsValueClauseSyntax> Initializers(INamedTypeSymbol type, bool isStatic)
    {
        foreach (ISymbol member in type.GetMembers())
        {
            if (member.IsStatic != isStatic || member.IsImplicitlyDeclared || member is not (IFieldSymbol { IsConst: false } or IPropertySymbol or IEventSymbol))
                continue;

            foreach (SyntaxReference reference in member.DeclaringSyntaxReferences)
            {
                EqualsValueClauseSyntax? initializer = reference.GetSyntax(cancellationToken) switch
                {
                    VariableDeclaratorSyntax declarator => declarator.Initializer,
                    PropertyDeclarationSyntax property => property.Initializer,
                    _ => null,
                };
                if (initializer is not null)
                    yield return initializer;
            }
        }
    }

    /// <summary>A constructor that names none runs the base's own without arguments.</summary>
    private static void CallBase(IMethodSymbol constructor, Body body, BodyReader reader)
    {
        if (constructor.ContainingType is not { TypeKind: TypeKind.Class, BaseType: { SpecialType: SpecialType.None } parent } || !EffectJudgement.HasSource(parent))
            return;

        foreach (IMethodSymbol candidate in parent.InstanceConstructors)
        {
            if (candidate.Parameters.All(static parameter => parameter.IsOptional || parameter.IsParams))
            {
                var places = new int[candidate.Parameters.Length + 1];
                places[0] = reader.This;
                body.Calls.Add(new CallSite(Anywhere(constructor), candidate.OriginalDefinition, places));
                return;
            }
        }
    }

    /// <summary>A place in the symbol's declaration, or in the one around it.</summary>
    public static SyntaxNode Anywhere(ISymbol symbol)
    {
        for (ISymbol? at = symbol; at is not null; at = at.ContainingSymbol)
        {
            if (!at.DeclaringSyntaxReferences.IsEmpty)
                return at.DeclaringSyntaxReferences[0].GetSyntax();
        }

        return SyntaxFactory.IdentifierName(symbol.Name);
    }

    [SuppressMessage("MicrosoftCodeAnalysisCorrectness", "RS1030", Justification = "The whole call graph reaches bodies that no callback hands over; each tree's model is made once.")]
    private SemanticModel? Model(SyntaxTree tree)
    {
        if (_models.TryGetValue(tree, out SemanticModel? known))
            return known;

        Compilation? owner = compilation.ContainsSyntaxTree(tree) ? compilation : null;
        if (owner is null)
        {
            foreach (MetadataReference reference in compilation.References)
            {
                if (reference is CompilationReference { Compilation: { } other } && other.ContainsSyntaxTree(tree))
                    owner = other;
            }
        }

        SemanticModel? model = owner?.GetSemanticModel(tree);
        _models.Add(tree, model);
        return model;
    }
}
