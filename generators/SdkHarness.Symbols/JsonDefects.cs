using System.Runtime.CompilerServices;
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
    private static readonly object InOrder = new();

    /// <summary>The types that have been gone through and are in order: tools of one set name the same ones again and again.</summary>
    private static readonly ConditionalWeakTable<INamedTypeSymbol, object> Arguments = new();
    private static readonly ConditionalWeakTable<INamedTypeSymbol, object> Results = new();

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
            else if (tool.Find(parameter, HiddenParameters.KeyedServices) is { ConstructorArguments: [{ Kind: TypedConstantKind.Array }, ..] })
                yield return new JsonDefect(parameter, where, Written(parameter.Type), "no key of a service equals an array: use a string or an enum");
            else if (tool.IsVisible(parameter) && First(parameter, where, parameter.Type, isInput: true, new TypePath()) is { } defect)
                yield return defect;
        }

        if (method.IsGenericMethod)
            yield return new JsonDefect(method, "signature", $"{method.Name}<{string.Join(", ", method.TypeParameters)}>", "remove the type parameters");
        else if (method.ReturnsByRef || method.ReturnsByRefReadonly)
            yield return new JsonDefect(method, "result", Written(method.ReturnType), "return it by value");
        else if (ToolResult.Defect(tool) is { } problem)
            yield return new JsonDefect(method, "result", Written(method.ReturnType), problem);
        else if (ToolResult.Of(tool) is { } result && First(method, "result", ToolResult.StreamedItem(result) ?? result, isInput: false, new TypePath()) is { } defect)
            yield return defect;
    }

    private static JsonDefect? First(ISymbol place, string where, ITypeSymbol type, bool isInput, TypePath path)
    {
        JsonForm form = JsonForm.Of(type, isInput);
        if (form.Problem is not null)
            return new JsonDefect(place, where, Written(type), form.Problem);
        if (type.NotNullable() is not INamedTypeSymbol named || form.Kind is not (JsonKind.Object or JsonKind.List or JsonKind.Map))
            return form.Element is null ? null : First(place, where, form.Element, isInput, path);
        ConditionalWeakTable<INamedTypeSymbol, object> inOrder = isInput ? Arguments : Results;
        if (path.IsKnown(named) || inOrder.TryGetValue(named, out _))
            return null;
        if (path.Endless(named) is { } endless)
            return new JsonDefect(place, where, Written(endless), "it contains itself, so give ids instead");

        path.Enter(named);
        JsonDefect? defect = form.Element is not null ? First(place, where, form.Element, isInput, path) : OfObject(place, where, named, isInput, path);
        path.LeaveKnown(named);
        if (defect is null && !named.IsGenericType)
            inOrder.GetValue(named, static _ => InOrder);
        return defect;
    }

    private static JsonDefect? OfObject(ISymbol place, string where, INamedTypeSymbol type, bool isInput, TypePath path)
    {
        if (JsonVariants.Of(type) is not { } variants)
            return OfMembers(place, where, type, isInput, path);

        foreach (JsonVariant variant in variants.All)
        {
            bool isBase = variants.IsBase(variant);
            if (!isBase && path.Endless(variant.Type) is { } endless)
                return new JsonDefect(place, where, Written(endless), "it contains itself, so give ids instead");

            path.Enter(variant.Type);
            JsonDefect? defect = OfMembers(place, where, variant.Type, isInput, path);
            path.Leave();
            if (defect is not null)
                return defect;
        }

        return null;
    }

    private static JsonDefect? OfMembers(ISymbol place, string where, INamedTypeSymbol type, bool isInput, TypePath path)
    {
        IMethodSymbol? constructor = isInput ? JsonMembers.Constructor(type) : null;
        if (isInput && constructor is null)
            return new JsonDefect(place, where, Written(type), "it needs one public constructor, or [JsonConstructor] on the one to take");

        string whole = place is IParameterSymbol ? $"parameter '{place.Name}'" : "result";
        foreach (JsonMember member in JsonMembers.All(type))
        {
            if (!member.IsIgnored && member.Defect(isInput) is { } problem)
                return new JsonDefect(place, $"member '{type.Name}.{member.Name}' in the {whole}", Written(member.Type), problem);
        }

        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((IParameterSymbol? parameter, JsonMember? member) in constructor is null ? JsonMembers.All(type).Select(static member => ((IParameterSymbol?)null, (JsonMember?)member)) : JsonMembers.OfArgument(type, constructor))
        {
            string name = parameter?.Name ?? member!.Name;
            ITypeSymbol memberType = parameter?.Type ?? member!.Type;
            string here = $"member '{type.Name}.{name}' in the {whole}";
            if (Misfit(parameter, member, isInput, names) is { } misfit)
                return new JsonDefect(place, here, Written(memberType), misfit);
            if ((isInput ? member?.IsRead != false : member!.IsShown) && First(place, here, memberType, isInput, path) is { } defect)
                return defect;
        }

        return isInput ? Unset(place, type, constructor!, whole) : null;
    }

    /// <summary>What is wrong with a member apart from its type.</summary>
    private static string? Misfit(IParameterSymbol? parameter, JsonMember? member, bool isInput, Dictionary<string, string> names)
    {
        if (parameter is not null && member is { IsRead: false })
            return parameter.HasExplicitDefaultValue ? null : "it is ignored, and nothing can be given for it: give the constructor's parameter a default";
        if (!isInput && !member!.IsShown)
            return null;

        string name = member?.JsonName ?? JsonNames.CamelCase(parameter!.Name);
        if (names.TryGetValue(name, out string? other))
            return $"its name in JSON is '{name}', which '{other}' has: give one of them another with [JsonPropertyName]";
        names.Add(name, member?.Name ?? parameter!.Name);
        return null;
    }

    /// <summary>A member that C# asks for and that no argument can give.</summary>
    private static JsonDefect? Unset(ISymbol place, INamedTypeSymbol type, IMethodSymbol constructor, string whole)
    {
        if (JsonMembers.SetsRequired(constructor))
            return null;

        JsonMember? unset = JsonMembers.All(type).FirstOrDefault(static member => member.IsRequired && !member.IsSettable);
        return unset is null ? null : new JsonDefect(
            place, $"member '{type.Name}.{unset.Name}' in the {whole}", Written(unset.Type), "it is required, and nothing can be given for it: remove 'required', or what keeps it from being set");
    }

    private static ITypeSymbol NotNullable(this ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    private static string Written(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}
