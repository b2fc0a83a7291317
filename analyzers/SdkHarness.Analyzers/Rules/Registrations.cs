using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace SdkHarness.Analyzers;

/// <summary>HRN004: calls and assignments that hand something to a framework, and methods of the user's own that hand on what they are given.</summary>
internal sealed class Registrations(HandedOver handedOver, Compilation compilation)
{
    private const int Deepest = 4;

    private readonly SourceOperations _source = new(compilation);
    private readonly ConcurrentDictionary<ISymbol, bool> _handsOn = new(SymbolEqualityComparer.Default);

    public void CheckCall(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        IMethodSymbol method = call.TargetMethod;
        if (RegistrationCatalogue.IsRegistration(method))
            Check(context, call, Named(method), call.Arguments, static (_, _) => true);
        else if (MayHandOn(method))
            Check(context, call, Named(method), call.Arguments, HandsOn);
    }

    public void CheckCreation(OperationAnalysisContext context)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation.Constructor is { } constructor && RegistrationCatalogue.IsRegistration(constructor))
            Check(context, creation, $"'new {constructor.ContainingType.Name}'", creation.Arguments, static (_, _) => true);
    }

    public void CheckHandler(OperationAnalysisContext context)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is IPropertyReferenceOperation { Property: { } property } && RegistrationCatalogue.IsHandler(property)
            && handedOver.By(assignment.Value) is { } handed)
        {
            string name = $"'{property.ContainingType.Name}.{property.Name}'";
            context.Report(AroundTheGuardAnalyzer.Bypass(assignment.Value.Syntax.GetLocation(), name, handed));
        }
    }

    private void Check(
        OperationAnalysisContext context,
        IOperation call,
        string name,
        ImmutableArray<IArgumentOperation> arguments,
        Func<ISymbol, int, bool> counts)
    {
        if (call is IInvocationOperation { TargetMethod: var method })
        {
            for (int i = 0; i < method.TypeArguments.Length; i++)
            {
                if (counts(method.OriginalDefinition.TypeParameters[i], 0) && handedOver.ToolSetBehind(method.TypeArguments[i]) is { } toolSet)
                {
                    context.Report(AroundTheGuardAnalyzer.Bypass(call.Syntax.GetLocation(), name, toolSet));
                    return;
                }
            }
        }

        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.ArgumentKind != ArgumentKind.DefaultValue && argument.Parameter is { } parameter
                && counts(parameter.OriginalDefinition, 0) && handedOver.By(argument) is { } handed)
            {
                context.Report(AroundTheGuardAnalyzer.Bypass(argument.Syntax.GetLocation(), name, handed));
                return;
            }
        }
    }

    /// <summary>Whether a method of this compilation takes what could be a function, an object with functions, or a type of such.</summary>
    private bool MayHandOn(IMethodSymbol method)
    {
        if (!SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly))
            return false;
        if (method.IsGenericMethod)
            return true;

        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (MayBeCode(parameter))
                return true;
        }

        return false;
    }

    private static bool MayBeCode(ISymbol parameter) => parameter is ITypeParameterSymbol or IParameterSymbol
    {
        Type: { TypeKind: TypeKind.Delegate or TypeKind.TypeParameter }
            or { SpecialType: SpecialType.System_Object or SpecialType.System_Delegate or SpecialType.System_MulticastDelegate }
            or { Name: "MethodInfo" or "Type" or "MethodBase" }
    };

    /// <summary>Whether the method of a parameter, or of a type parameter, hands it to a framework, itself or through another.</summary>
    private bool HandsOn(ISymbol parameter, int depth)
    {
        if (depth > Deepest || parameter.Name.Length == 0)
            return false;
        if (_handsOn.TryGetValue(parameter, out bool known))
            return known;
        if (!MayBeCode(parameter) || parameter.ContainingSymbol is not IMethodSymbol { DeclaringSyntaxReferences.IsEmpty: false } method)
            return false;

        return _handsOn.GetOrAdd(parameter, IsPassedOn(parameter.Name, method) && HandsOn(method, parameter, depth));
    }

    private bool HandsOn(IMethodSymbol method, ISymbol parameter, int depth)
    {
        foreach (IOperation operation in _source.Body(method, null)?.Descendants() ?? [])
        {
            if (operation is IInvocationOperation call && HandsOn(call, parameter, depth))
                return true;
        }

        return false;
    }

    /// <summary>Whether the name stands in an argument at all: spares binding the bodies of almost all methods.</summary>
    private static bool IsPassedOn(string name, IMethodSymbol method)
    {
        foreach (SyntaxReference reference in method.DeclaringSyntaxReferences)
        {
            SyntaxNode declaration = reference.GetSyntax();
            foreach (SyntaxNode node in declaration.DescendantNodes())
            {
                if (node is not IdentifierNameSyntax identifier || identifier.Identifier.ValueText != name)
                    continue;

                for (SyntaxNode? at = identifier.Parent; at is not null && at != declaration; at = at.Parent)
                {
                    if (at is ArgumentSyntax or TypeArgumentListSyntax or TypeOfExpressionSyntax)
                        return true;
                }
            }
        }

        return false;
    }

    private bool HandsOn(IInvocationOperation call, ISymbol parameter, int depth)
    {
        bool isRegistration = RegistrationCatalogue.IsRegistration(call.TargetMethod);
        if (!isRegistration && !MayHandOn(call.TargetMethod))
            return false;

        if (parameter is ITypeParameterSymbol)
        {
            for (int i = 0; i < call.TargetMethod.TypeArguments.Length; i++)
            {
                if (SymbolEqualityComparer.Default.Equals(call.TargetMethod.TypeArguments[i], parameter)
                    && (isRegistration || HandsOn(call.TargetMethod.OriginalDefinition.TypeParameters[i], depth + 1)))
                {
                    return true;
                }
            }
        }

        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (Mentions(argument, parameter) && (isRegistration || (argument.Parameter is { } next && HandsOn(next.OriginalDefinition, depth + 1))))
                return true;
        }

        return false;
    }

    private static bool Mentions(IOperation value, ISymbol parameter)
    {
        foreach (IOperation operation in value.Descendants())
        {
            ISymbol? mentioned = operation switch
            {
                IParameterReferenceOperation reference => reference.Parameter.OriginalDefinition,
                ITypeOfOperation type => type.TypeOperand,
                _ => null,
            };
            if (SymbolEqualityComparer.Default.Equals(mentioned, parameter))
                return true;
        }

        return false;
    }

    private static string Named(IMethodSymbol method) => $"'{method.ContainingType.Name}.{method.Name}'";
}
