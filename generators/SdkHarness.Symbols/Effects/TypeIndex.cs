using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>Which types of the compilation derive from a class or implement an interface.</summary>
internal sealed class TypeIndex
{
    private static readonly List<INamedTypeSymbol> None = [];

    private readonly Dictionary<ISymbol, List<INamedTypeSymbol>> _under = new(SymbolEqualityComparer.Default);

    public TypeIndex(Compilation compilation, CancellationToken cancellationToken)
    {
        Add(compilation.Assembly.GlobalNamespace, cancellationToken);
        foreach (MetadataReference reference in compilation.References)
        {
            if (reference is CompilationReference && compilation.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol other && InheritedTools.UsesHarness(other))
                Add(other.GlobalNamespace, cancellationToken);
        }
    }

    /// <summary>The classes and structs that are, further down, of this type.</summary>
    public List<INamedTypeSymbol> Under(INamedTypeSymbol type) => _under.TryGetValue(type.OriginalDefinition, out List<INamedTypeSymbol>? known) ? known : None;

    private void Add(INamespaceOrTypeSymbol container, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (ISymbol member in container.GetMembers())
        {
            if (member is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type)
            {
                AddType(type);
                if (!type.GetTypeMembers().IsEmpty)
                    Add(type, cancellationToken);
            }
            else if (member is INamespaceSymbol space)
            {
                Add(space, cancellationToken);
            }
            else if (member is INamedTypeSymbol { TypeKind: TypeKind.Interface } outer && !outer.GetTypeMembers().IsEmpty)
            {
                Add(outer, cancellationToken);
            }
        }
    }

    private void AddType(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? at = type.BaseType; at is not null; at = at.BaseType)
            Put(at, type);
        foreach (INamedTypeSymbol at in type.AllInterfaces)
            Put(at, type);
    }

    private void Put(INamedTypeSymbol above, INamedTypeSymbol type)
    {
        if (!_under.TryGetValue(above.OriginalDefinition, out List<INamedTypeSymbol>? types))
            _under.Add(above.OriginalDefinition, types = []);
        if (types.Count == 0 || !SymbolEqualityComparer.Default.Equals(types[types.Count - 1], type))
            types.Add(type);
    }
}
