using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SdkHarness.Symbols;

/// <summary>The members by which an object stands in JSON, and how one is made of them.</summary>
internal static class JsonMembers
{
    /// <summary>Tools of one set name the same types again and again. What is kept goes with the compilation that the type is of.</summary>
    private static readonly ConditionalWeakTable<INamedTypeSymbol, List<JsonMember>> Known = new();

    /// <summary>What a result shows: the public members that can be read, inherited ones too, in their order.</summary>
    public static IReadOnlyList<JsonMember> OfResult(INamedTypeSymbol type) =>
        [.. All(type).Where(static member => member.IsShown).OrderBy(static member => member.Order)];

    /// <summary>What an argument is made of: the constructor's parameters with the members they become, then the members that can be set.</summary>
    public static IEnumerable<(IParameterSymbol? Parameter, JsonMember? Member)> OfArgument(INamedTypeSymbol type, IMethodSymbol constructor)
    {
        IReadOnlyList<JsonMember> members = All(type);
        var constructed = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (IParameterSymbol parameter in constructor.Parameters)
        {
            constructed.Add(parameter.Name);
            yield return (parameter, members.FirstOrDefault(member => string.Equals(member.Name, parameter.Name, StringComparison.OrdinalIgnoreCase)));
        }

        foreach (JsonMember member in members)
        {
            if (member.IsSettable && !constructed.Contains(member.Name))
                yield return (null, member);
        }
    }

    /// <summary>
    /// The public constructor that makes an argument: the one with <c>[JsonConstructor]</c>, a record's own, the only one, a struct's only one with
    /// parameters, or the one without.
    /// </summary>
    public static IMethodSymbol? Constructor(INamedTypeSymbol type)
    {
        if (type.IsAbstract)
            return null;

        IMethodSymbol[] all = [.. type.InstanceConstructors.Where(constructor =>
            constructor.DeclaredAccessibility == Accessibility.Public && !IsCopy(constructor, type))];
        IMethodSymbol[] written = [.. all.Where(static constructor => !constructor.Parameters.IsEmpty)];
        return all.FirstOrDefault(static constructor => constructor.Has(JsonAttributes.Constructor))
            ?? written.FirstOrDefault(static constructor => constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is RecordDeclarationSyntax)
            ?? (all.Length == 1 ? all[0] : null)
            ?? (type.IsValueType && written.Length == 1 ? written[0] : null)
            ?? all.FirstOrDefault(static constructor => constructor.Parameters.IsEmpty);
    }

    /// <summary>Whether a constructor sets what C# asks for in an initializer.</summary>
    public static bool SetsRequired(IMethodSymbol constructor) => constructor.Has("System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute");

    /// <summary>
    /// The public properties, and what <c>[JsonInclude]</c> adds; those of base types first, each name once, without indexers. Those that are ignored
    /// are among them.
    /// </summary>
    public static IReadOnlyList<JsonMember> All(INamedTypeSymbol type) => Known.GetValue(type, static type => Read(type));

    private static List<JsonMember> Read(INamedTypeSymbol type)
    {
        var members = new List<JsonMember>();
        for (INamedTypeSymbol? at = type; at is { SpecialType: SpecialType.None or SpecialType.System_ValueType }; at = at.BaseType)
        {
            int own = 0;
            foreach (ISymbol member in at.GetMembers())
            {
                if (IsMember(member) && !members.Exists(other => other.Name == member.Name))
                    members.Insert(own++, new JsonMember(member, type));
            }
        }

        return members;
    }

    private static bool IsMember(ISymbol member) => member switch
    {
        IPropertySymbol { IsStatic: false, IsIndexer: false } property => property.DeclaredAccessibility == Accessibility.Public || property.Has(JsonAttributes.Include),
        IFieldSymbol { IsStatic: false, IsImplicitlyDeclared: false } field => field.Has(JsonAttributes.Include),
        _ => false,
    };

    private static bool IsCopy(IMethodSymbol constructor, INamedTypeSymbol type) =>
        constructor.Parameters.Length == 1 && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, type);
}
