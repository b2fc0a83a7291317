using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SdkHarness.Symbols;

/// <content>Assignments: what they change, and what then holds what.</content>
internal sealed partial class BodyReader
{
    private int Assignment(ISimpleAssignmentOperation assignment)
    {
        if (assignment.IsRef)
        {
            int referenced = RefNode(assignment.Value);
            _body.AddFlow(Flow.Copy, referenced, Visit(assignment.Target));
            return referenced;
        }

        int value = Visit(assignment.Value);
        Learn(assignment.Target, assignment.Value);
        Assign(assignment.Target, value, assignment.Value.Type, assignment.Value);
        return value;
    }

    private int Compound(ICompoundAssignmentOperation compound)
    {
        int left = Visit(compound.Target);
        int right = Visit(compound.Value);
        int value = Joined(left, right);
        if (compound.OperatorMethod is { } method)
            value = method.IsStatic ? Implicit(compound, method, [Body.Nothing, left, right]) : Implicit(compound, method, [left, right]);
        else if (compound.Type?.SpecialType == SpecialType.System_String)
            Stringify(compound.Value);
        ConvertBy(compound, compound.InConversion);
        ConvertBy(compound, compound.OutConversion);
        Forget(compound.Target, compound.Value);
        Assign(compound.Target, value, compound.Type, null);
        return Carrying.Carries(compound.Type) ? value : Body.Nothing;
    }

    private void ConvertBy(IOperation at, CommonConversion conversion)
    {
        if (conversion.MethodSymbol is { } method)
            Implicit(at, method, [Body.Nothing, Body.Nothing]);
    }

    private int Coalescing(ICoalesceAssignmentOperation coalesce)
    {
        int value = Joined(Visit(coalesce.Target), Visit(coalesce.Value));
        Assign(coalesce.Target, value, coalesce.Type, null);
        return value;
    }

    private void Increment(IIncrementOrDecrementOperation increment)
    {
        Visit(increment.Target);
        if (increment.OperatorMethod is { } method)
            Implicit(increment, method, [Body.Nothing, Body.Nothing]);
        Assign(increment.Target, Body.Nothing, increment.Type, null);
    }

    private int Deconstruction(IDeconstructionAssignmentOperation deconstruction)
    {
        int value = Visit(deconstruction.Value);
        if (deconstruction.Syntax is AssignmentExpressionSyntax syntax && Unconverted(deconstruction.Value) is not ITupleOperation)
            Deconstruct(deconstruction, Microsoft.CodeAnalysis.CSharp.CSharpExtensions.GetDeconstructionInfo(deconstruction.SemanticModel!, syntax), value);
        AssignParts(deconstruction.Target, Unconverted(deconstruction.Value), value);
        return value;
    }

    private void Deconstruct(IOperation at, Microsoft.CodeAnalysis.CSharp.DeconstructionInfo info, int value)
    {
        if (info.Method is { } method)
        {
            // Everything that is handed out comes from what is taken apart; where to, the targets say.
            IMethodSymbol definition = method.ReducedFrom ?? method;
            var places = new int[definition.Parameters.Length + 1];
            places[definition.IsStatic ? 1 : 0] = value;
            Implicit(at, definition, places);
        }

        if (info.Conversion is { } conversion && conversion.MethodSymbol is { } converting)
            Implicit(at, converting, [Body.Nothing, value]);
        foreach (Microsoft.CodeAnalysis.CSharp.DeconstructionInfo nested in info.Nested)
            Deconstruct(at, nested, value);
    }

    private void AssignParts(IOperation target, IOperation? values, int value)
    {
        if (target is IDeclarationExpressionOperation declaration)
        {
            AssignParts(declaration.Expression, values, value);
            return;
        }

        if (target is not ITupleOperation tuple)
        {
            Assign(target, value, target.Type, null);
            return;
        }

        for (int i = 0; i < tuple.Elements.Length; i++)
        {
            int part = _body.NewNode();
            _body.AddFlow(Flow.Derive, value, part);
            AssignParts(tuple.Elements[i], null, part);
        }
    }

