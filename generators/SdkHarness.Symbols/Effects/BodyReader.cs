using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SdkHarness.Symbols;

/// <summary>
/// Reads a body once, every form that calls or changes something. A lambda or local function counts with the body in which it stands, as if it were called there:
/// where it is handed to, it may be.
/// </summary>
/// <remarks>What it does not know how to read it reads into, so that nothing within is passed over.</remarks>
internal sealed partial class BodyReader
{
    private readonly EffectJudgement _judgement;
    private readonly Body _body;
    private readonly IMethodSymbol? _owner;
    private readonly INamedTypeSymbol? _ownStatics;
    private readonly Dictionary<ISymbol, int> _variables = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, int> _functionResults = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _touched = new(SymbolEqualityComparer.Default);
    private readonly Stack<int> _receivers = new();
    private readonly Stack<int> _accessed = new();
    private readonly int _this;
    private readonly int _statics;
    private int _result;
    private int _patternInput;

    /// <summary>Prepares to read what belongs to a member.</summary>
    /// <param name="judgement">What is known of what is not looked into.</param>
    /// <param name="body">Takes what is read.</param>
    public BodyReader(EffectJudgement judgement, Body body)
    {
        _judgement = judgement;
        _body = body;
        _owner = body.Symbol as IMethodSymbol;
        _ownStatics = body.Symbol as INamedTypeSymbol;
        _this = body.NewNode(Atoms.Itself(0), Atoms.ReachOf(0));
        _statics = body.NewNode(Atoms.Shared, Atoms.Shared);
        _result = body.Returned = body.NewNode();
        body.PassedNode = body.NewNode();
        ImmutableArray<IParameterSymbol> parameters = _owner?.Parameters ?? [];
        body.Places = new int[parameters.Length + 1];
        body.Places[0] = _this;
        foreach (IParameterSymbol parameter in parameters)
        {
            int place = parameter.Ordinal + 1;
            bool isCopy = parameter is { RefKind: RefKind.None, Type: { IsValueType: true, IsRefLikeType: false } };
            int node = Carrying.Carries(parameter.Type) || parameter.RefKind != RefKind.None
                ? body.NewNode(isCopy ? 0 : Atoms.Itself(place), Atoms.ReachOf(place))
                : Body.Nothing;
            body.Places[place] = node;
            _variables[parameter] = node;
        }
    }

    /// <summary>The node of the object that the member belongs to.</summary>
    public int This => _this;

    /// <summary>Reads one root operation.</summary>
    public void Read(IOperation? operation)
    {
        try
        {
            Visit(operation);
        }
        catch (InsufficientExecutionStackException)
        {
            _body.AddUnseen(new Unseen(operation!.Syntax, "code that is nested too deeply to be read", null));
        }
    }

    /// <summary>Reads the value that a field or property of the object is initialized with.</summary>
    public void ReadInitializer(IOperation? value)
    {
        if (value is null)
            return;

        int node = Visit(value);
        _body.AddFlow(Flow.Store, node, _ownStatics is null ? _this : _statics);
    }

