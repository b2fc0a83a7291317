using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SdkHarness.Symbols;

/// <content>Declarations, loops, disposals, awaits, patterns and results.</content>
internal sealed partial class BodyReader
{
    private void Declarator(IVariableDeclaratorOperation declarator)
    {
        VisitAll(declarator.IgnoredArguments);
        IVariableInitializerOperation? initializer = declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer;
        if (initializer is null)
            return;

        ILocalSymbol local = declarator.Symbol;
        if (local.IsRef)
        {
            _body.AddFlow(Flow.Copy, RefNode(initializer.Value), Variable(local, local.Type));
            return;
        }

        int value = Visit(initializer.Value);
        _body.AddFlow(CopyOf(local.Type), value, Variable(local, local.Type));
        Learn(local, initializer.Value);
    }

    private void Return(IReturnOperation @return)
    {
        if (@return.ReturnedValue is not { } value)
            return;

        bool isRef = _owner is { ReturnsByRef: true } && _result == _body.Returned;
        int node = isRef ? RefNode(value) : Visit(value);
        _body.AddFlow(@return.Kind == OperationKind.YieldReturn ? Flow.Store : isRef ? Flow.Copy : CopyOf(value.Type), node, _result);
    }

    private int Await(IAwaitOperation await)
    {
        int node = Visit(await.Operation);
        if (await.Operation.Type is { } type && !Carrying.IsTask(type) && await.Syntax is AwaitExpressionSyntax syntax && await.SemanticModel is { } model)
        {
            AwaitExpressionInfo info = model.GetAwaitExpressionInfo(syntax);
            int awaiter = info.GetAwaiterMethod is { } get ? Awaiting(await, get, node) : node;
            if (info.IsCompletedProperty?.GetMethod is { } isCompleted)
                Awaiting(await, isCompleted, awaiter);
            return info.GetResultMethod is { } result ? Awaiting(await, result, awaiter) : awaiter;
        }

        return Carrying.Carries(await.Type) ? node : Body.Nothing;
    }

    private int Awaiting(IOperation at, IMethodSymbol method, int receiver)
    {
        IMethodSymbol definition = method.ReducedFrom ?? method;
        return Implicit(at, definition, definition.IsStatic ? [Body.Nothing, receiver] : [receiver]);
    }

    private void ForEach(IForEachLoopOperation loop)
    {
        int collection = loop.Syntax is CommonForEachStatementSyntax syntax && loop.SemanticModel is { } model
            && (MayRun(Unconverted(loop.Collection).Type) || loop.LoopControlVariable is IVariableDeclaratorOperation { Symbol.Type: INamedTypeSymbol { IsTupleType: false } type } && EffectJudgement.HasSource(type))
            ? Enumerated(loop, Visit(loop.Collection), model.GetForEachStatementInfo(syntax))
            : Visit(loop.Collection);
        int element = Loaded(collection, type: null);
        switch (loop.LoopControlVariable)
        {
            case IVariableDeclaratorOperation declarator:
                _body.AddFlow(declarator.Symbol.IsRef ? Flow.Copy : CopyOf(declarator.Symbol.Type), element, Variable(declarator.Symbol, declarator.Symbol.Type));
                break;
            case { } target:
                if (loop.Syntax is ForEachVariableStatementSyntax taken && loop.SemanticModel is { } current)
                    Deconstruct(loop, current.GetDeconstructionInfo(taken), element);
                AssignParts(target, null, element);
                break;
        }

        Visit(loop.Body);
    }

    private int Enumerated(IOperation at, int collection, ForEachStatementInfo info)
    {
        int enumerator = info.GetEnumeratorMethod is { } get ? Enumerating(at, get, collection) : collection;
        if (info.MoveNextMethod is { } move)
            Enumerating(at, move, enumerator);
        int element = info.CurrentProperty?.GetMethod is { } current ? Enumerating(at, current, enumerator) : Body.Nothing;
        if (info.DisposeMethod is { } dispose)
        {
            ITypeSymbol? type = info.GetEnumeratorMethod?.ReturnType;
            IMethodSymbol? own = EffectJudgement.HasSource(dispose) ? dispose : type is null ? null : DisposalOf(type, dispose.Name);
            if (own is not null && EffectJudgement.HasSource(own))
                Enumerating(at, own, enumerator);
        }

        if (info.ElementConversion.MethodSymbol is { } converting)
            Implicit(at, converting, [Body.Nothing, element]);

        int all = _body.NewNode();
        _body.AddFlow(Flow.Store, collection, all);
        _body.AddFlow(Flow.Store, element, all);
        return all;
    }

