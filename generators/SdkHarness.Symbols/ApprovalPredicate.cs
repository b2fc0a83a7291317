using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>HRN009: the predicate that <c>[RequiresApproval(When = …)]</c> names.</summary>
internal static class ApprovalPredicate
{
    /// <summary>The predicate, or what is wrong with the one that is named.</summary>
    public static (ToolMethod? Predicate, string? Problem) Find(ToolMethod tool, string name)
    {
        ToolMethod? nearest = null;
        foreach (ToolMethod method in NamedMethods.Of(tool.ToolSet, name))
        {
            if (Problem(tool, method) is null)
                return (method, null);
            nearest = method;
        }

        return (null, nearest is not null ? Problem(tool, nearest)
            : NamedMethods.IsOtherMember(tool.ToolSet, name) ? "is not a method"
            : $"does not exist in '{tool.ToolSet.Name}'");
    }

    /// <summary>The signature that is needed, after <c>static bool</c>.</summary>
    public static string Signature(ToolMethod tool, string name) => $"{name}({tool.VisibleList()})";

    private static string? Problem(ToolMethod tool, ToolMethod candidate)
    {
        IMethodSymbol predicate = candidate.Symbol;
        if (!predicate.IsStatic)
            return "is not static";
        if (predicate.ReturnType.SpecialType != SpecialType.System_Boolean)
            return $"returns '{predicate.ReturnType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}' instead of 'bool'";
        if (predicate.IsGenericMethod)
            return "is generic";

        bool same = predicate.Parameters.Length == tool.Visible().Count()
            && predicate.Parameters.All(static parameter => parameter.RefKind == RefKind.None)
            && VisibleParameters.SameVisible(tool, candidate);
        return same ? null : "takes other parameters than the tool";
    }
}
