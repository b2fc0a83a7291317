using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SdkHarness.Symbols;

/// <summary>What is known in one compilation of members that are not looked into: stated, or in the catalogue. Found once for each member.</summary>
internal sealed class EffectJudgement
{
    private static readonly Lazy<EffectRules> Catalogue = new(ReadCatalogue);

    private readonly Compilation _compilation;
    private readonly EffectRules _stated = new();
    private readonly ConcurrentDictionary<IAssemblySymbol, (EffectRules Stated, EffectRules Summed)> _libraries = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, Verdict?> _statements = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, Verdict> _verdicts = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, bool> _automatic = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IAssemblySymbol, bool> _users = new(SymbolEqualityComparer.Default);

    /// <summary>Takes a compilation and the lines of the project's own <c>harness.effects.txt</c>; lines that cannot be read are left out (HRN013).</summary>
    public EffectJudgement(Compilation compilation, IEnumerable<string> lines)
    {
        _compilation = compilation;
        foreach (string line in lines)
        {
            if (EffectLine.Read(line).Rule is { } rule)
                _stated.Add(rule);
        }

        AddAttributes(compilation.Assembly, _stated);
    }

    /// <summary>What somebody stated of the member: on itself, its property, its type, what it implements or overrides, or for the project.</summary>
    public Verdict? Stated(IMethodSymbol method)
    {
        IMethodSymbol definition = method.OriginalDefinition;
        return _statements.TryGetValue(definition, out Verdict? known) ? known : _statements.GetOrAdd(definition, FindStated(definition));
    }

    /// <summary>What is known of a member that has no body here.</summary>
    public Verdict Judge(IMethodSymbol method)
    {
        IMethodSymbol definition = method.OriginalDefinition;
        return _verdicts.TryGetValue(definition, out Verdict known) ? known : _verdicts.GetOrAdd(definition, Find(definition));
    }

    /// <summary>Whether the symbol's declaration is here, in this compilation or in one that it references as such.</summary>
    public static bool HasSource(ISymbol symbol) => symbol.ContainingAssembly is ISourceAssemblySymbol || !symbol.OriginalDefinition.DeclaringSyntaxReferences.IsEmpty;

    /// <summary>Whether the accessor is the compiler's own: of an automatic property, a positional parameter or a field-like event.</summary>
    public bool IsAuto(IMethodSymbol accessor)
    {
        IMethodSymbol definition = accessor.OriginalDefinition;
        return _automatic.TryGetValue(definition, out bool known) ? known : _automatic.GetOrAdd(definition, FindAuto(definition));
    }

    private static bool FindAuto(IMethodSymbol accessor)
    {
        if (accessor.IsAbstract || accessor.IsExtern || accessor.AssociatedSymbol is not { } member)
            return false;
        if (accessor.ContainingType.IsAnonymousType)
            return true;
        if (accessor.DeclaringSyntaxReferences.IsEmpty)
            return member is IEventSymbol || member.DeclaringSyntaxReferences.Any(static reference => reference.GetSyntax() is ParameterSyntax);

        return accessor.PartialImplementationPart is null
            && accessor.DeclaringSyntaxReferences.All(static reference => reference.GetSyntax() is AccessorDeclarationSyntax { Body: null, ExpressionBody: null } or ParameterSyntax);
    }