    private int Enumerating(IOperation at, IMethodSymbol method, int receiver)
    {
        IMethodSymbol definition = method.ReducedFrom ?? method;
        if (definition.IsStatic)
            return Implicit(at, definition, [Body.Nothing, receiver]);
        return Implicit(at, method, [receiver], IsVirtual(method) ? method.ContainingType : null);
    }

    /// <summary>A sequence that is enumerated without a loop: a spread.</summary>
    private int Enumerated(IOperation operand, IOperation at)
    {
        int collection = Visit(operand);
        if (Unconverted(operand).Type is INamedTypeSymbol type && EffectJudgement.HasSource(type))
        {
            foreach (ISymbol member in type.GetMembers("GetEnumerator"))
            {
                if (member is IMethodSymbol method)
                    Implicit(at, method, [collection]);
            }

            MayCallBack(type, at.Syntax);
        }

        return collection;
    }

    /// <summary>Whether code of somebody else's may run where such a collection is enumerated.</summary>
    private static bool MayRun(ITypeSymbol? type) =>
        type is not (null or IArrayTypeSymbol)
        && type.SpecialType != SpecialType.System_String
        && (type.TypeKind != TypeKind.Struct || EffectJudgement.HasSource(type))
        && !(type.TypeKind == TypeKind.Class && Carrying.IsOfSystem(type.ContainingNamespace));

    private void Using(IUsingOperation @using)
    {
        int resource = Visit(@using.Resources);
        Disposals(@using, @using.Resources, resource, @using.IsAsynchronous);
        Visit(@using.Body);
    }

    private void UsingDeclaration(IUsingDeclarationOperation @using)
    {
        Visit(@using.DeclarationGroup);
        Disposals(@using, @using.DeclarationGroup, Body.Nothing, @using.IsAsynchronous);
    }

    private void Disposals(IOperation at, IOperation resources, int resource, bool isAsync)
    {
        if (resources is not IVariableDeclarationGroupOperation group)
        {
            Disposal(at, resources, resource, isAsync);
            return;
        }

        foreach (IVariableDeclarationOperation declaration in group.Declarations)
        {
            foreach (IVariableDeclaratorOperation declarator in declaration.Declarators)
            {
                if (declarator.Initializer is { } initializer)
                    Disposal(at, initializer.Value, Variable(declarator.Symbol, declarator.Symbol.Type), isAsync, declarator.Symbol.Type);
            }
        }
    }

    private void Disposal(IOperation at, IOperation value, int resource, bool isAsync, ITypeSymbol? declared = null)
    {
        IOperation from = Unconverted(value);
        ITypeSymbol? type = from.Type is { TypeKind: TypeKind.Class or TypeKind.Struct } ? from.Type : declared ?? from.Type;
        string name = isAsync ? "DisposeAsync" : "Dispose";
        if (type is null || DisposalOf(type, name) is not { } method)
            return;
        if (EffectJudgement.HasSource(method))
            Implicit(at, method, [resource], IsVirtual(method) || method.ContainingType.TypeKind == TypeKind.Interface ? type : null);
        else if (type.TypeKind is TypeKind.Interface or TypeKind.TypeParameter && !IsMadeOutside(from))
            _body.Calls.Add(new CallSite(at.Syntax, method, [resource]) { Through = type, IsJudged = true });
        else
            Implicit(at, method, [resource]);
    }

    private static IMethodSymbol? DisposalOf(ITypeSymbol type, string name)
    {
        for (ITypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            foreach (ISymbol member in at.GetMembers())
            {
                bool isDisposal = member is IMethodSymbol { IsStatic: false } method
                    && method.Parameters.IsEmpty
                    && (method.Name == name || method.Name == $"System.IDisposable.{name}" || method.Name == $"System.IAsyncDisposable.{name}");
                if (isDisposal)
                    return (IMethodSymbol)member;
            }
        }

        foreach (INamedTypeSymbol at in type.AllInterfaces)
        {
            if (at.Name is "IDisposable" or "IAsyncDisposable")
            {
                foreach (ISymbol member in at.GetMembers(name))
                    return (member as IMethodSymbol)?.OriginalDefinition;
            }
        }

        return null;
    }

    /// <summary>What a platform's own call gives out is no type of ours: a logger's scope.</summary>
    private bool IsMadeOutside(IOperation value) =>
        value is IInvocationOperation call && !EffectJudgement.HasSource(call.TargetMethod) && _judgement.Judge(call.TargetMethod).Effect != Effect.Unknown;

    private int ConditionalAccess(IConditionalAccessOperation access)
    {
        _accessed.Push(Visit(access.Operation));
        int result = Visit(access.WhenNotNull);
        _accessed.Pop();
        return result;
    }

