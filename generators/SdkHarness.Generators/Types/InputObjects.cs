using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SdkHarness.Generators.Emission;
using SdkHarness.Generators.Examples;
using SdkHarness.Generators.Problems;
using SdkHarness.Generators.Tools;
using SdkHarness.Symbols;

namespace SdkHarness.Generators.Types;

/// <summary>Records, classes and structs in arguments.</summary>
/// <remarks>
/// A member may be left out where it has a default: that of the constructor's parameter, a property's initializer, or null where it is
/// nullable and not <c>required</c>. An initializer of another assembly cannot be seen, so there the member is required.
/// </remarks>
internal sealed class InputObjects(ProblemList problems, NamePool names)
{
    private readonly Dictionary<string, InputModel> _models = [];
    private readonly Dictionary<(string Code, (string Name, string Schema)? Tag), InputValue> _known = [];

    public EquatableArray<InputModel> Models => _models.Values.ToEquatableArray();

    /// <summary>
    /// The object, with a tag where one tells it apart from others; <see langword="null"/> after reporting what is wrong with a member. Types that
    /// contain themselves have been refused before.
    /// </summary>
    public InputValue? Read(INamedTypeSymbol type, Place place, InputTypes types, (string Name, string Schema)? tag = null) =>
        JsonMembers.Constructor(type) is { } constructor ? Read(type, constructor, type.Code(), place, types, tag) : null;

    private InputValue? Read(
        INamedTypeSymbol type, IMethodSymbol constructor, string code, Place place, InputTypes types, (string Name, string Schema)? tag)
    {
        if (!_known.TryGetValue((code, tag), out InputValue? known))
        {
            known = ReadMembers(type, constructor, code, place, types, tag);
            if (known is null)
                return null;
            _known.Add((code, tag), known);
        }

        return known with { Schema = known.Schema.Copy() };
    }

    private InputValue? ReadMembers(
        INamedTypeSymbol type, IMethodSymbol constructor, string code, Place place, InputTypes types, (string Name, string Schema)? tag)
    {
        int before = problems.Count;
        ConstraintAttributes.CheckType(type, place, problems);
        var members = new InputMembers(type);
        bool setsRequired = JsonMembers.SetsRequired(constructor);
        foreach ((IParameterSymbol? parameter, JsonMember? member) in JsonMembers.OfArgument(type, constructor))
        {
            if (parameter is null)
                AddMember(type, member!, members, place, types);
            else if (member is { IsRead: false })
                members.SkipsParameters = true;
            else
                AddConstructed(type, parameter, member, isSet: member is { IsRequired: true } && !setsRequired, members, place, types);
        }

        if (problems.Count > before)
            return null;

        if (!_models.TryGetValue(code, out InputModel? model))
            _models.Add(code, model = members.ToModel(names.Take($"{type.Word()}Reader"), code));
        return new InputValue(members.Schema(tag), code, Validated(type, $"{model.ReaderName}.Instance", members), members.Labels);
    }

    private void AddConstructed(
        INamedTypeSymbol type, IParameterSymbol parameter, JsonMember? member, bool isSet, InputMembers members, Place place, InputTypes types)
    {
        Place at = place with { What = $"member '{parameter.Name}' of '{type.Name}'" };
        IReadOnlyList<AttributeData> attributes = member is null ? parameter.GetAttributes() : [.. parameter.GetAttributes(), .. member.Attributes];
        if (types.Read(parameter.Type, attributes, at) is { } value)
        {
            Defaults.Check(parameter, value, at, problems);
            IReadOnlyList<string> examples = member?.Symbol.Examples() is { Count: > 0 } own ? own : parameter.Examples();
            members.AddConstructed(parameter, member, value, isSet, DeclaredExamples.Json(examples, value.Schema, at, problems));
        }
    }

    private void AddMember(INamedTypeSymbol type, JsonMember member, InputMembers members, Place place, InputTypes types)
    {
        Place at = place with { What = $"member '{member.Name}' of '{type.Name}'" };
        if (types.Read(member.Type, member.Attributes, at) is { } value)
        {
            if (member.Symbol is IPropertySymbol property)
                Defaults.Check(property, value, at, problems);
            members.AddMember(member, value, HasDefault(member), DeclaredExamples.Json(member.Symbol.Examples(), value.Schema, at, problems));
        }
    }

    /// <summary>The reader; around it, where the type has rules of its own, the one that asks them.</summary>
    private static string Validated(INamedTypeSymbol type, string reader, InputMembers members)
    {
        if (!type.AllInterfaces.Any(static face => face.FullName() == "System.ComponentModel.DataAnnotations.IValidatableObject"))
            return reader;

        string names = string.Concat(members.Names.Select(static name => $", {Literal.Of(name.Member)}, {Literal.Of(name.Json)}"));
        return $"global::SdkHarness.Binding.Readers.Validated({reader}{names})";
    }

    private static bool HasDefault(JsonMember member)
    {
        if (member.IsRequired
            || member.Has("System.ComponentModel.DataAnnotations.RequiredAttribute")
            || member.Has(JsonAttributes.Required)
            || member.Symbol is IPropertySymbol { GetMethod: not { DeclaredAccessibility: Accessibility.Public } })
            return false;

        return member.Type.IsNullable()
            || member.Symbol.OriginalDefinition.DeclaringSyntaxReferences.Any(
                static reference => reference.GetSyntax() is PropertyDeclarationSyntax { Initializer: not null } or VariableDeclaratorSyntax { Initializer: not null });
    }
}
