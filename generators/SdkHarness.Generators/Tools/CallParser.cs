using Microsoft.CodeAnalysis;
using SdkHarness.Generators.Emission;
using SdkHarness.Generators.Problems;
using SdkHarness.Generators.Types;
using SdkHarness.Symbols;

namespace SdkHarness.Generators.Tools;

/// <summary>Finds the methods that a tool's attributes name, and how to call them with the tool's arguments.</summary>
internal sealed class CallParser(ToolMethod tool, ProblemList problems)
{
    public CallModel Body() => Call(tool);

    public bool RunsInPlace() =>
        tool.Find(AttributeNames.Tool)?.Named("InPlace", false) == true
        && ToolResult.IsAwaited(tool)
        && tool.Symbol.Parameters.Any(parameter => HiddenParameters.KindOf(tool, parameter) == HiddenParameter.CancellationToken);

    public EquatableArray<CallModel> Fallbacks()
    {
        var calls = new List<CallModel>();
        foreach (DeclaredStep step in DeclaredRecovery.Read(tool))
        {
            if (step.Recovery == DeclaredRecovery.Fallback && calls.TrueForAll(call => call.Name != step.FallbackName) && Fallback(step) is { } call)
                calls.Add(call);
        }

        return calls.ToEquatableArray();
    }

    public CallModel? Lookup()
    {
        if (tool.Find(AttributeNames.LookupWith) is not { } attribute)
            return null;

        string name = attribute.Argument<string>(0) ?? "";
        ToolMethod[] named = [.. NamedMethods.Of(tool.ToolSet, name)];
        ToolMethod? fitting = Array.Find(named, method =>
            ToolResult.Of(method)?.SpecialType == SpecialType.System_Boolean && !method.Symbol.IsGenericMethod && VisibleParameters.SameVisible(tool, method));
        if (fitting is not null)
            return Call(fitting);

        string what = named.Length == 0 ? $"does not exist in '{tool.ToolSet.Name}'" : "takes other parameters, or does not return bool";
        problems.Add(RuleCatalogue.LookupMethod, tool.Symbol, name, tool.Qualified, what, $"declare 'Task<bool> {name}({tool.VisibleList()})'");
        return null;
    }

    public CallModel? Predicate(string? name)
    {
        if (name is null)
            return null;

        (ToolMethod? predicate, string? problem) = ApprovalPredicate.Find(tool, name);
        if (predicate is not null)
            return Call(predicate);

        problems.Add(
            RuleCatalogue.ApprovalPredicate, tool.Symbol, name, tool.Qualified, problem ?? "does not fit", ApprovalPredicate.Signature(tool, name));
        return null;
    }

    private CallModel? Fallback(DeclaredStep step)
    {
        (ToolMethod? method, string? problem, string? remedy) = FallbackMethod.Find(tool, step);
        if (method is null)
        {
            if (problem is not null)
                problems.Add(RuleCatalogue.FallbackMethod, tool.Symbol, step.Method ?? "", tool.Qualified, problem, remedy ?? "declare it");
            return null;
        }

        string[] excess = [.. FallbackAuthority.Excess(tool, method)];
        if (excess.Length > 0)
            problems.Add(RuleCatalogue.FallbackScopes, tool.Symbol, method.Name, tool.Qualified, Naming.Listed(excess));
        return Call(method) with { Name = step.FallbackName ?? "", Service = step.ToolSet?.Code() };
    }

    /// <summary>The arguments are handed on by name: a method that stands in for another takes the same.</summary>
    private CallModel Call(ToolMethod method)
    {
        IParameterSymbol[] visible = [.. tool.Visible()];
        int next = 0;
        string[] arguments = [.. method.Symbol.Parameters.Select(parameter =>
            HiddenArguments.Expression(method, parameter) ?? ToolParameters.Local(visible[next++]))];
        ITypeSymbol? result = ToolResult.Of(method);
        return new CallModel(
            Receiver(method.Symbol).Code(),
            Literal.Identifier(method.Name),
            method.Symbol.IsStatic,
            ToolResult.IsAwaited(method),
            ReturnsTask: ToolResult.IsAwaited(method) && method.Symbol.ReturnType.Name == "Task",
            HasResult: result is not null,
            MaxItems: ToolResult.StreamedItem(result) is null ? null : ToolResult.MaxItems(tool),
            arguments.ToEquatableArray())
        {
            MayGiveNoTask = ToolResult.IsAwaited(method) && method.Symbol.ReturnType.NullableAnnotation == NullableAnnotation.Annotated,
        };
    }

    /// <summary>Where it is declared; the tool set for what only derived classes can reach, and only through themselves.</summary>
    private INamedTypeSymbol Receiver(IMethodSymbol method) =>
        method.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal ? method.ContainingType : tool.ToolSet;
}
