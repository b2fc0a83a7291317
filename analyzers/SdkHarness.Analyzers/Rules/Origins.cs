using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SdkHarness.Analyzers;

/// <summary>Where the value of a variable, field, property or call can come from, as far as this compilation's source tells.</summary>
internal sealed class Origins(SourceOperations source)
{
    /// <summary>Every value that is put into it somewhere, or that it returns.</summary>
    public IEnumerable<IOperation> Of(IOperation value) => value switch
    {
        ILocalReferenceOperation local => OfLocal(local),
        IFieldReferenceOperation { Field: { } field } => OfMember(field, value),
        IPropertyReferenceOperation { Property: { } property } => OfMember(property, value).Concat(Returned(property.GetMethod, value)),
        IParameterReferenceOperation parameter => OfLambdaParameter(parameter),
        IInvocationOperation call => Returned(call.TargetMethod, value),
        IAwaitOperation awaited => [awaited.Operation],
        _ => [],
    };

    private IEnumerable<IOperation> OfLocal(ILocalReferenceOperation reference)
    {
        foreach (SyntaxReference declared in reference.Local.DeclaringSyntaxReferences)
        {
            SyntaxNode syntax = declared.GetSyntax();
            switch (source.Of(syntax, reference))
            {
                case IVariableDeclaratorOperation { Initializer.Value: { } initial }:
                    yield return initial;
                    break;
                case IForEachLoopOperation loop:
                    yield return loop.Collection;
                    break;
            }

            if (syntax is ForEachStatementSyntax each && source.Of(each.Expression, reference) is { } collection)
                yield return collection;
        }

        foreach (IOperation operation in Root(reference).Descendants())
        {
            if (operation is ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment
                && SymbolEqualityComparer.Default.Equals(target.Local, reference.Local))
            {
                yield return assignment.Value;
            }
        }
    }

    /// <summary>What the items are of that a lambda is handed: <c>methods.Select(method =&gt; …)</c>.</summary>
    private static IEnumerable<IOperation> OfLambdaParameter(IParameterReferenceOperation reference)
    {
        for (IOperation? at = reference.Parent; at is not null; at = at.Parent)
        {
            if (at is not IAnonymousFunctionOperation lambda || !SymbolEqualityComparer.Default.Equals(lambda.Symbol, reference.Parameter.ContainingSymbol))
                continue;

            IOperation? holder = lambda.Parent;
            while (holder is IDelegateCreationOperation or IConversionOperation or IArgumentOperation)
                holder = holder.Parent;
            if (holder is IInvocationOperation { Instance: { } instance })
                yield return instance;
            else if (holder is IInvocationOperation { Arguments: [{ Value: var first }, ..] })
                yield return first;
            yield break;
        }
    }

    /// <summary>Initializers, and assignments in the type that declares it.</summary>
    private IEnumerable<IOperation> OfMember(ISymbol member, IOperation near)
    {
        foreach (SyntaxReference declared in member.DeclaringSyntaxReferences)
        {
            EqualsValueClauseSyntax? initializer = declared.GetSyntax() switch
            {
                VariableDeclaratorSyntax variable => variable.Initializer,
                PropertyDeclarationSyntax property => property.Initializer,
                _ => null,
            };
            if (initializer is not null && source.Of(initializer.Value, near) is { } initial)
                yield return initial;
        }

        foreach (SyntaxReference part in member.ContainingType?.DeclaringSyntaxReferences ?? [])
        {
            foreach (SyntaxNode node in part.GetSyntax().DescendantNodes())
            {
                if (node is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression or (int)SyntaxKind.CoalesceAssignmentExpression } written
                    && Name(written.Left) == member.Name
                    && source.Of(written.Right, near) is { } assigned)
                {
                    yield return assigned;
                }
            }
        }
    }

    private IEnumerable<IOperation> Returned(IMethodSymbol? method, IOperation near)
    {
        if (method is null || method.DeclaringSyntaxReferences.IsEmpty)
            yield break;
        if (method.DeclaringSyntaxReferences[0].GetSyntax() is ArrowExpressionClauseSyntax arrow)
        {
            if (source.Of(arrow.Expression, near) is { } value)
                yield return value;
            yield break;
        }

        if (source.Body(method, near) is not { } body)
            yield break;

        foreach (IOperation operation in body.DescendantsAndSelf())
        {
            if (operation is IReturnOperation { ReturnedValue: { } returned })
                yield return returned;
        }
    }

    private static string? Name(ExpressionSyntax target) => target switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access => access.Name.Identifier.ValueText,
        _ => null,
    };

    private static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;
        return operation;
    }
}
