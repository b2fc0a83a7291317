using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>Whether a statement is about anything that a compilation knows.</summary>
internal static class EffectTargets
{
    public static bool Exist(EffectRule rule, Compilation compilation)
    {
        if (rule.Reach == EffectReach.Namespace)
            return Namespace(rule.Path, compilation) is not null;
        if (rule.Reach == EffectReach.Exact)
            return !DocumentationCommentId.GetSymbolsForDeclarationId(rule.Id, compilation).IsEmpty;

        bool found = false;
        foreach (INamedTypeSymbol type in Types(rule.Path, compilation))
        {
            found = true;
            if (rule.Member is null)
                return true;
            for (INamedTypeSymbol? at = type; at is not null; at = at.BaseType)
            {
                if (HasMember(at, rule, isOwn: ReferenceEquals(at, type)))
                    return true;
            }

            foreach (INamedTypeSymbol at in type.AllInterfaces)
            {
                if (HasMember(at, rule, isOwn: false))
                    return true;
            }
        }

        return found && rule.Member is null;
    }

    /// <summary>What is said of a statement that is about nothing.</summary>
    public static string Missing(EffectRule rule) => rule.Reach switch
    {
        EffectReach.Namespace => $"is about the namespace '{rule.Path}', which is not referenced here",
        EffectReach.Type => $"is about the type '{rule.Path}', which is not referenced here; a generic type's name ends in ` and the number of its parameters",
        EffectReach.Exact => $"is about '{rule.Id}', which is not referenced here; without parameters an id is about all overloads",
        _ => $"is about '{rule.Path}.{rule.Member}', which is not referenced here; a generic type's name ends in ` and the number of its parameters",
    };

    private static bool HasMember(INamedTypeSymbol type, EffectRule rule, bool isOwn)
    {
        foreach (ISymbol member in type.GetMembers())
        {
            bool isConstructor = member is IMethodSymbol { MethodKind: MethodKind.Constructor };
            if (isConstructor && !isOwn)
                continue;

            string name = isConstructor ? "#ctor" : member.MetadataName;
            int tick = name.IndexOf('`');
            if (tick > 0)
                name = name.Substring(0, tick);
            if (rule.Reach == EffectReach.Prefix ? name.StartsWith(rule.Member!, StringComparison.Ordinal) : name == rule.Member)
                return true;
        }

        return false;
    }

    private static INamespaceSymbol? Namespace(string path, Compilation compilation)
    {
        INamespaceSymbol? at = compilation.GlobalNamespace;
        foreach (string name in path.Split('.'))
        {
            INamespaceSymbol? next = null;
            foreach (INamespaceOrTypeSymbol member in at.GetMembers(name))
                next ??= member as INamespaceSymbol;
            if (next is null)
                return null;
            at = next;
        }

        return at;
    }

    /// <summary>The types of a full name, in which the dots of nested types are dots too.</summary>
    private static IEnumerable<INamedTypeSymbol> Types(string path, Compilation compilation)
    {
        string name = path;
        while (true)
        {
            foreach (INamedTypeSymbol type in compilation.GetTypesByMetadataName(name))
                yield return type;
            int dot = name.LastIndexOf('.');
            if (dot < 0)
                yield break;
            name = $"{name.Substring(0, dot)}+{name.Substring(dot + 1)}";
        }
    }
}
