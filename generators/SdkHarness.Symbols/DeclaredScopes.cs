using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>A scope that is written otherwise than scopes are.</summary>
/// <param name="Attribute">The attribute that names it.</param>
/// <param name="Scope">The scope.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Remedy">What to do.</param>
internal readonly record struct ScopeDefect(AttributeData Attribute, string Scope, string Problem, string Remedy);

/// <summary>HRN008: the scopes that tools declare and agents are granted.</summary>
internal static class DeclaredScopes
{
    private static readonly string[] OfTools = [AttributeNames.ReadScope, AttributeNames.WriteScope, AttributeNames.RequiresEvidence];
    private static readonly string[] OfGrants = ["Read", "Write"];

    /// <summary>How a message calls the place of a tool's scope.</summary>
    public static string Owner(ToolMethod tool) => $"the tool '{tool.Qualified}'";

    /// <summary>How a message calls the place of a granted scope.</summary>
    public static string Owner(INamedTypeSymbol agent) => $"the grant of '{agent.Name}'";

    /// <summary>The scopes that a tool reads, changes or rests on, as far as they are typed.</summary>
    public static IEnumerable<(AttributeData Attribute, string Scope)> Of(ToolMethod tool)
    {
        foreach (string name in OfTools)
        {
            foreach (AttributeData attribute in tool.FindAll(name))
            {
                if (attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Primitive, Value: var scope }])
                    yield return (attribute, scope as string ?? "");
            }
        }
    }

    public static IEnumerable<ScopeDefect> Defects(ToolMethod tool)
    {
        foreach ((AttributeData attribute, string scope) in Of(tool))
        {
            if (ScopeForm.Defect(scope, isGrant: false) is var (problem, remedy))
                yield return new ScopeDefect(attribute, scope, problem, remedy);
        }
    }

    public static IEnumerable<ScopeDefect> Defects(INamedTypeSymbol agent)
    {
        if (agent.Find(AttributeNames.Grant) is not { } grant)
            yield break;

        foreach (string name in OfGrants)
        {
            foreach (string scope in grant.NamedStrings(name))
            {
                if (ScopeForm.Defect(scope, isGrant: true) is var (problem, remedy))
                    yield return new ScopeDefect(grant, scope, problem, remedy);
            }
        }
    }
}