    private int SwitchExpression(ISwitchExpressionOperation @switch)
    {
        int value = Visit(@switch.Value);
        int result = Body.Nothing;
        foreach (ISwitchExpressionArmOperation arm in @switch.Arms)
        {
            Pattern(arm.Pattern, value, isWhole: true);
            Visit(arm.Guard);
            result = Joined(result, Visit(arm.Value));
        }

        return result;
    }

    private void Switch(ISwitchOperation @switch)
    {
        int value = Visit(@switch.Value);
        foreach (ISwitchCaseOperation @case in @switch.Cases)
        {
            foreach (ICaseClauseOperation clause in @case.Clauses)
            {
                if (clause is IPatternCaseClauseOperation pattern)
                {
                    Pattern(pattern.Pattern, value, isWhole: true);
                    Visit(pattern.Guard);
                }
            }

            VisitAll(@case.Body);
        }
    }

    private void Pattern(IPatternOperation? pattern, int input, bool isWhole)
    {
        switch (pattern)
        {
            case IDeclarationPatternOperation declaration:
                Bind(declaration.DeclaredSymbol, input, isWhole);
                break;
            case IBinaryPatternOperation binary:
                Pattern(binary.LeftPattern, input, isWhole);
                Pattern(binary.RightPattern, input, isWhole);
                break;
            case INegatedPatternOperation negated:
                Pattern(negated.Pattern, input, isWhole);
                break;
            case IRecursivePatternOperation recursive:
                Bind(recursive.DeclaredSymbol, input, isWhole);
                if (recursive.DeconstructSymbol is IMethodSymbol method)
                {
                    IMethodSymbol definition = method.ReducedFrom ?? method;
                    Implicit(recursive, definition, definition.IsStatic ? [Body.Nothing, input] : [input]);
                }

                foreach (IPatternOperation part in recursive.DeconstructionSubpatterns)
                    Pattern(part, input, isWhole: false);
                foreach (IPropertySubpatternOperation part in recursive.PropertySubpatterns)
                    Subpattern(part, input);
                break;
            case IListPatternOperation list:
                Bind(list.DeclaredSymbol, input, isWhole);
                Looked(list, list.LengthSymbol, input);
                Looked(list, list.IndexerSymbol, input);
                foreach (IPatternOperation part in list.Patterns)
                    Pattern(part, input, isWhole: false);
                break;
            case ISlicePatternOperation slice:
                Looked(slice, slice.SliceSymbol, input);
                Pattern(slice.Pattern, input, isWhole: false);
                break;
        }
    }

    private void Subpattern(IPropertySubpatternOperation part, int input)
    {
        int outer = _patternInput;
        _patternInput = input;
        int member = Visit(part.Member);
        _patternInput = outer;
        Pattern(part.Pattern, member, isWhole: true);
    }

    private void Bind(ISymbol? declared, int input, bool isWhole)
    {
        if (declared is ILocalSymbol local)
            _body.AddFlow(isWhole ? CopyOf(local.Type) : Flow.Derive, input, Variable(local, local.Type));
    }

    private void Looked(IOperation at, ISymbol? member, int input)
    {
        IMethodSymbol? method = member switch
        {
            IPropertySymbol property => Getter(property),
            IMethodSymbol called => called,
            _ => null,
        };
        if (method is not null && !Carrying.IsOfSystem(method.ContainingNamespace))
            Implicit(at, method, method.IsStatic ? [Body.Nothing, input] : [input], IsVirtual(method) ? method.ContainingType : null);
    }

    private int ImplicitIndexer(IImplicitIndexerReferenceOperation indexer)
    {
        int instance = Visit(indexer.Instance);
        Visit(indexer.Argument);
        Looked(indexer, indexer.LengthSymbol, instance);
        Looked(indexer, indexer.IndexerSymbol, instance);
        return Loaded(instance, indexer.Type);
    }

    private int Collection(ICollectionExpressionOperation collection)
    {
        int made = Wrapped(collection.Elements);
        if (collection.ConstructMethod is { } construct && EffectJudgement.HasSource(construct))
            Implicit(collection, construct, construct.MethodKind == MethodKind.Constructor ? [made] : [Body.Nothing, made]);
        if (collection.Type is INamedTypeSymbol type && EffectJudgement.HasSource(type) && collection.ConstructMethod?.MethodKind == MethodKind.Constructor)
        {
            foreach (ISymbol member in type.GetMembers("Add"))
            {
                if (member is IMethodSymbol add)
                    Implicit(collection, add, [made, made]);
            }
        }

        return made;
    }

