using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers;

/// <summary>A value with a label, and what it was read from.</summary>
/// <param name="Label">The label.</param>
/// <param name="Name">Where it comes from, as messages call it.</param>
internal sealed record SensitiveValue(string Label, string Name);

/// <summary>Tells which values of one method are sensitive: by what they are read from, and through the variables that they pass.</summary>
/// <remarks>
/// Followed are variables, conversions, choices, interpolation, concatenation and the methods of strings that keep the text. Anything else makes another
/// value of it: a length, a comparison, a hash, a part, a text with something replaced.
/// </remarks>
internal sealed class SensitiveValues
{
    private const int Deepest = 24;

    private readonly ConcurrentDictionary<ISymbol, string?> _labels;
    private readonly ToolMethod? _tool;
    private readonly Dictionary<ILocalSymbol, SensitiveValue> _locals = new(SymbolEqualityComparer.Default);

    /// <param name="labels">What is known of symbols' labels, for the whole compilation.</param>
    /// <param name="tool">The tool whose body it is, if it is one's.</param>
    /// <param name="blocks">The method's code.</param>
    public SensitiveValues(ConcurrentDictionary<ISymbol, string?> labels, ToolMethod? tool, ImmutableArray<IOperation> blocks)
    {
        _labels = labels;
        _tool = tool;
        for (int before = -1; before != _locals.Count;)
        {
            before = _locals.Count;
            foreach (IOperation block in blocks)
            {
                foreach (IOperation operation in block.Descendants())
                    Assign(operation);
            }
        }
    }

    /// <summary>What is sensitive about a value, or nothing.</summary>
    public SensitiveValue? Of(IOperation? value, int depth = 0)
    {
        if (value is null || depth > Deepest)
            return null;

        switch (value)
        {
            case IPropertyReferenceOperation { Property: var property }:
                return Labelled(property) ?? Unlabelled(value, depth);
            case IFieldReferenceOperation { Field: var field }:
                return Labelled(field);
            case IParameterReferenceOperation { Parameter: var parameter }:
                return Labelled(parameter);
            case ILocalReferenceOperation { Local: var local }:
                return _locals.TryGetValue(local, out SensitiveValue? known) ? known : null;
            case IConversionOperation conversion:
                return Of(conversion.Operand, depth + 1);
            case IParenthesizedOperation parenthesized:
                return Of(parenthesized.Operand, depth + 1);
            case IAwaitOperation awaited:
                return Of(awaited.Operation, depth + 1);
            case IConditionalAccessOperation access:
                return Of(access.WhenNotNull, depth + 1) ?? (IsKept(access.WhenNotNull) ? Of(access.Operation, depth + 1) : null);
            case ICoalesceOperation choice:
                return Of(choice.Value, depth + 1) ?? Of(choice.WhenNull, depth + 1);
            case IConditionalOperation choice:
                return Of(choice.WhenTrue, depth + 1) ?? Of(choice.WhenFalse, depth + 1);
            case ISwitchExpressionOperation choice:
                return First(choice.Arms, arm => Of(arm.Value, depth + 1));
            case IInterpolatedStringOperation text:
                return First(text.Parts, part => part is IInterpolationOperation { Expression: var expression } ? Of(expression, depth + 1) : null);
            case IInterpolatedStringHandlerCreationOperation handler:
                return Of(handler.Content, depth + 1);
            case IInterpolatedStringAdditionOperation sum:
                return Of(sum.Left, depth + 1) ?? Of(sum.Right, depth + 1);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum:
                return Of(sum.LeftOperand, depth + 1) ?? Of(sum.RightOperand, depth + 1);
            case IArrayCreationOperation { Initializer.ElementValues: var items }:
                return First(items, item => Of(item, depth + 1));
            case ICollectionExpressionOperation { Elements: var items }:
                return First(items, item => Of(item, depth + 1));
            case IInvocationOperation call:
                return OfCall(call, depth);
            default:
                return null;
        }
    }

    /// <summary>The label of a member, parameter or result.</summary>
    public string? LabelOf(ISymbol symbol) => _labels.GetOrAdd(symbol, static symbol => symbol switch
    {
        IPropertySymbol { ContainingType: { } type } => new JsonMember(symbol, type).Label,
        IFieldSymbol { ContainingType: { } type, IsConst: false } => new JsonMember(symbol, type).Label,
        IParameterSymbol parameter => parameter.Find(AttributeNames.Sensitive)?.Argument<string>(0),
        IMethodSymbol method => method.GetReturnTypeAttributes().FirstOrDefault(static attribute => attribute.Is(AttributeNames.Sensitive))?.Argument<string>(0),
        _ => null,
    });

    private void Assign(IOperation operation)
    {
        switch (operation)
        {
            case IVariableDeclaratorOperation { Symbol: var local } declared:
                Keep(local, declared.GetVariableInitializer()?.Value);
                break;
            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assigned:
                Keep(target.Local, assigned.Value);
                break;
            case ICompoundAssignmentOperation { Target: ILocalReferenceOperation target, Type.SpecialType: SpecialType.System_String } added:
                Keep(target.Local, added.Value);
                break;
            case ICoalesceAssignmentOperation { Target: ILocalReferenceOperation target } assigned:
                Keep(target.Local, assigned.Value);
                break;
        }
    }

    private void Keep(ILocalSymbol local, IOperation? value)
    {
        if (!_locals.ContainsKey(local) && Of(value) is { } sensitive)
            _locals.Add(local, sensitive);
    }

    private SensitiveValue? OfCall(IInvocationOperation call, int depth)
    {
        IMethodSymbol method = call.TargetMethod;
        if (LabelOf(method) is { } label)
            return new SensitiveValue(label, $"'{method.Qualified()}'");
        if (method.Name is "ConfigureAwait" or "AsTask" or "FromResult" || IsKept(call))
            return Of(call.Instance, depth + 1) ?? First(call.Arguments, argument => Of(argument.Value, depth + 1));
        return null;
    }

    /// <summary>Whether a call's text still holds all that went into it.</summary>
    private static bool IsKept(IOperation operation) => operation is IInvocationOperation { TargetMethod: var method } && (method.Name == nameof(ToString)
        || (method.ContainingType?.SpecialType == SpecialType.System_String
            && method.Name is "Concat" or "Join" or "Format" or "Trim" or "TrimStart" or "TrimEnd" or "Normalize"
                or "ToUpper" or "ToLower" or "ToUpperInvariant" or "ToLowerInvariant"));

    private SensitiveValue? Labelled(ISymbol symbol)
    {
        string? label = symbol is IParameterSymbol parameter && _tool is not null && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, _tool.Symbol)
            ? _tool.Find(parameter, AttributeNames.Sensitive)?.Argument<string>(0)
            : LabelOf(symbol);
        if (label is null)
            return null;
        return new SensitiveValue(label, symbol is IParameterSymbol ? $"the parameter '{symbol.Name}'" : $"'{symbol.Qualified()}'");
    }

    /// <summary>The value of a nullable is what it is the value of.</summary>
    private SensitiveValue? Unlabelled(IOperation value, int depth) =>
        value is IPropertyReferenceOperation { Property: { Name: "Value", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T }, Instance: { } instance }
            ? Of(instance, depth + 1)
            : null;

    private static SensitiveValue? First<T>(IEnumerable<T> items, Func<T, SensitiveValue?> of)
    {
        foreach (T item in items)
        {
            if (of(item) is { } found)
                return found;
        }

        return null;
    }
}
