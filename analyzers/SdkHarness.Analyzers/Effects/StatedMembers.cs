using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers;

/// <summary>The members with a body that are stated to be pure or to read: by an attribute on themselves, or on what they override or implement.</summary>
internal sealed class StatedMembers
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, List<ISymbol>> _interfaces = new(SymbolEqualityComparer.Default);

    public ConcurrentDictionary<IMethodSymbol, Effect> Found { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Takes those of a type.</summary>
    public void Add(INamedTypeSymbol type)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface))
            return;

        Effect? ofType = EffectJudgement.StatedOn(type);
        foreach (ISymbol member in type.GetMembers())
        {
            if (!member.IsImplicitlyDeclared && member is IMethodSymbol { AssociatedSymbol: null } or IPropertySymbol)
                Add(member, EffectJudgement.StatedOn(member) ?? Overridden(member) ?? ofType);
        }

        if (type.TypeKind == TypeKind.Interface)
            return;
        foreach (INamedTypeSymbol implemented in type.AllInterfaces)
        {
            foreach (ISymbol member in Of(implemented))
            {
                if (type.FindImplementationForInterfaceMember(member) is { } found && SymbolEqualityComparer.Default.Equals(found.ContainingType, type) && EffectJudgement.StatedOn(found) is null)
                    Add(found, EffectJudgement.StatedOn(member) ?? EffectJudgement.StatedOn(implemented));
            }
        }
    }

    private void Add(ISymbol member, Effect? effect)
    {
        IMethodSymbol? method = member as IMethodSymbol ?? (member as IPropertySymbol)?.GetMethod;
        if (effect is Effect.Pure or Effect.Reads && method is { IsAbstract: false, PartialDefinitionPart: null } && EffectJudgement.HasSource(method))
            Found[method.PartialImplementationPart ?? method] = effect.Value;
    }

    private static Effect? Overridden(ISymbol member)
    {
        ISymbol? at = member;
        while (at is { IsOverride: true })
        {
            at = at is IMethodSymbol method ? method.OverriddenMethod : (at as IPropertySymbol)?.OverriddenProperty;
            if (at is not null && EffectJudgement.StatedOn(at) is { } effect)
                return effect;
        }

        return null;
    }

    /// <summary>The members of an interface that are stated; none of an assembly that does not use the harness.</summary>
    private List<ISymbol> Of(INamedTypeSymbol type)
    {
        if (_interfaces.TryGetValue(type, out List<ISymbol>? known))
            return known;

        var members = new List<ISymbol>();
        if (type.ContainingAssembly is { } assembly && (InheritedTools.UsesHarness(assembly) || assembly is ISourceAssemblySymbol))
        {
            Effect? ofType = EffectJudgement.StatedOn(type);
            foreach (ISymbol member in type.GetMembers())
            {
                if (member is IMethodSymbol { AssociatedSymbol: null } or IPropertySymbol && (EffectJudgement.StatedOn(member) ?? ofType) is Effect.Pure or Effect.Reads)
                    members.Add(member);
            }
        }

        return _interfaces.GetOrAdd(type, members);
    }
}