    private int Visit(IOperation? operation)
    {
        if (operation is null || (operation.ConstantValue.HasValue && operation is not IInterpolatedStringOperation))
            return Body.Nothing;

        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (operation)
        {
            case ILocalReferenceOperation local:
                return Variable(local.Local, local.Type);
            case IParameterReferenceOperation parameter:
                return Parameter(parameter);
            case IInstanceReferenceOperation instance:
                return Instance(instance);
            case IFieldReferenceOperation field:
                return Field(field);
            case IPropertyReferenceOperation property:
                return Property(property);
            case IEventReferenceOperation @event:
                return Taken(@event.Instance, @event.Type);
            case IArrayElementReferenceOperation element:
                VisitAll(element.Indices);
                return Loaded(Visit(element.ArrayReference), element.Type);
            case IImplicitIndexerReferenceOperation indexer:
                return ImplicitIndexer(indexer);
            case IInvocationOperation invocation:
                return Invocation(invocation);
            case IObjectCreationOperation creation:
                return Creation(creation);
            case ITypeParameterObjectCreationOperation creation:
                Unknown(creation, $"new {creation.Type?.Name}()");
                return Initialized(_body.NewNode(), creation.Initializer);
            case IArrayCreationOperation array:
                VisitAll(array.DimensionSizes);
                return array.Initializer is null ? _body.NewNode() : Visit(array.Initializer);
            case IArrayInitializerOperation elements:
                return Wrapped(elements.ElementValues);
            case ITupleOperation tuple:
                return Wrapped(tuple.Elements);
            case ICollectionExpressionOperation collection:
                return Collection(collection);
            case ISpreadOperation spread:
                return Loaded(Enumerated(spread.Operand, spread), spread.ElementType);
            case IAnonymousObjectCreationOperation anonymous:
                return Anonymous(anonymous);
            case IWithOperation with:
                return With(with);
            case IObjectOrCollectionInitializerOperation initializer:
                VisitAll(initializer.Initializers);
                return Body.Nothing;
            case IMemberInitializerOperation member:
                return Initialized(Visit(member.InitializedMember), member.Initializer);
            case ISimpleAssignmentOperation assignment:
                return Assignment(assignment);
            case ICompoundAssignmentOperation compound:
                return Compound(compound);
            case ICoalesceAssignmentOperation coalesce:
                return Coalescing(coalesce);
            case IIncrementOrDecrementOperation increment:
                Increment(increment);
                return Body.Nothing;
            case IDeconstructionAssignmentOperation deconstruction:
                return Deconstruction(deconstruction);
            case IEventAssignmentOperation eventAssignment:
                EventAssignment(eventAssignment);
                return Body.Nothing;
            case IVariableDeclaratorOperation declarator:
                Declarator(declarator);
                return Body.Nothing;
            case IConversionOperation conversion:
                return Conversion(conversion);
            case IDelegateCreationOperation creation:
                return Function(creation.Target, Kept(), creation.Type);
            case IAnonymousFunctionOperation function:
                return Lambda(function, Kept());
            case IMethodReferenceOperation reference:
                return MethodGroup(reference, Kept());
            case ILocalFunctionOperation local:
                LocalFunction(local);
                return Body.Nothing;
            case IAwaitOperation await:
                return Await(await);
            case IUsingOperation @using:
                Using(@using);
                return Body.Nothing;
            case IUsingDeclarationOperation @using:
                UsingDeclaration(@using);
                return Body.Nothing;
            case IForEachLoopOperation loop:
                ForEach(loop);
                return Body.Nothing;
            case IReturnOperation @return:
                Return(@return);
                return Body.Nothing;
            case IConditionalOperation conditional:
                Visit(conditional.Condition);
                return Joined(Visit(conditional.WhenTrue), Visit(conditional.WhenFalse));
            case ICoalesceOperation coalesce:
                return Joined(Visit(coalesce.Value), Visit(coalesce.WhenNull));
            case IConditionalAccessOperation access:
                return ConditionalAccess(access);
            case IConditionalAccessInstanceOperation:
                return _accessed.Count == 0 ? Body.Nothing : _accessed.Peek();
            case ISwitchExpressionOperation @switch:
                return SwitchExpression(@switch);
            case ISwitchOperation @switch:
                Switch(@switch);
                return Body.Nothing;
            case IIsPatternOperation pattern:
                Pattern(pattern.Pattern, Visit(pattern.Value), isWhole: true);
                return Body.Nothing;
            case IBinaryOperation binary:
                return Binary(binary);
            case IUnaryOperation unary:
                return Operator(unary, unary.OperatorMethod, [unary.Operand]);
            case ITupleBinaryOperation tuple:
                Visit(tuple.LeftOperand);
                Visit(tuple.RightOperand);
                return Body.Nothing;
            case IInterpolationOperation interpolation:
                Stringify(interpolation.Expression);
                Visit(interpolation.Alignment);
                return Body.Nothing;
            case IDynamicInvocationOperation or IDynamicMemberReferenceOperation or IDynamicIndexerAccessOperation or IDynamicObjectCreationOperation:
                VisitAll(operation.ChildOperations);
                Unknown(operation, "a dynamic operation");
                return Maybe();
            case IFunctionPointerInvocationOperation:
                VisitAll(operation.ChildOperations);
                Unknown(operation, "a function pointer");
                return Maybe();
            case INameOfOperation or ITypeOfOperation or ISizeOfOperation:
                return Body.Nothing;
            default:
                return Rest(operation);
        }
    }

