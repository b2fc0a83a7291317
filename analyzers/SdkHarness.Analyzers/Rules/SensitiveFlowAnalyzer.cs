using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers;

/// <summary>
/// HRN303: within a tool set, a sensitive value gets out where no grant is asked: into a log, an exception, an unlabelled result, another system.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SensitiveFlowAnalyzer() : HarnessAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = HarnessRule.Error(RuleCatalogue.SensitiveFlow);

    /// <inheritdoc />
    protected override void Start(CompilationStartAnalysisContext context)
    {
        var labels = new ConcurrentDictionary<ISymbol, string?>(SymbolEqualityComparer.Default);
        context.RegisterOperationBlockAction(block =>
        {
            if (block.OwningSymbol is { ContainingType: { } type } && type.IsToolSet())
                new Method(block, type, labels).Check();
        });
    }

    /// <summary>One method of a tool set, a tool or not.</summary>
    private sealed class Method
    {
        private readonly OperationBlockAnalysisContext _context;
        private readonly ImmutableArray<IOperation> _blocks;
        private readonly ToolMethod? _tool;
        private readonly SensitiveValues _values;
        private HashSet<INamedTypeSymbol>? _resultTypes;

        public Method(OperationBlockAnalysisContext context, INamedTypeSymbol toolSet, ConcurrentDictionary<ISymbol, string?> labels)
        {
            _context = context;
            _blocks = context.OperationBlocks;
            _tool = context.OwningSymbol is IMethodSymbol method && new ToolMethod(method, toolSet) is var found && IsTool(found) ? found : null;
            _values = new SensitiveValues(labels, _tool, _blocks);
        }

        private string? ResultLabel => _tool?.FindOnResult(AttributeNames.Sensitive)?.Argument<string>(0);

        private string Here => _context.OwningSymbol.Qualified();

        public void Check()
        {
            foreach (IOperation block in _blocks)
            {
                foreach (IOperation operation in block.Descendants())
                    Check(operation);
            }
        }

        private static bool IsTool(ToolMethod method) =>
            method.Symbol is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, MethodKind: MethodKind.Ordinary } && method.IsTool;

        private void Check(IOperation operation)
        {
            switch (operation)
            {
                case IInvocationOperation call when LogCatalogue.IsLog(call):
                    Arguments(call.Arguments, $"a log ('{call.TargetMethod.ContainingType.Name}.{call.TargetMethod.Name}')", "log an id or a count instead");
                    break;
                case IInvocationOperation call:
                    Sent(call);
                    break;
                case IObjectCreationOperation { Type: INamedTypeSymbol type } creation when IsException(type):
                    Arguments(creation.Arguments, $"the message of '{type.Name}'", "say what is wrong without it");
                    break;
                case IObjectCreationOperation { Type: INamedTypeSymbol type } creation when _tool is not null && ResultTypes().Contains(type):
                    Made(creation, type);
                    break;
                case IReturnOperation { ReturnedValue: { } value } when _tool is not null && IsOwn(operation):
                    Returned(value);
                    break;
            }
        }

        private HashSet<INamedTypeSymbol> ResultTypes() => _resultTypes ??= SdkHarness.Analyzers.ResultTypes.Of(_tool!);

        private void Arguments(ImmutableArray<IArgumentOperation> arguments, string where, string remedy)
        {
            foreach (IArgumentOperation argument in arguments)
            {
                foreach (IOperation given in Given(argument))
                {
                    if (_values.Of(given) is { } value)
                        Report(given, value, where, remedy);
                }
            }
        }

        /// <summary>What is written as arguments: a list of any length is not one of them.</summary>
        private static ImmutableArray<IOperation> Given(IArgumentOperation argument) =>
            argument.Value is IArrayCreationOperation { IsImplicit: true, Initializer.ElementValues: var items } ? items
            : argument.Value is ICollectionExpressionOperation { IsImplicit: true, Elements: var elements } ? elements
            : [argument.Value];

        /// <summary>A call of a tool that sends what it is given to people or systems outside.</summary>
        private void Sent(IInvocationOperation call)
        {
            if (!call.TargetMethod.FindAll(AttributeNames.WriteScope).Any(static write => write.Named("External", false)))
                return;

            foreach (IArgumentOperation argument in call.Arguments)
            {
                if (argument.Parameter is { } parameter && _values.Of(argument.Value) is { } value && _values.LabelOf(parameter) != value.Label)
                {
                    Report(
                        argument.Value, value, $"the parameter '{parameter.Name}' of '{call.TargetMethod.Qualified()}', which sends it out",
                        $"put [Sensitive(\"{value.Label}\")] on that parameter, or leave the value out");
                }
            }
        }

        /// <summary>An object of the tool's result.</summary>
        private void Made(IObjectCreationOperation creation, INamedTypeSymbol type)
        {
            foreach (IArgumentOperation argument in creation.Arguments)
            {
                if (argument.Parameter is { } parameter && _values.Of(argument.Value) is { } value)
                {
                    if (Property(type, parameter.Name) is { } member)
                        Member(argument.Value, value, member);
                }
            }

            foreach (IOperation initializer in creation.Initializer?.Initializers ?? [])
            {
                if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } set
                    && _values.Of(set.Value) is { } value)
                {
                    Member(set.Value, value, property);
                }
            }
        }

        /// <summary>What a parameter of a constructor becomes.</summary>
        private static ISymbol? Property(INamedTypeSymbol type, string parameter)
        {
            for (INamedTypeSymbol? at = type; at is not null; at = at.BaseType)
            {
                foreach (ISymbol member in at.GetMembers())
                {
                    if (member is IPropertySymbol && string.Equals(member.Name, parameter, StringComparison.OrdinalIgnoreCase))
                        return member;
                }
            }

            return null;
        }

        private void Member(IOperation given, SensitiveValue value, ISymbol member)
        {
            if (_values.LabelOf(member) != value.Label && ResultLabel != value.Label && new JsonMember(member, member.ContainingType).IsShown)
            {
                Report(given, value, $"'{member.Qualified()}' of the result", $"put [Sensitive(\"{value.Label}\")] on that member, or leave the value out");
            }
        }

        private void Returned(IOperation returned)
        {
            if (_values.Of(returned) is { } value && ResultLabel != value.Label)
                Report(returned, value, "the result", $"put [return: Sensitive(\"{value.Label}\")] on the tool, or leave the value out");
        }

        /// <summary>Whether a return is the tool's own and not one of a function within it.</summary>
        private static bool IsOwn(IOperation operation)
        {
            for (IOperation? at = operation.Parent; at is not null; at = at.Parent)
            {
                if (at is IAnonymousFunctionOperation or ILocalFunctionOperation)
                    return false;
            }

            return true;
        }

        private static bool IsException(INamedTypeSymbol type)
        {
            for (INamedTypeSymbol? at = type; at is not null; at = at.BaseType)
            {
                if (at is { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
                    return true;
            }

            return false;
        }

        private void Report(IOperation place, SensitiveValue value, string where, string remedy) =>
            _context.Report(Diagnostic.Create(Rule, place.Syntax.GetLocation(), value.Name, value.Label, where, Here, remedy));
    }
}
