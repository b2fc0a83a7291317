using Microsoft.CodeAnalysis;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers;

/// <summary>What stands behind an interface or abstract class: the concrete classes of the compilation that are of its kind.</summary>
/// <remarks>Read once, and only where a value of such a type is handed to a framework.</remarks>
internal sealed class Implementers(Compilation compilation)
{
    private readonly Lazy<IReadOnlyList<INamedTypeSymbol>> _classes = new(() => Read(compilation.Assembly.GlobalNamespace));

    /// <summary>The first tool set behind the type, where nothing but tool sets stands behind it.</summary>
    public INamedTypeSymbol? OnlyToolSets(ITypeSymbol? type)
    {
        if (type is not INamedTypeSymbol { DeclaringSyntaxReferences.IsEmpty: false } asked
            || asked is not ({ TypeKind: TypeKind.Interface } or { TypeKind: TypeKind.Class, IsAbstract: true }))
        {
            return null;
        }

        INamedTypeSymbol? found = null;
        foreach (INamedTypeSymbol one in _classes.Value)
        {
            if (!IsOf(one, asked))
                continue;
            if (HandedOver.ToolSetOf(one) is not { } toolSet)
                return null;
            found ??= toolSet;
        }

        return found;
    }

    private static bool IsOf(INamedTypeSymbol type, INamedTypeSymbol asked)
    {
        if (asked.TypeKind == TypeKind.Interface)
            return type.AllInterfaces.Any(face => SymbolEqualityComparer.Default.Equals(face.OriginalDefinition, asked.OriginalDefinition));

        for (INamedTypeSymbol? at = type.BaseType; at is not null; at = at.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(at.OriginalDefinition, asked.OriginalDefinition))
                return true;
        }

        return false;
    }

    private static List<INamedTypeSymbol> Read(INamespaceSymbol root)
    {
        var found = new List<INamedTypeSymbol>();
        var open = new Stack<INamespaceOrTypeSymbol>([root]);
        while (open.Count > 0)
        {
            foreach (ISymbol member in open.Pop().GetMembers())
            {
                if (member is INamespaceOrTypeSymbol inner)
                    open.Push(inner);
                if (member is INamedTypeSymbol { TypeKind: TypeKind.Class, IsAbstract: false } type)
                    found.Add(type);
            }
        }

        return found;
    }
}