    /// <summary>Anything else has its parts, and is made of them.</summary>
    private int Rest(IOperation operation)
    {
        int all = Body.Nothing;
        foreach (IOperation child in operation.ChildOperations)
            all = Joined(all, Visit(child));
        return operation.Type is { } type && Carrying.Carries(type) ? all : Body.Nothing;
    }

    private void VisitAll(ImmutableArray<IOperation> operations)
    {
        foreach (IOperation operation in operations)
            Visit(operation);
    }

    private void VisitAll(IOperation.OperationList operations)
    {
        foreach (IOperation operation in operations)
            Visit(operation);
    }

    private int Variable(ISymbol symbol, ITypeSymbol? type)
    {
        if (_variables.TryGetValue(symbol, out int node))
            return node;

        bool isRef = symbol is ILocalSymbol { IsRef: true };
        node = isRef || Carrying.Carries(type) ? _body.NewNode() : Body.Nothing;
        _variables.Add(symbol, node);
        return node;
    }

    private int Parameter(IParameterReferenceOperation reference)
    {
        IParameterSymbol parameter = reference.Parameter;
        if (_variables.TryGetValue(parameter, out int node))
            return node;
        if (IsCaptured(parameter))
            return parameter.ContainingSymbol is INamedTypeSymbol ? _this : Loaded(_this, reference.Type);
        return Variable(parameter, reference.Type);
    }

    /// <summary>A primary constructor's parameter outside of the constructor, which is part of the object; or the receiver of an extension block.</summary>
    private bool IsCaptured(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is INamedTypeSymbol
        || (parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
            && !SymbolEqualityComparer.Default.Equals(constructor, _owner));

    private int Instance(IInstanceReferenceOperation instance) => instance.ReferenceKind switch
    {
        InstanceReferenceKind.ContainingTypeInstance => _this,
        InstanceReferenceKind.ImplicitReceiver => _receivers.Count == 0 ? _this : _receivers.Peek(),
        InstanceReferenceKind.PatternInput => _patternInput,
        _ => Body.Nothing,
    };

    private int Field(IFieldReferenceOperation reference)
    {
        if (!reference.Field.IsStatic)
            return Taken(reference.Instance, reference.Type);

        Touch(reference.Field.ContainingType, reference.Syntax);
        return !Carrying.Carries(reference.Type) ? Body.Nothing : StaticsOf(reference.Field);
    }

    /// <summary>While a type is initialized its static fields are its own.</summary>
    private int StaticsOf(ISymbol member) =>
        _ownStatics is not null && SymbolEqualityComparer.Default.Equals(member.ContainingType.OriginalDefinition, _ownStatics) ? Body.Nothing : _statics;

    private int Taken(IOperation? instance, ITypeSymbol? type) => instance is null ? _statics : Loaded(Visit(instance), type);

    private int Loaded(int from, ITypeSymbol? type)
    {
        if (from == Body.Nothing || !Carrying.Carries(type))
            return Body.Nothing;

        int node = _body.NewNode();
        _body.AddFlow(Flow.Load, from, node);
        return node;
    }

    private int Wrapped(ImmutableArray<IOperation> contents)
    {
        int node = _body.NewNode();
        foreach (IOperation content in contents)
            _body.AddFlow(Flow.Store, Visit(content), node);
        return node;
    }

    private int Joined(int one, int other)
    {
        if (one == Body.Nothing || one == other)
            return other;
        if (other == Body.Nothing)
            return one;

        int node = _body.NewNode();
        _body.AddFlow(Flow.Copy, one, node);
        _body.AddFlow(Flow.Copy, other, node);
        return node;
    }

    private int Maybe() => _body.NewNode(Atoms.Maybe, Atoms.Maybe);

    private void Unknown(IOperation at, string name, ISymbol? symbol = null) => _body.AddUnseen(new Unseen(at.Syntax, name, symbol));

    /// <summary>The first use of a type runs its static initializers.</summary>
    private void Touch(INamedTypeSymbol? type, SyntaxNode at)
    {
        if (type is null || type.TypeKind is TypeKind.Enum or TypeKind.Delegate || !EffectJudgement.HasSource(type))
            return;

        INamedTypeSymbol definition = type.OriginalDefinition;
        if (_touched.Add(definition) && !SymbolEqualityComparer.Default.Equals(definition, _ownStatics))
            _body.Calls.Add(new CallSite(at, definition, []));
    }
}
