using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SdkHarness.Generators.Emission;
using SdkHarness.Generators.Problems;
using SdkHarness.Generators.Types;
using SdkHarness.Symbols;

namespace SdkHarness.Generators.Tools;

/// <summary>Finds the methods that a tool's attributes name, and how to call them with the tool's arguments.</summary>
internal sealed class CallParser(Compilation compilation, IMethodSymbol tool, ToolParameters parameters, ProblemList problems)
{
    public CallModel Body(ReturnShape returns) => Call(tool, returns);

    public EquatableArray<CallModel> Fallbacks(ReturnShape returns)
    {
        var calls = new List<CallModel>();
        foreach (DeclaredStep step in DeclaredRecovery.Read(tool))
        {
            if (step.Recovery != DeclaredRecovery.Fallback || calls.Any(call => call.Method == step.Method))
                continue;
            if (Fallback(step.Method, returns) is { } call)
                calls.Add(call);
        }

        return calls.ToEquatableArray();
    }

    public CallModel? Lookup()
    {
        if (tool.Find(AttributeNames.LookupWith) is not { } attribute)
            return null;

        string name = attribute.Argument<string>(0) ?? "";
        IMethodSymbol? method = Find(name);
        if (method is not null && ReturnShape.Of(method) is { Type.SpecialType: SpecialType.System_Boolean } returns)
            return Call(method, returns);

        problems.Add(
            RuleCatalogue.LookupMethod, tool, name, tool.Shown(), method is null ? Missing(name) : "does not return bool",
            $"declare 'Task<bool> {name}({Signature()})'");
        return null;
    }

    public CallModel? Predicate(string? name)
    {
        if (name is null)
            return null;

        IMethodSymbol? method = Find(name);
        if (method is { IsStatic: true, ReturnType.SpecialType: SpecialType.System_Boolean }
            && method.Parameters.All(static parameter => ToolParameters.HiddenExpression(parameter) is null))
            return Call(method, ReturnShape.Of(method));

        string what = method is null ? Missing(name) : "is not a static method from the tool's arguments to bool";
        problems.Add(RuleCatalogue.ApprovalPredicate, tool, name, tool.Shown(), what, $"{name}({Signature()})");
        return null;
    }

    private CallModel? Fallback(string? name, ReturnShape returns)
    {
        IMethodSymbol? method = name is null ? null : Find(name);
        string? what = name is null ? "is not named"
            : method is null ? Missing(name)
            : Fits(ReturnShape.Of(method), returns) ? null
            : $"returns '{method.ReturnType.Shown()}'";
        if (what is not null)
        {
            problems.Add(
                RuleCatalogue.FallbackMethod, tool, name ?? "", tool.Shown(), what,
                $"declare '{tool.ReturnType.Shown()} {name ?? "Method"}({Signature()})'");
            return null;
        }

        string[] needed = [.. Scopes(method!).Except(Scopes(tool))];
        if (needed.Length > 0)
            problems.Add(RuleCatalogue.FallbackScopes, tool, name!, tool.Shown(), string.Join(", ", needed.Select(static scope => $"'{scope}'")));
        return Call(method!, ReturnShape.Of(method!));
    }

    private bool Fits(ReturnShape from, ReturnShape to) =>
        from.Type is null || to.Type is null
            ? from.Type is null && to.Type is null
            : compilation.ClassifyConversion(from.Type, to.Type) is { IsImplicit: true };

    private IMethodSymbol? Find(string name)
    {
        for (INamedTypeSymbol? at = tool.ContainingType; at is not null; at = at.BaseType)
        {
            foreach (IMethodSymbol method in at.GetMembers(name).OfType<IMethodSymbol>())
            {
                if (!SymbolEqualityComparer.Default.Equals(method, tool) && TakesTheSame(method))
                    return method;
            }
        }

        return null;
    }

    private bool TakesTheSame(IMethodSymbol method)
    {
        IParameterSymbol[] visible = [.. method.Parameters.Where(static parameter => ToolParameters.HiddenExpression(parameter) is null)];
        return !method.IsGenericMethod
            && visible.Length == parameters.Visible.Count
            && visible.Zip(parameters.Visible, static (a, b) =>
                a.Name == b.Name && SymbolEqualityComparer.Default.Equals(a.Type, b.Type)).All(static same => same);
    }

    private string Missing(string name) =>
        tool.ContainingType.GetMembers(name).IsEmpty ? "does not exist" : "does not take the tool's parameters, by name and type";

    private string Signature() =>
        string.Join(", ", parameters.Visible.Select(static parameter => $"{parameter.Type.Shown()} {parameter.Name}"));

    private static IEnumerable<string> Scopes(IMethodSymbol method) =>
        method.FindAll(AttributeNames.ReadScope).Select(static scope => $"read {ToolPolicy.Scope(scope)}")
            .Concat(method.FindAll(AttributeNames.WriteScope).Select(static scope => $"write {ToolPolicy.Scope(scope)}"));

    private static CallModel Call(IMethodSymbol method, ReturnShape returns) => new(
        Literal.Identifier(method.Name),
        method.IsStatic,
        returns.IsAwaited,
        returns.Type is not null,
        method.Parameters.Select(static parameter =>
            ToolParameters.HiddenExpression(parameter) ?? ToolParameters.Local(parameter)).ToEquatableArray());
}