    /// <summary>Puts a value into a variable, a field, a property, an array.</summary>
    private void Assign(IOperation target, int value, ITypeSymbol? type, IOperation? from)
    {
        switch (target)
        {
            case IDiscardOperation:
                return;
            case IDeclarationExpressionOperation declaration:
                AssignParts(declaration, from, value);
                return;
            case ITupleOperation:
                AssignParts(target, from, value);
                return;
            case ILocalReferenceOperation { Local.IsRef: false } local:
                _body.AddFlow(CopyOf(type), value, Variable(local.Local, local.Type));
                return;
            case IParameterReferenceOperation parameter when !IsCaptured(parameter.Parameter):
                _body.AddFlow(CopyOf(type), value, Visit(parameter));
                return;
            case IPropertyReferenceOperation { Property.ReturnsByRef: false } property:
                AssignProperty(property, value);
                return;
            case IFieldReferenceOperation or IArrayElementReferenceOperation or ILocalReferenceOperation or IParameterReferenceOperation
                or IPropertyReferenceOperation or IInvocationOperation or IImplicitIndexerReferenceOperation or IInlineArrayAccessOperation
                or IEventReferenceOperation:
                int holder = Assigned(target);
                _body.Change(holder, target.Syntax, AssignedName(target));
                _body.AddFlow(Flow.Store, value, holder);
                return;
            case IConditionalOperation conditional:
                Assign(conditional.WhenTrue, value, type, from);
                if (conditional.WhenFalse is { } other)
                    Assign(other, value, type, from);
                return;
            case IConversionOperation conversion:
                Assign(conversion.Operand, value, type, from);
                return;
            case IDynamicMemberReferenceOperation or IDynamicIndexerAccessOperation:
                Visit(target);
                return;
            case IInvalidOperation:
                return;
            default:
                Visit(target);
                Unknown(target, "an assignment through a pointer");
                return;
        }
    }

    private void AssignProperty(IPropertyReferenceOperation reference, int value)
    {
        IPropertySymbol property = reference.Property;
        IMethodSymbol? setter = Setter(property);
        int receiver = reference.Instance is null ? _statics : Holder(reference.Instance);
        if (setter is null)
        {
            // A get-only property that its constructor assigns.
            Store(reference, receiver, value);
            return;
        }

        bool isHere = EffectJudgement.HasSource(setter) && _judgement.Stated(setter) is null;
        if (isHere)
        {
            Store(reference, property.IsStatic ? StaticsOf(property) : receiver, value);
            if (setter is { IsAbstract: false, IsVirtual: false, IsOverride: false } && _judgement.IsAuto(setter))
            {
                Touch(property.IsStatic ? property.ContainingType : null, reference.Syntax);
                return;
            }
        }

        var places = new int[setter.Parameters.Length + 1];
        places[0] = reference.Instance is null ? Body.Nothing : receiver;
        foreach (IArgumentOperation argument in reference.Arguments)
        {
            if (argument.Parameter is { } parameter && parameter.Ordinal + 1 < places.Length)
                places[parameter.Ordinal + 1] = Visit(argument.Value);
        }

        places[setter.Parameters.Length] = value;
        bool isVirtual = reference.Instance is not null && IsVirtual(setter) && reference.Instance.Syntax is not BaseExpressionSyntax;
        var call = new Called(reference, setter, reference.Instance, [], places, null, isVirtual);
        if (isHere)
            Followed(call);
        else
            Judged(call, _judgement.Judge(setter));
    }

    private void Store(IPropertyReferenceOperation reference, int receiver, int value)
    {
        _body.Change(receiver, reference.Syntax, AssignedName(reference));
        _body.AddFlow(Flow.Store, value, receiver);
    }

