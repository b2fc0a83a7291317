using Microsoft.CodeAnalysis;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers;

/// <summary>The calls, attributes and base classes by which agent frameworks take a method as a function of their own.</summary>
internal static class RegistrationCatalogue
{
    private const string SemanticKernel = "Microsoft.SemanticKernel";
    private const string ExtensionsAI = "Microsoft.Extensions.AI";
    private const string Mcp = "ModelContextProtocol.Server";

    /// <summary>Whether a call registers what it is handed. One comparison of the name rejects almost every method.</summary>
    public static bool IsRegistration(IMethodSymbol method) => method.Name switch
    {
        "ImportPluginFromObject" or "ImportPluginFromType" or "CreatePluginFromObject" or "CreatePluginFromType"
            or "AddFromObject" or "AddFromType" or "CreateFunctionFromMethod" or "CreateFromMethod" =>
            method.ContainingType.IsIn(SemanticKernel),
        "CreateFromObject" or "CreateFromType" => method.ContainingType.Is("KernelPluginFactory", SemanticKernel),
        "Create" => method.ContainingType.Is("AIFunctionFactory", ExtensionsAI) || method.ContainingType.Is("McpServerTool", Mcp),
        "WithTools" => method.ContainingType.Name == "McpServerBuilderExtensions",
        _ => false,
    };

    /// <summary>The attribute on a method or class that makes a framework offer it, as it is written; or nothing.</summary>
    public static AttributeData? Offering(ISymbol symbol)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            bool offers = attribute.AttributeClass?.Name switch
            {
                "KernelFunctionAttribute" => attribute.AttributeClass.IsIn(SemanticKernel),
                "McpServerToolAttribute" or "McpServerToolTypeAttribute" => attribute.AttributeClass.IsIn(Mcp),
                _ => false,
            };
            if (offers)
                return attribute;
        }

        return null;
    }

    /// <summary>Whether a class is itself a function of a framework.</summary>
    public static bool IsFunction(INamedTypeSymbol? type)
    {
        for (INamedTypeSymbol? at = type?.BaseType; at is not null; at = at.BaseType)
        {
            if (at.Is("AIFunction", ExtensionsAI) || at.Is("McpServerTool", Mcp))
                return true;
        }

        return false;
    }

    private static bool Is(this INamedTypeSymbol type, string name, string space) => type.Name == name && type.IsIn(space);

    private static bool IsIn(this INamedTypeSymbol type, string space) => type.Space() == space;
}
