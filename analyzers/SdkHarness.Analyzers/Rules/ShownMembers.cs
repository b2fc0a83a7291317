using Microsoft.CodeAnalysis;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers;

/// <summary>The members that the results of a compilation's tools show, by the type that declares them.</summary>
/// <remarks>Read once a compilation, so that each member is looked at once, in its own file, however many tools return it.</remarks>
internal sealed class ShownMembers
{
    private readonly Dictionary<ISymbol, List<JsonMember>> byType = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> known = new(SymbolEqualityComparer.Default);
    private readonly IAssemblySymbol assembly;

    private ShownMembers(IAssemblySymbol assembly) => this.assembly = assembly;

    public static ShownMembers Read(IAssemblySymbol assembly)
    {
        var shown = new ShownMembers(assembly);
        foreach (INamedTypeSymbol toolSet in DeclaredToolSets.In(assembly))
        {
            foreach (ToolMethod tool in toolSet.Tools())
            {
                if (!tool.Has(AttributeNames.Blocked) && ToolResult.Of(tool) is { } result)
                    shown.Add(ToolResult.StreamedItem(result) ?? result);
            }
        }

        return shown;
    }

    /// <summary>The members that the type declares and results show.</summary>
    public IReadOnlyList<JsonMember> Of(INamedTypeSymbol type) => byType.TryGetValue(type, out List<JsonMember>? members) ? members : [];

    private void Add(ITypeSymbol type)
    {
        JsonForm form = JsonForm.Of(type, isInput: false);
        if (form.Element is { } element)
        {
            Add(element);
            return;
        }

        if (form.Kind != JsonKind.Object || ProducibleFailures.Object(type) is not { } named || !known.Add(named))
            return;

        IEnumerable<INamedTypeSymbol> variants = JsonVariants.Of(named) is { } several ? several.All.Select(static variant => variant.Type) : [named];
        foreach (INamedTypeSymbol variant in variants)
        {
            foreach (JsonMember member in JsonMembers.OfResult(variant))
            {
                Keep(member);
                Add(member.Type);
            }
        }
    }

    private void Keep(JsonMember member)
    {
        ISymbol declared = member.Symbol.OriginalDefinition;
        if (!SymbolEqualityComparer.Default.Equals(declared.ContainingAssembly, assembly) || !known.Add(declared))
            return;

        if (!byType.TryGetValue(declared.ContainingType, out List<JsonMember>? members))
            byType.Add(declared.ContainingType, members = []);
        members.Add(new JsonMember(declared, declared.ContainingType));
    }
}
