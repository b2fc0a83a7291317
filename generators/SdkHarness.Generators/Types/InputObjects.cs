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
    private readonly List<string> _inProgress = [];

    public EquatableArray<InputModel> Models => _models.Values.ToEquatableArray();

    /// <summary>Whether the type is data of the user's own.</summary>
    public static bool IsObject(INamedTypeSymbol type) =>
        type.TypeKind is TypeKind.Class or TypeKind.Struct && !type.IsTupleType && !type.IsOfTheFramework() && !type.IsUnboundGenericType;

    public InputValue? Read(INamedTypeSymbol type, Place place, InputTypes types)
    {
        string code = type.Code();
        if (_inProgress.Contains(code))
        {
            types.NoJsonForm(type, place, "it contains itself, and a schema without references cannot say that; take a flat form");
            return null;
        }

        if (Constructor(type) is not { } constructor)
        {
            types.NoJsonForm(type, place, "it needs one public constructor, or [JsonConstructor] on the one to take");
            return null;
        }

        _inProgress.Add(code);
        InputValue? value = Read(type, constructor, code, place, types);
        _inProgress.Remove(code);
        return value;
    }

    private InputValue? Read(INamedTypeSymbol type, IMethodSymbol constructor, string code, Place place, InputTypes types)
    {
        int before = problems.Count;
        var members = new InputMembers(type);
        IReadOnlyList<IPropertySymbol> properties = type.Properties();
        foreach (IParameterSymbol parameter in constructor.Parameters)
        {
            IPropertySymbol? property = properties.FirstOrDefault(
                other => string.Equals(other.Name, parameter.Name, StringComparison.OrdinalIgnoreCase));
            ISymbol[] sources = property is null ? [parameter] : [parameter, property];
            Place at = place with { What = $"member '{parameter.Name}' of '{type.Name}'" };
            if (types.Read(parameter.Type, [.. sources.SelectMany(static source => source.GetAttributes())], at) is { } value)
                members.AddConstructed(parameter, property, value);
        }

        foreach (IPropertySymbol property in properties)
        {
            if (property.SetMethod is not { DeclaredAccessibility: Accessibility.Public } || members.Has(property))
                continue;
            Place at = place with { What = $"member '{property.Name}' of '{type.Name}'" };
            if (types.Read(property.Type, property.GetAttributes(), at) is { } value)
                members.AddProperty(property, value, HasDefault(property));
        }

        if (problems.Count > before)
            return null;

        if (!_models.TryGetValue(code, out InputModel? model))
            _models.Add(code, model = members.ToModel(ReaderName(type), code));
        return new InputValue(members.Schema(), code, $"{model.ReaderName}.Instance", members.Labels);
    }

    private string ReaderName(INamedTypeSymbol type)
    {
        string word = type.Word();
        string name = $"{word}Reader";
        for (int i = 2; _models.Values.Any(other => other.ReaderName == name); i++)
            name = $"{word}Reader{i}";
        return name;
    }

    private static IMethodSymbol? Constructor(INamedTypeSymbol type)
    {
        if (type.IsAbstract)
            return null;

        IMethodSymbol[] all = [.. type.InstanceConstructors.Where(constructor =>
            constructor.DeclaredAccessibility == Accessibility.Public
            && !(constructor.Parameters is [{ Type: var only }] && SymbolEqualityComparer.Default.Equals(only, type)))];
        return all.FirstOrDefault(static constructor => constructor.Has("System.Text.Json.Serialization.JsonConstructorAttribute"))
            ?? all.FirstOrDefault(static constructor =>
                constructor.Parameters.Length > 0 && constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is RecordDeclarationSyntax)
            ?? (all.Count(static constructor => !constructor.IsImplicitlyDeclared || constructor.Parameters.IsEmpty) == 1 ? all[0] : null)
            ?? (type.IsValueType && all.Count(static constructor => constructor.Parameters.Length > 0) == 1
                ? all.First(static constructor => constructor.Parameters.Length > 0) : null)
            ?? all.FirstOrDefault(static constructor => constructor.Parameters.IsEmpty);
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
