using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>One place of a tool's signature that has no JSON form.</summary>
/// <param name="Place">The parameter, or the tool itself for its result.</param>
/// <param name="Where"><c>parameter 'x'</c>, <c>result</c> or <c>member 'X.Y' in the result</c>.</param>
/// <param name="Type">The type, as it is written.</param>
/// <param name="Remedy">Why, and what to do.</param>
internal sealed record JsonDefect(ISymbol Place, string Where, string Type, string Remedy);

/// <summary>HRN201: walks the types of a tool's parameters and result.</summary>
internal static class JsonDefects
{
    /// <summary>Every place without a JSON form, the first of each parameter and of the result.</summary>
    public static IEnumerable<JsonDefect> Of(ToolMethod tool)
    {
        IMethodSymbol method = tool.Symbol;
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            string where = $"parameter '{parameter.Name}'";
            if (parameter.RefKind is not (RefKind.None or RefKind.In))
                yield return new JsonDefect(parameter, where, Written(parameter.Type), "pass it by value");
            else if (tool.Find(parameter, HiddenParameters.KeyedServices) is { ConstructorArguments.IsEmpty: true })
                yield return new JsonDefect(parameter, where, Written(parameter.Type), "name the service's key: [FromKeyedServices(key)]");
            else if (tool.IsVisible(parameter) && First(parameter, where, parameter.Type, isInput: true, []) is { } defect)
                yield return defect;
        }

        if (method.IsGenericMethod)
            yield return new JsonDefect(method, "signature", $"{method.Name}<{string.Join(", ", method.TypeParameters)}>", "remove the type parameters");
        else if (method.ReturnsByRef || method.ReturnsByRefReadonly)
            yield return new JsonDefect(method, "result", Written(method.ReturnType), "return it by value");
        else if (ToolResult.Defect(tool) is { } problem)
            yield return new JsonDefect(method, "result", Written(method.ReturnType), problem);
        else if (ToolResult.Of(tool) is { } result && First(method, "result", ToolResult.StreamedItem(result) ?? result, isInput: false, []) is { } defect)
            yield return defect;
    }

    private static JsonDefect? First(ISymbol place, string where, ITypeSymbol type, bool isInput, List<ITypeSymbol> within)
    {
        (JsonKind kind, ITypeSymbol? element, string? problem) = JsonForm.Of(type, isInput);
        if (problem is not null)
            return new JsonDefect(place, where, Written(type), problem);
        if (element is not null)
            return First(place, where, element, isInput, within);
        return kind == JsonKind.Object ? OfObject(place, where, type, isInput, within) : null;
    }

    private static JsonDefect? OfObject(ISymbol place, string where, ITypeSymbol type, bool isInput, List<ITypeSymbol> within)
    {
        if (type is not INamedTypeSymbol named)
            return null;
        if (named is { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T })
            named = (INamedTypeSymbol)named.TypeArguments[0];
        if (within.Contains(named, SymbolEqualityComparer.Default))
            return new JsonDefect(place, where, Written(type), "it contains itself, so give ids instead");
        IMethodSymbol? constructor = isInput ? JsonMembers.Constructor(named) : null;
        if (isInput && constructor is null)
            return new JsonDefect(place, where, Written(type), "it needs one public constructor, or [JsonConstructor] on the one to take");

        within.Add(named);
        string whole = place is IParameterSymbol ? $"parameter '{place.Name}'" : "result";
        foreach ((string name, ITypeSymbol member) in constructor is null ? JsonMembers.OfResult(named) : JsonMembers.OfArgument(named, constructor))
        {
            if (First(place, $"member '{named.Name}.{name}' in the {whole}", member, isInput, within) is { } defect)
                return defect;
        }

        within.RemoveAt(within.Count - 1);
        return null;
    }

    private static string Written(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}