    /// <summary>Visits what is assigned to, and gives the object that is changed by it.</summary>
    private int Assigned(IOperation target)
    {
        switch (target)
        {
            case IFieldReferenceOperation { Field.IsStatic: true } field:
                Touch(field.Field.ContainingType, field.Syntax);
                return StaticsOf(field.Field);
            case IMemberReferenceOperation { Instance: { } instance } and (IFieldReferenceOperation or IEventReferenceOperation):
                return Holder(instance);
            case IArrayElementReferenceOperation element:
                VisitAll(element.Indices);
                return Visit(element.ArrayReference);
            case IParameterReferenceOperation parameter when IsCaptured(parameter.Parameter):
                return _this;
            case IPropertyReferenceOperation property:
                Visit(property);
                return property.Instance is null ? _statics : Holder(property.Instance);
            case IImplicitIndexerReferenceOperation indexer:
                Visit(indexer.Argument);
                return Visit(indexer.Instance);
            case IInlineArrayAccessOperation inline:
                Visit(inline.Argument);
                return Holder(inline.Instance);
            case IMemberReferenceOperation:
                return _statics;
            default:
                return Visit(target);
        }
    }

    /// <summary>The object in which a value lies: of a struct in a field, the field's owner.</summary>
    private int Holder(IOperation instance)
    {
        if (instance.Type is not { IsValueType: true, IsRefLikeType: false })
            return Visit(instance);

        return instance switch
        {
            IFieldReferenceOperation { Field.IsStatic: true } field => StaticsOf(field.Field),
            IFieldReferenceOperation { Instance: { } owner } => Holder(owner),
            IArrayElementReferenceOperation => Assigned(instance),
            IInlineArrayAccessOperation => Assigned(instance),
            IParameterReferenceOperation parameter when IsCaptured(parameter.Parameter) => _this,
            IConversionOperation conversion => Holder(conversion.Operand),
            _ => Visit(instance),
        };
    }

    /// <summary>What a reference refers to: the object that is changed by assigning through it.</summary>
    private int RefNode(IOperation value) => value switch
    {
        ILocalReferenceOperation or IInvocationOperation => Visit(value),
        IParameterReferenceOperation parameter when !IsCaptured(parameter.Parameter) => Visit(value),
        IConditionalOperation conditional => Joined(RefNode(conditional.WhenTrue), conditional.WhenFalse is { } other ? RefNode(other) : Body.Nothing),
        IConversionOperation conversion => RefNode(conversion.Operand),
        _ => Assigned(value),
    };

    private void EventAssignment(IEventAssignmentOperation assignment)
    {
        int handler = Visit(assignment.HandlerValue);
        if (assignment.EventReference is not IEventReferenceOperation reference)
        {
            Visit(assignment.EventReference);
            return;
        }

        int holder = reference.Instance is null ? _statics : Visit(reference.Instance);
        _body.Change(holder, assignment.Syntax, AssignedName(reference));
        _body.AddFlow(Flow.Store, handler, holder);
        IMethodSymbol? accessor = assignment.Adds ? reference.Event.AddMethod : reference.Event.RemoveMethod;
        if (accessor is not null && EffectJudgement.HasSource(accessor) && !_judgement.IsAuto(accessor))
            Implicit(assignment, accessor, [holder, handler], IsVirtual(accessor) ? reference.Instance?.Type : null);
    }

    private static Flow CopyOf(ITypeSymbol? type) => type is { IsValueType: true, IsRefLikeType: false } ? Flow.Shallow : Flow.Copy;

    private static string AssignedName(IOperation target) => target switch
    {
        IMemberReferenceOperation member => $"{MemberNames.Of(member.Member)} = …",
        IArrayElementReferenceOperation { ArrayReference: IMemberReferenceOperation member } => $"{MemberNames.Of(member.Member)}[…] = …",
        IArrayElementReferenceOperation => "an array's element = …",
        IParameterReferenceOperation parameter => $"{parameter.Parameter.Name} = …",
        ILocalReferenceOperation local => $"{local.Local.Name} = …",
        _ => "… = …",
    };
}
