using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>HRN004: parameters of type <c>WritePermit</c> that the guard gives nothing for, or that may be left out.</summary>
internal static class PermitParameters
{
    /// <summary>Each with what is wrong and what to do: those of the tool itself, of its fallbacks and of its look-up.</summary>
    public static IEnumerable<(IParameterSymbol Parameter, string Problem, string Remedy)> Defects(ToolMethod tool)
    {
        bool writes = tool.Has(AttributeNames.WriteScope);
        foreach (ToolMethod method in Methods(tool))
        {
            foreach (IParameterSymbol parameter in method.Symbol.Parameters)
            {
                if (HiddenParameters.KindOf(method, parameter) != HiddenParameter.Permit)
                    continue;
                if (!writes)
                    yield return (parameter, $"gets no permit, since the tool '{tool.Qualified}' only reads", "declare what it changes with [WriteScope], or remove the parameter");
                else if (parameter.HasExplicitDefaultValue || parameter.NullableAnnotation == NullableAnnotation.Annotated)
                    yield return (parameter, "may be left out, so that the method can be called around the guard", "make it 'WritePermit', not nullable and without a default");
            }
        }

        if (tool.Find(AttributeNames.LookupWith)?.Argument<string>(0) is not { } lookup)
            yield break;

        foreach (ToolMethod method in NamedMethods.Of(tool.ToolSet, lookup))
        {
            foreach (IParameterSymbol parameter in method.Symbol.Parameters)
            {
                if (HiddenParameters.KindOf(method, parameter) == HiddenParameter.Permit)
                    yield return (parameter, "gets no permit, since a look-up only reads", "remove the parameter");
            }
        }
    }

    /// <summary><c>The parameter 'permit' of 'CrmTools.ChangeForecastAsync'</c>.</summary>
    public static string Named(IParameterSymbol parameter) => $"The parameter '{parameter.Name}' of '{parameter.ContainingSymbol.Qualified()}'";

    private static IEnumerable<ToolMethod> Methods(ToolMethod tool)
    {
        yield return tool;
        foreach (DeclaredStep step in DeclaredRecovery.Read(tool))
        {
            if (step is { Recovery: DeclaredRecovery.Fallback, ToolSet: null } && FallbackMethod.Find(tool, step).Method is { } fallback)
                yield return fallback;
        }
    }
}
