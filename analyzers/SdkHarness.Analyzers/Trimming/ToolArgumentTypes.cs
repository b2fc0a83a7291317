using Microsoft.CodeAnalysis;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers;

/// <summary>The methods that are tools in a compilation, and the types of which their arguments are made.</summary>
internal static class ToolArgumentTypes
{
    public static HashSet<ISymbol> Of(Compilation compilation, CancellationToken cancellationToken)
    {
        var found = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        AddOf(compilation.Assembly.GlobalNamespace, found, cancellationToken);
        return found;
    }

    private static void AddOf(INamespaceSymbol space, HashSet<ISymbol> found, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (INamespaceOrTypeSymbol member in space.GetMembers())
        {
            if (member is INamespaceSymbol inner)
                AddOf(inner, found, cancellationToken);
            else if (member is INamedTypeSymbol { TypeKind: TypeKind.Class } type && type.IsToolSet())
                AddTools(type, found);
        }
    }

    private static void AddTools(INamedTypeSymbol toolSet, HashSet<ISymbol> found)
    {
        foreach (ToolMethod tool in toolSet.Tools())
        {
            found.UnionWith(tool.Declarations);
            foreach (IParameterSymbol parameter in tool.Symbol.Parameters)
            {
                if (tool.IsVisible(parameter))
                    AddType(parameter.Type, found);
            }
        }
    }

    private static void AddType(ITypeSymbol type, HashSet<ISymbol> found)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            type = nullable.TypeArguments[0];
        JsonForm form = JsonForm.Of(type, isInput: true);
        if (form.Element is not null)
        {
            // A collection of the user's own may hold itself, which HRN201 says.
            bool isOwn = type is INamedTypeSymbol && !JsonCollections.IsOfTheFramework(type.Space());
            if (!isOwn || found.Add(type.OriginalDefinition))
                AddType(form.Element, found);
            return;
        }

        if (form.Kind != JsonKind.Object || type is not INamedTypeSymbol named || !found.Add(named.OriginalDefinition))
            return;

        for (INamedTypeSymbol? at = named.BaseType; at is { SpecialType: SpecialType.None }; at = at.BaseType)
            found.Add(at.OriginalDefinition);
        foreach (JsonVariant variant in JsonVariants.Of(named)?.All ?? [])
            AddType(variant.Type, found);
        if (JsonMembers.Constructor(named) is not { } constructor)
            return;
        foreach ((IParameterSymbol? parameter, JsonMember? member) in JsonMembers.OfArgument(named, constructor))
            AddType(parameter?.Type ?? member!.Type, found);
    }
}
