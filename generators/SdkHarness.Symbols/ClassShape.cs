using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SdkHarness.Symbols;

/// <summary>HRN007: what keeps the generator from completing a tool set or an agent.</summary>
internal static class ClassShape
{
    /// <summary>The remedy for a class that is not partial.</summary>
    public const string AddPartial = "add 'partial'";

    /// <summary>Every obstacle as what is in the way and what to do; empty for a top-level, non-generic, concrete partial class.</summary>
    public static IEnumerable<(string Problem, string Remedy)> Defects(INamedTypeSymbol type)
    {
        if (type.IsStatic)
            yield return ("is static", "make it an instance class");
        else if (type.IsAbstract)
            yield return ("is abstract", "make it concrete");
        if (type.IsGenericType)
            yield return ("is generic", "remove its type parameters");
        if (type.ContainingType is not null)
            yield return ($"is nested in '{type.ContainingType.Name}'", "move it to the top level of a namespace");
        if (type.Name is "Contract" or "Bindings" or "GuardedTools" or "GuardedAgent")
            yield return ("has the name of a member that is generated for it", "give it another name");
        if (type.IsFileLocal)
            yield return ("is visible in its file only", "remove 'file'");
        if (type.IsToolSet())
        {
            foreach (ToolMethod tool in type.Tools())
            {
                if (tool.Symbol.IsForbidden())
                    yield return ($"offers '{tool.Name}', which is obsolete as an error", "mark it [NotATool], or make that a warning");
            }
        }

        if (!IsPartial(type))
            yield return ("is not partial", AddPartial);
    }

    public static bool IsPartial(INamedTypeSymbol type)
    {
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax() is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
                return true;
        }

        return false;
    }
}
