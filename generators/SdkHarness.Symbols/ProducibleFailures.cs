using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>HRN104: the failure modes that a tool can produce, as far as its declaration tells.</summary>
/// <remarks>
/// What answers later reaches out, so the other side can be late, refuse, be busy, be away, or fail otherwise. A result that is an object is a
/// promise that can be broken. Records are stale, or there twice, only where the result says when they are.
/// </remarks>
internal static class ProducibleFailures
{
    private const int OfReachingOut = FailureModes.Timeout | FailureModes.PermissionDenied | FailureModes.RateLimited | FailureModes.Unavailable | FailureModes.Unknown;
    private const int OfObjects = FailureModes.MissingField | FailureModes.UnexpectedShape;

    public static int Of(ToolMethod tool)
    {
        if (tool.Has(AttributeNames.Blocked))
            return 0;

        int modes = ToolResult.IsAsynchronous(tool) ? OfReachingOut : HasTimeout(tool) ? FailureModes.Timeout : 0;
        ITypeSymbol? result = ToolResult.Of(tool);
        return result is null ? modes : modes | OfResult(ToolResult.StreamedItem(result) ?? result, new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default));
    }

    private static bool HasTimeout(ToolMethod tool) =>
        tool.Has(AttributeNames.CallTimeout) || InheritedTools.Classes(tool.ToolSet).Any(static type => type.Has(AttributeNames.CallTimeout));

    private static int OfResult(ITypeSymbol type, HashSet<ITypeSymbol> passed)
    {
        JsonForm form = JsonForm.Of(type, isInput: false);
        if (form.Element is { } element)
            return OfResult(element, passed);
        if (form.Kind != JsonKind.Object || Object(type) is not { } named || !passed.Add(named))
            return 0;

        int modes = OfObjects;
        IEnumerable<INamedTypeSymbol> shown = JsonVariants.Of(named) is { } variants ? variants.All.Select(static variant => variant.Type) : [named];
        foreach (INamedTypeSymbol variant in shown)
        {
            foreach (JsonMember member in JsonMembers.OfResult(variant))
                modes |= OfMember(member) | OfResult(member.Type, passed);
        }

        return modes;
    }

    private static int OfMember(JsonMember member) =>
        (member.Has(AttributeNames.AsOf) || member.Has(AttributeNames.MaxAge) ? FailureModes.StaleData : 0)
        | (member.Has(AttributeNames.UniqueKey) ? FailureModes.DuplicateRecord : 0);

    /// <summary>The type of an object, without the null that may stand for it.</summary>
    public static INamedTypeSymbol? Object(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => nullable.TypeArguments[0] as INamedTypeSymbol,
        _ => type as INamedTypeSymbol,
    };
}
