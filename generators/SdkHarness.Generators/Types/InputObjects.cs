using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SdkHarness.Generators.Contracts;
using SdkHarness.Generators.Emission;
using SdkHarness.Generators.Problems;
using SdkHarness.Generators.Tools;
using SdkHarness.Symbols;

namespace SdkHarness.Generators.Types;

/// <summary>Records, classes and structs in arguments.</summary>
/// <remarks>
/// A member may be left out where it has a default: that of the constructor's parameter, a property's initializer, or null where it is
/// nullable and not <c>required</c>. An initializer of another assembly cannot be seen, so there the member is required.
/// </remarks>
internal sealed class InputObjects(ProblemList problems)
{
    private readonly Dictionary<string, InputModel> _models = [];

    public EquatableArray<InputModel> Models => _models.Values.ToEquatableArray();

    /// <summary>The object; <see langword="null"/> after reporting what is wrong with a member. Types that contain themselves have been refused before.</summary>
    public InputValue? Read(INamedTypeSymbol type, Place place, InputTypes types) =>
        JsonMembers.Constructor(type) is { } constructor ? Read(type, constructor, type.Code(), place, types) : null;

    private InputValue? Read(INamedTypeSymbol type, IMethodSymbol constructor, string code, Place place, InputTypes types)
    {
        int before = problems.Count;
        ConstraintAttributes.CheckType(type, place, problems);
        var members = new InputMembers(type);
        IReadOnlyList<IPropertySymbol> properties = JsonMembers.Properties(type);
        foreach (IParameterSymbol parameter in constructor.Parameters)
        {
            IPropertySymbol? property = properties.FirstOrDefault(
                other => string.Equals(other.Name, parameter.Name, StringComparison.OrdinalIgnoreCase));
            ISymbol[] sources = property is null ? [parameter] : [parameter, property];
            Place at = place with { What = $"member '{parameter.Name}' of '{type.Name}'" };
            if (types.Read(parameter.Type, [.. sources.SelectMany(static source => source.AllAttributes())], at) is { } value)
            {
                Defaults.Check(parameter, value, at, problems);
                members.AddConstructed(parameter, property, value);
            }
        }

        foreach (IPropertySymbol property in properties)
        {
            if (property.SetMethod is not { DeclaredAccessibility: Accessibility.Public } || members.Has(property))
                continue;
            Place at = place with { What = $"member '{property.Name}' of '{type.Name}'" };
            if (types.Read(property.Type, property.AllAttributes(), at) is { } value)
            {
                Defaults.Check(property, value, at, problems);
                members.AddProperty(property, value, HasDefault(property));
            }
        }

        if (problems.Count > before)
            return null;

        if (!_models.TryGetValue(code, out InputModel? model))
            _models.Add(code, model = members.ToModel(ReaderName(type), code));
        return new InputValue(members.Schema(), code, Validated(type, $"{model.ReaderName}.Instance", members), members.Labels);
    }

    /// <summary>The reader; around it, where the type has rules of its own, the one that asks them.</summary>
    private static string Validated(INamedTypeSymbol type, string reader, InputMembers members)
    {
        if (!type.AllInterfaces.Any(static face => face.FullName() == "System.ComponentModel.DataAnnotations.IValidatableObject"))
            return reader;

        string names = string.Concat(members.Names.Select(static name => $", {Literal.Of(name.Member)}, {Literal.Of(name.Json)}"));
        return $"global::SdkHarness.Binding.Readers.Validated({reader}{names})";
    }

    private string ReaderName(INamedTypeSymbol type)
    {
        string word = type.Word();
        string name = $"{word}Reader";
        for (int i = 2; _models.Values.Any(other => other.ReaderName == name); i++)
            name = $"{word}Reader{i}";
        return name;
    }

    private static bool HasDefault(IPropertySymbol property)
    {
        if (property.IsRequired
            || property.Has("System.ComponentModel.DataAnnotations.RequiredAttribute")
            || property.Has("System.Text.Json.Serialization.JsonRequiredAttribute")
            || property.GetMethod is not { DeclaredAccessibility: Accessibility.Public })
            return false;

        return property.Type.IsNullable()
            || property.OriginalDefinition.DeclaringSyntaxReferences.Any(
                static reference => reference.GetSyntax() is PropertyDeclarationSyntax { Initializer: not null });
    }
}