    /// <summary>The effect that the attribute states.</summary>
    public static Effect? StatedOn(ISymbol symbol)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.Is(AttributeNames.Reads))
                return Effect.Reads;
            if (attribute.Is(AttributeNames.Writes))
                return Effect.Writes;
            if (attribute.Is(AttributeNames.Pure))
                return Effect.Pure;
        }

        return null;
    }

    /// <summary>What an <c>[assembly: Effect(…)]</c> says.</summary>
    public static (EffectRule? Rule, string? Problem) Read(AttributeData attribute) =>
        EffectLine.Of(attribute.Argument<string>(0) ?? "", (attribute.ConstructorArguments.Length > 1 ? attribute.ConstructorArguments[1].Value : null) switch
        {
            0 => Effect.Pure,
            1 => Effect.Reads,
            2 => Effect.Writes,
            _ => Effect.Unknown,
        }, null);

    private Verdict? FindStated(IMethodSymbol method)
    {
        if (UsesHarness(method.ContainingAssembly))
        {
            Effect? own = StatedOn(method)
                ?? (method.AssociatedSymbol is { } property ? StatedOn(property) : null)
                ?? (method.PartialDefinitionPart is { } part ? StatedOn(part) : null);
            for (INamedTypeSymbol? type = method.ContainingType; own is null && type is not null; type = type.ContainingType)
                own = StatedOn(type);
            if (own is { } effect)
                return new Verdict(method.MethodKind == MethodKind.PropertySet && effect != Effect.Writes ? Effect.Mutates : effect, Gives.Maybe, IsStated: true);
        }

        if (!_stated.IsEmpty && _stated.Find(method) is { } rule)
            return Verdict.Of(rule, isStated: true);
        if (method.OverriddenMethod is { } overridden && Stated(overridden) is { } inherited)
            return inherited;
        return method.IsStatic || method.DeclaredAccessibility == Accessibility.Private && method.ExplicitInterfaceImplementations.IsEmpty ? null : StatedByInterface(method);
    }

    private Verdict? StatedByInterface(IMethodSymbol method)
    {
        INamedTypeSymbol type = method.ContainingType;
        if (type.TypeKind == TypeKind.Interface)
            return null;

        foreach (INamedTypeSymbol at in type.AllInterfaces)
        {
            if (_stated.IsEmpty && !UsesHarness(at.ContainingAssembly))
                continue;

            foreach (ISymbol member in at.GetMembers())
            {
                if (member is IMethodSymbol declared
                    && (declared.Name == method.Name || method.Name.EndsWith(declared.Name, StringComparison.Ordinal))
                    && SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(declared), method)
                    && Stated(declared) is { } stated)
                {
                    return stated;
                }
            }
        }

        return null;
    }

    private Verdict Find(IMethodSymbol method)
    {
        if (Stated(method) is { } stated)
            return stated;
        if (method.ContainingType is null)
            return Verdict.NotKnown;
        if (method.ContainingAssembly is { } assembly && UsesHarness(assembly))
        {
            (EffectRules ofLibrary, EffectRules summed) = Library(assembly);
            if (ofLibrary.Find(method) is { } own)
                return Verdict.Of(own, isStated: true);
            if (summed.Find(method) is { } found)
                return Changed(method, found);
        }

        return Catalogue.Value.Find(method) is { } rule ? Changed(method, rule) : Rest(method);
    }

    /// <summary>A setter, and what changes a collection, changes its object even where all of the type is called pure.</summary>
    private static Verdict Changed(IMethodSymbol method, EffectRule rule)
    {
        Verdict verdict = Verdict.Of(rule, isStated: false);
        bool changes = method.MethodKind == MethodKind.PropertySet ? rule.Effect is Effect.Pure or Effect.Reads : rule.Effect == Effect.Pure && Collected.Changes(method);
        return changes ? verdict with { Effect = Effect.Mutates } : verdict;
    }

    /// <summary>What follows from the kind of member where nobody said anything of it.</summary>
    private static Verdict Rest(IMethodSymbol method)
    {
        INamedTypeSymbol type = method.ContainingType;
        bool isTrivial =
            (type.TypeKind is TypeKind.Enum or TypeKind.Delegate)
            || (type.TypeKind == TypeKind.Struct && method.MethodKind == MethodKind.Constructor && method.Parameters.IsEmpty)
            || (method.Name is "Dispose" or "DisposeAsync" or "Close" && method.Parameters.IsEmpty)
            || IsOfObject(method)
            || IsException(type);
        return isTrivial ? new Verdict(Effect.Pure, Gives.Derived, IsStated: false) : Verdict.NotKnown;
    }

    private static bool IsOfObject(IMethodSymbol method)
    {
        IMethodSymbol root = method;
        while (root.OverriddenMethod is { } overridden)
            root = overridden;
        return root.ContainingType.SpecialType == SpecialType.System_Object;
    }

    private static bool IsException(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            if (at.Name == "Exception" && at.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true })
                return true;
        }

        return false;
    }

    private bool UsesHarness(IAssemblySymbol? assembly) =>
        assembly is not null
        && (_users.TryGetValue(assembly, out bool known) ? known : _users.GetOrAdd(assembly, IsHarness(assembly) || InheritedTools.UsesHarness(assembly) || Same(assembly, _compilation.Assembly)));

    /// <summary>Whether it is the harness itself, which states its own effects and references nobody who does.</summary>
    private static bool IsHarness(IAssemblySymbol assembly) => assembly.Name == AttributeNames.Assembly;

    /// <summary>What a library states of its own, and what its build found out.</summary>
    private (EffectRules Stated, EffectRules Summed) Library(IAssemblySymbol assembly)
    {
        if (_libraries.TryGetValue(assembly, out (EffectRules Stated, EffectRules Summed) known))
            return known;

        var stated = new EffectRules();
        var summed = new EffectRules();
        foreach (AttributeData attribute in assembly.GetAttributes())
        {
            if (!attribute.Is(AttributeNames.EffectSummary))
                continue;
            foreach (string line in (attribute.Argument<string>(0) ?? "").Split('\n'))
            {
                if (EffectLine.Read(line).Rule is { } rule)
                    summed.Add(rule);
            }
        }

        AddAttributes(assembly, stated);
        return _libraries.GetOrAdd(assembly, (stated, summed));
    }

    private static void AddAttributes(IAssemblySymbol assembly, EffectRules rules)
    {
        foreach (AttributeData attribute in assembly.GetAttributes())
        {
            if (attribute.Is(AttributeNames.Effect) && Read(attribute).Rule is { } rule)
                rules.Add(rule);
        }
    }

    private static bool Same(ISymbol one, ISymbol other) => SymbolEqualityComparer.Default.Equals(one, other);

    private static EffectRules ReadCatalogue()
    {
        var rules = new EffectRules();
        foreach (string lines in ImmutableArray.Create(PlatformCatalogue.Lines, PackageCatalogue.Lines))
        {
            foreach (string line in lines.Split('\n'))
            {
                (EffectRule? rule, string? problem) = EffectLine.Read(line);
                if (problem is not null)
                    throw new InvalidOperationException($"The catalogue's line '{line}' {problem}.");
                if (rule is not null)
                    rules.Add(rule);
            }
        }

        return rules;
    }
}
