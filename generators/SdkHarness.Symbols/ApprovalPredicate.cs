using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>HRN009: the predicate that <c>[RequiresApproval(When = …)]</c> names.</summary>
internal static class ApprovalPredicate
{
    /// <summary>The predicate, or what is wrong with the one that is named.</summary>
    public static (IMethodSymbol? Predicate, string? Problem) Find(IMethodSymbol tool, string name)
    {
        IMethodSymbol? nearest = null;
        foreach (IMethodSymbol method in NamedMethods.Of(tool.ContainingType, name))
        {
            if (Problem(tool, method) is null)
                return (method, null);
            nearest = method;
        }

        return (null, nearest is not null ? Problem(tool, nearest)
            : NamedMethods.IsOtherMember(tool.ContainingType, name) ? "is not a method"
            : $"does not exist in '{tool.ContainingType.Name}'");
    }

    /// <summary>The signature that is needed, after <c>static bool</c>.</summary>
    public static string Signature(IMethodSymbol tool, string name) => $"{name}({tool.VisibleList()})";

    private static string? Problem(IMethodSymbol tool, IMethodSymbol predicate)
    {
        if (!predicate.IsStatic)
            return "is not static";
        if (predicate.ReturnType.SpecialType != SpecialType.System_Boolean)
            return $"returns '{predicate.ReturnType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}' instead of 'bool'";
        if (predicate.IsGenericMethod)
            return "is generic";

        bool same = predicate.Parameters.Length == tool.Visible().Count()
            && predicate.Parameters.All(static parameter => parameter.RefKind == RefKind.None)
            && VisibleParameters.SameVisible(tool, predicate);
        return same ? null : "takes other parameters than the tool";
    }
}
