using Microsoft.CodeAnalysis;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers;

/// <summary>The types of objects that a tool's result shows without a label above them.</summary>
internal static class ResultTypes
{
    public static HashSet<INamedTypeSymbol> Of(ToolMethod tool)
    {
        var found = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        if (ToolResult.Of(tool) is { } result)
            Add(ToolResult.StreamedItem(result) ?? result, found, new TypePath());
        return found;
    }

    private static void Add(ITypeSymbol type, HashSet<INamedTypeSymbol> found, TypePath path)
    {
        JsonForm form = JsonForm.Of(type, isInput: false);
        if (form.Element is { } element && form.Kind is JsonKind.List or JsonKind.Map)
        {
            if (type is not INamedTypeSymbol list || path.Endless(list) is null)
                Add(element, found, path);
            return;
        }

        var named = NotNullable(type) as INamedTypeSymbol;
        if (form.Kind != JsonKind.Object || named is null || path.Endless(named) is not null)
            return;

        path.Enter(named);
        IEnumerable<INamedTypeSymbol> types = JsonVariants.Of(named) is { } variants ? variants.All.Select(static variant => variant.Type) : [named];
        foreach (INamedTypeSymbol one in types)
        {
            if (!found.Add(one))
                continue;

            foreach (JsonMember member in JsonMembers.OfResult(one))
            {
                if (member.Label is null)
                    Add(member.Type, found, path);
            }
        }

        path.Leave();
    }

    private static ITypeSymbol NotNullable(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
}
