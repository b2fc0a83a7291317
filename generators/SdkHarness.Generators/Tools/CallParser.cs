using Microsoft.CodeAnalysis;
using SdkHarness.Generators.Emission;
using SdkHarness.Generators.Problems;
using SdkHarness.Symbols;

namespace SdkHarness.Generators.Tools;

/// <summary>Finds the methods that a tool's attributes name, and how to call them with the tool's arguments.</summary>
internal sealed class CallParser(IMethodSymbol tool, ProblemList problems)
{
    public CallModel Body() => Call(tool);

    public bool IsCooperative() =>
        Call(tool).IsAwaited && tool.Parameters.Any(static parameter => ToolParameters.HiddenExpression(parameter) == "cancellationToken");

    public EquatableArray<CallModel> Fallbacks()
    {
        var calls = new List<CallModel>();
        foreach (DeclaredStep step in DeclaredRecovery.Read(tool))
        {
            if (step.Recovery == DeclaredRecovery.Fallback && calls.TrueForAll(call => call.Method != step.Method) && Fallback(step.Method) is { } call)
                calls.Add(call);
        }

        return calls.ToEquatableArray();
    }

    public CallModel? Lookup()
    {
        if (tool.Find(AttributeNames.LookupWith) is not { } attribute)
            return null;

        string name = attribute.Argument<string>(0) ?? "";
        IMethodSymbol[] named = [.. tool.ContainingType.GetMembers(name).OfType<IMethodSymbol>()];
        IMethodSymbol? fitting = Array.Find(named, method =>
            ToolResult.Of(method)?.SpecialType == SpecialType.System_Boolean && !method.IsGenericMethod && VisibleParameters.SameVisible(tool, method));
        if (fitting is not null)
            return Call(fitting);

        string what = named.Length == 0 ? $"does not exist in '{tool.ContainingType.Name}'" : "takes other parameters, or does not return bool";
        problems.Add(RuleCatalogue.LookupMethod, tool, name, tool.Qualified(), what, $"declare 'Task<bool> {name}({tool.VisibleList()})'");
        return null;
    }

    public CallModel? Predicate(string? name)
    {
        if (name is null)
            return null;

        (IMethodSymbol? predicate, string? problem) = ApprovalPredicate.Find(tool, name);
        if (predicate is not null)
            return Call(predicate);

        problems.Add(
            RuleCatalogue.ApprovalPredicate, tool, name, tool.Qualified(), problem ?? "does not fit", ApprovalPredicate.Signature(tool, name));
        return null;
    }

    private CallModel? Fallback(string? name)
    {
        (IMethodSymbol? method, string? problem, string? remedy) = FallbackMethod.Find(tool, name);
        if (method is null)
        {
            problems.Add(RuleCatalogue.FallbackMethod, tool, name ?? "", tool.Qualified(), problem ?? "does not fit", remedy ?? "declare it");
            return null;
        }

        string[] excess = [.. FallbackAuthority.Excess(tool, method)];
        if (excess.Length > 0)
            problems.Add(RuleCatalogue.FallbackScopes, tool, method.Name, tool.Qualified(), Naming.Listed(excess));
        return Call(method);
    }

    /// <summary>The arguments are handed on in their order; the names may differ.</summary>
    private CallModel Call(IMethodSymbol method)
    {
        IParameterSymbol[] visible = [.. tool.Visible()];
        int next = 0;
        string[] arguments = [.. method.Parameters.Select(parameter =>
            ToolParameters.HiddenExpression(parameter) ?? ToolParameters.Local(visible[next++]))];
        return new CallModel(
            Literal.Identifier(method.Name),
            method.IsStatic,
            IsAwaited: !SymbolEqualityComparer.Default.Equals(ToolResult.Of(method), method.ReturnType) && !method.ReturnsVoid,
            HasResult: ToolResult.Of(method) is not null,
            arguments.ToEquatableArray());
    }
}
