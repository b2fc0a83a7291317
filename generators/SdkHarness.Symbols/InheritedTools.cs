using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>What a tool set has from its base classes and interfaces.</summary>
internal static class InheritedTools
{
    /// <summary>The class and what it derives from, nearest first, as far as tools can be declared there.</summary>
    public static IEnumerable<INamedTypeSymbol> Classes(INamedTypeSymbol toolSet)
    {
        for (INamedTypeSymbol? at = toolSet; at is { SpecialType: SpecialType.None } && KnowsTools(at.ContainingAssembly, toolSet); at = at.BaseType)
            yield return at;
    }

    /// <summary>The public methods of the class and its base classes, but for those that a nearer class overrides or hides.</summary>
    public static IEnumerable<IMethodSymbol> Methods(INamedTypeSymbol toolSet)
    {
        var nearer = new List<IMethodSymbol>();
        foreach (INamedTypeSymbol type in Classes(toolSet))
        {
            int before = nearer.Count;
            foreach (ISymbol member in type.GetMembers())
            {
                if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsImplicitlyDeclared: false, PartialDefinitionPart: null } method
                    && nearer.FindIndex(0, before, other => Hides(other, method)) < 0)
                {
                    nearer.Add(method);
                }
            }
        }

        return nearer;
    }

    /// <summary>The methods with a scope of interfaces that the tool set implements otherwise than by a public method.</summary>
    public static IEnumerable<IMethodSymbol> InterfaceMethods(INamedTypeSymbol toolSet)
    {
        foreach (INamedTypeSymbol type in toolSet.AllInterfaces)
        {
            if (!KnowsTools(type.ContainingAssembly, toolSet))
                continue;

            foreach (ISymbol member in type.GetMembers())
            {
                if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public, IsStatic: false } method
                    && HasScope(method)
                    && toolSet.FindImplementationForInterfaceMember(method) is IMethodSymbol { MethodKind: MethodKind.ExplicitInterfaceImplementation } or IMethodSymbol { ContainingType.TypeKind: TypeKind.Interface })
                {
                    yield return method;
                }
            }
        }
    }

    public static IReadOnlyList<IMethodSymbol> Declarations(IMethodSymbol method, INamedTypeSymbol toolSet)
    {
        var found = new List<IMethodSymbol>();
        if (method.ContainingType.TypeKind == TypeKind.Interface)
        {
            if (toolSet.FindImplementationForInterfaceMember(method) is IMethodSymbol body && !SymbolEqualityComparer.Default.Equals(body, method))
                found.Add(body);
            found.Add(method);
            return found;
        }

        for (IMethodSymbol? at = method; at is not null; at = at.OverriddenMethod)
            found.Add(at);
        int own = found.Count;
        foreach (INamedTypeSymbol type in toolSet.AllInterfaces)
        {
            foreach (ISymbol member in type.GetMembers(method.Name))
            {
                if (member is IMethodSymbol declared
                    && toolSet.FindImplementationForInterfaceMember(declared) is IMethodSymbol body
                    && found.FindIndex(0, own, other => SymbolEqualityComparer.Default.Equals(other, body)) >= 0)
                {
                    found.Add(declared);
                }
            }
        }

        return found;
    }

    /// <summary>Whether an assembly can declare tools: the tool set's own, and those that use the harness.</summary>
    public static bool KnowsTools(IAssemblySymbol? assembly, INamedTypeSymbol toolSet)
    {
        if (assembly is null || SymbolEqualityComparer.Default.Equals(assembly, toolSet.ContainingAssembly))
            return assembly is not null;

        return UsesHarness(assembly);
    }

    /// <summary>Whether an assembly references the harness.</summary>
    public static bool UsesHarness(IAssemblySymbol assembly)
    {
        foreach (IModuleSymbol module in assembly.Modules)
        {
            foreach (AssemblyIdentity reference in module.ReferencedAssemblies)
            {
                if (reference.Name == AttributeNames.Assembly)
                    return true;
            }
        }

        return false;
    }

    public static bool HasScope(IMethodSymbol method) => method.Has(AttributeNames.ReadScope) || method.Has(AttributeNames.WriteScope);

    /// <summary>Whether a method is not reached any more under its name and parameters.</summary>
    private static bool Hides(IMethodSymbol nearer, IMethodSymbol method)
    {
        if (nearer.Name != method.Name || nearer.Arity != method.Arity || nearer.Parameters.Length != method.Parameters.Length)
            return false;

        for (int i = 0; i < nearer.Parameters.Length; i++)
        {
            if ((nearer.Parameters[i].RefKind == RefKind.None) != (method.Parameters[i].RefKind == RefKind.None)
                || !SymbolEqualityComparer.Default.Equals(nearer.Parameters[i].Type, method.Parameters[i].Type))
            {
                return false;
            }
        }

        return true;
    }
}