    private int Anonymous(IAnonymousObjectCreationOperation anonymous)
    {
        int made = _body.NewNode();
        foreach (IOperation initializer in anonymous.Initializers)
            _body.AddFlow(Flow.Store, initializer is ISimpleAssignmentOperation assignment ? Visit(assignment.Value) : Visit(initializer), made);
        return made;
    }

    private int With(IWithOperation with)
    {
        int operand = Visit(with.Operand);
        int made = _body.NewNode();
        _body.AddFlow(Flow.Shallow, operand, made);
        if (with.Type is INamedTypeSymbol type && EffectJudgement.HasSource(type))
        {
            foreach (IMethodSymbol constructor in type.InstanceConstructors)
            {
                bool isCopy = !constructor.IsImplicitlyDeclared
                    && constructor.Parameters.Length == 1
                    && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, type);
                if (isCopy)
                    Implicit(with, constructor, [made, operand]);
            }
        }

        return Initialized(made, with.Initializer);
    }

    private int Binary(IBinaryOperation binary)
    {
        // A chain of concatenations is as deep as it is long.
        var rights = new Stack<IBinaryOperation>();
        IOperation left = binary;
        while (left is IBinaryOperation { OperatorMethod: null, ConstantValue.HasValue: false } link)
        {
            rights.Push(link);
            left = link.LeftOperand;
        }

        int all = Visit(left is IBinaryOperation last && rights.Count == 0 ? null : left);
        if (rights.Count == 0)
        {
            if (binary.OperatorKind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr && binary.OperatorMethod?.ContainingType is { } type)
                Truth(binary, type);
            return Operator(binary, binary.OperatorMethod, [binary.LeftOperand, binary.RightOperand]);
        }

        bool isFirst = true;
        while (rights.Count > 0)
        {
            IBinaryOperation link = rights.Pop();
            if (link.Type?.SpecialType == SpecialType.System_String)
            {
                if (isFirst)
                    Stringified(link.LeftOperand, all);
                int right = Visit(link.RightOperand);
                Stringified(link.RightOperand, right);
            }
            else
            {
                all = Joined(all, Visit(link.RightOperand));
            }

            isFirst = false;
        }

        return binary.Type is { TypeKind: TypeKind.Delegate } ? all : Body.Nothing;
    }

    private void Truth(IOperation at, INamedTypeSymbol type)
    {
        foreach (string name in (string[])["op_True", "op_False"])
        {
            foreach (ISymbol member in type.GetMembers(name))
            {
                if (member is IMethodSymbol method)
                    Implicit(at, method, [Body.Nothing, Body.Nothing]);
            }
        }
    }

    private int Conversion(IConversionOperation conversion)
    {
        if (IsFunction(conversion) && conversion.OperatorMethod is null)
            return Function(conversion, Kept(), conversion.Type);

        int operand = Visit(conversion.Operand);
        if (conversion.OperatorMethod is { } method)
            return Implicit(conversion, method, [Body.Nothing, operand]);
        if (conversion.Type is { TypeKind: TypeKind.Interface } type && !EffectJudgement.HasSource(type))
            MayCallBack(conversion.Operand.Type, conversion.Syntax);
        return operand;
    }

    private void Stringify(IOperation operand) => Stringified(operand, Visit(operand));

    /// <summary>A value that becomes text: its own ToString runs.</summary>
    private void Stringified(IOperation operand, int node)
    {
        ITypeSymbol? type = Unconverted(operand).Type;
        if (type is null || (type.TypeKind is TypeKind.Class or TypeKind.Struct && !EffectJudgement.HasSource(type) && type.SpecialType != SpecialType.System_Object))
            return;
        if (type.TypeKind is TypeKind.Enum or TypeKind.Array or TypeKind.Pointer or TypeKind.Delegate or TypeKind.Dynamic or TypeKind.Error)
            return;

        IMethodSymbol? toString = null;
        for (ITypeSymbol? at = type; at is not null && toString is null; at = at.BaseType)
        {
            foreach (ISymbol member in at.GetMembers("ToString"))
            {
                if (member is IMethodSymbol { Parameters.IsEmpty: true, IsStatic: false } method)
                    toString = method;
            }
        }

        toString ??= operand.SemanticModel?.Compilation.GetSpecialType(SpecialType.System_Object).GetMembers("ToString").OfType<IMethodSymbol>().FirstOrDefault();
        if (toString is not null)
            _body.Calls.Add(new CallSite(operand.Syntax, toString.OriginalDefinition, [node]) { Through = type, IsJudged = !EffectJudgement.HasSource(toString) });
        MayCallBack(type, operand.Syntax);
    }
}
