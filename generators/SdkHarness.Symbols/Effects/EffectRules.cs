using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>Statements about effects, of which the nearest to a member counts.</summary>
internal sealed class EffectRules
{
    private readonly Dictionary<string, TypeRules> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EffectRule> _namespaces = new(StringComparer.Ordinal);

    public bool IsEmpty => _types.Count == 0 && _namespaces.Count == 0;

    public void Add(EffectRule rule)
    {
        if (rule.Reach == EffectReach.Namespace)
        {
            _namespaces[rule.Path] = rule;
            return;
        }

        if (!_types.TryGetValue(rule.Path, out TypeRules? type))
            _types.Add(rule.Path, type = new TypeRules());
        if (rule.Member is null)
            type.All = rule;
        else
            type.Members.Add(rule);
    }

    /// <summary>The statement about a member: of its own type or of what it inherits there, by name first, then by type, then by namespace.</summary>
    public EffectRule? Find(IMethodSymbol method)
    {
        string name = method.AssociatedSymbol?.MetadataName ?? (method.MethodKind == MethodKind.Constructor ? "#ctor" : method.Name);
        INamedTypeSymbol own = method.ContainingType;
        EffectRule? ofType = null;
        for (INamedTypeSymbol? at = own; at is not null; at = at.BaseType)
        {
            if (_types.TryGetValue(FullName(at), out TypeRules? type))
            {
                if (type.Member(name, method) is { } rule)
                    return rule;
                ofType ??= type.All;
            }

            if (method.IsStatic || method.MethodKind == MethodKind.Constructor)
                break;
        }

        if (ofType is not null)
            return ofType;

        if (!method.IsStatic && own.TypeKind != TypeKind.Interface)
        {
            foreach (INamedTypeSymbol at in own.AllInterfaces)
            {
                if (_types.TryGetValue(FullName(at), out TypeRules? type) && type.Member(name, method) is { } rule)
                    return rule;
            }
        }

        return _namespaces.Count == 0 ? null : OfNamespace(own.ContainingNamespace);
    }

    /// <summary>The full name as documentation ids write it, without parameters.</summary>
    public static string FullName(INamedTypeSymbol type)
    {
        INamedTypeSymbol definition = type.OriginalDefinition;
        if (definition.ContainingType is { } outer)
            return $"{FullName(outer)}.{definition.MetadataName}";
        return definition.ContainingNamespace is { IsGlobalNamespace: false } space ? $"{space.ToDisplayString()}.{definition.MetadataName}" : definition.MetadataName;
    }

    /// <summary>What is said of <c>System</c> is not said of all that is below it.</summary>
    private EffectRule? OfNamespace(INamespaceSymbol? own)
    {
        for (INamespaceSymbol? space = own; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            if (_namespaces.TryGetValue(space.ToDisplayString(), out EffectRule? rule))
                return rule.Path != "System" || SymbolEqualityComparer.Default.Equals(space, own) ? rule : null;
        }

        return null;
    }

    private sealed class TypeRules
    {
        public EffectRule? All { get; set; }

        public List<EffectRule> Members { get; } = [];

        public EffectRule? Member(string name, IMethodSymbol method)
        {
            EffectRule? best = null;
            foreach (EffectRule rule in Members)
            {
                bool fits = rule.Reach switch
                {
                    EffectReach.Prefix => name.StartsWith(rule.Member!, StringComparison.Ordinal),
                    EffectReach.Name => name == rule.Member,
                    _ => name == rule.Member && IsOf(rule, method),
                };
                if (fits && (best is null || rule.Reach < best.Reach || (rule.Reach == best.Reach && rule.Member!.Length >= best.Member!.Length)))
                    best = rule;
            }

            return best;
        }

        private static bool IsOf(EffectRule rule, IMethodSymbol method) =>
            (method.AssociatedSymbol ?? method).OriginalDefinition.GetDocumentationCommentId() == rule.Id;
    }
}
