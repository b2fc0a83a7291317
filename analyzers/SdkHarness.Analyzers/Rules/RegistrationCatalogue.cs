using Microsoft.CodeAnalysis;

namespace SdkHarness.Analyzers;

/// <summary>
/// The calls, properties, attributes and base classes by which agent frameworks take a method as a function of their own: Semantic Kernel,
/// Microsoft.Extensions.AI, Agent Framework and MCP's C# SDK.
/// </summary>
/// <remarks>A test holds it against all that these assemblies export.</remarks>
internal static class RegistrationCatalogue
{
    private const string SemanticKernel = "Microsoft.SemanticKernel";
    private const string ExtensionsAI = "Microsoft.Extensions.AI";
    private const string AgentFramework = "Microsoft.Agents.AI";
    private const string Mcp = "ModelContextProtocol.Server";

    /// <summary>Whether a call registers what it is handed. One comparison of the name rejects almost every method.</summary>
    public static bool IsRegistration(IMethodSymbol method) => method.Name switch
    {
        "ImportPluginFromObject" or "ImportPluginFromType" or "CreatePluginFromObject" or "CreatePluginFromType"
            or "AddFromObject" or "AddFromType" or "CreateFunctionFromMethod" or "CreateFromMethod" =>
            method.ContainingType.IsIn(SemanticKernel),
        "CreateFromObject" or "CreateFromType" => method.ContainingType.Is("KernelPluginFactory", SemanticKernel),
        "Create" => method.ContainingType.Is("AIFunctionFactory", ExtensionsAI)
            || (method.ContainingType.Name is "McpServerTool" or "McpServerPrompt" or "McpServerResource" && method.ContainingType.IsIn(Mcp)),
        "WithTools" or "WithPrompts" or "WithResources" or "WithCallToolHandler" or "WithGetPromptHandler" or "WithReadResourceHandler" =>
            method.ContainingType.Name == "McpServerBuilderExtensions",
        "AddCallToolFilter" or "AddGetPromptFilter" or "AddReadResourceFilter" => method.ContainingType.Name == "McpRequestFilterBuilderExtensions",
        "AddScript" or "AddResource" => method.ContainingType.Is("AgentInlineSkill", AgentFramework),
        "Use" => method.ContainingType.Is("FunctionInvocationDelegatingAgentBuilderExtensions", AgentFramework),
        ".ctor" => method.ContainingType.Is("TextSearchProvider", AgentFramework),
        _ => false,
    };

    /// <summary>Whether a property holds what a framework calls in the place of a function.</summary>
    public static bool IsHandler(IPropertySymbol property) => property.Name switch
    {
        "FunctionInvoker" =>
            property.ContainingType.Name is "FunctionInvokingChatClient" or "FunctionInvokingRealtimeClient" && property.ContainingType.IsIn(ExtensionsAI),
        "CallToolHandler" or "CallToolWithAlternateHandler" or "GetPromptHandler" or "ReadResourceHandler" =>
            property.ContainingType.Is("McpServerHandlers", Mcp),
        _ => false,
    };

    /// <summary>The attribute on a method or class that makes a framework offer it, as it is written; or nothing.</summary>
    public static AttributeData? Offering(ISymbol symbol)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && IsOffering(type))
                return attribute;
        }

        return null;
    }

    /// <summary>Whether an attribute makes a framework offer what it stands on.</summary>
    public static bool IsOffering(INamedTypeSymbol attribute) => attribute.Name switch
    {
        "KernelFunctionAttribute" => attribute.IsIn(SemanticKernel),
        "McpServerToolAttribute" or "McpServerToolTypeAttribute" or "McpServerPromptAttribute" or "McpServerPromptTypeAttribute"
            or "McpServerResourceAttribute" or "McpServerResourceTypeAttribute" => attribute.IsIn(Mcp),
        "AgentSkillScriptAttribute" or "AgentSkillResourceAttribute" => attribute.IsIn(AgentFramework),
        _ => false,
    };

    /// <summary>Whether a class is itself a function of a framework, or what a framework calls in the place of one.</summary>
    public static bool IsFunction(INamedTypeSymbol? type)
    {
        for (INamedTypeSymbol? at = type?.BaseType; at is not null; at = at.BaseType)
        {
            if (IsFunctionBase(at))
                return true;
        }

        return type is not null && type.TypeKind == TypeKind.Class && ImplementsFilter(type);
    }

    /// <summary>Whether classes derived from it are functions.</summary>
    public static bool IsFunctionBase(INamedTypeSymbol type) => type.Name switch
    {
        "AIFunction" => type.IsIn(ExtensionsAI),
        "McpServerTool" or "McpServerPrompt" or "McpServerResource" => type.IsIn(Mcp),
        "KernelFunction" or "KernelPlugin" => type.IsIn(SemanticKernel),
        "AgentSkillScript" or "AgentSkillResource" => type.IsIn(AgentFramework),
        _ => false,
    };

    private static bool ImplementsFilter(INamedTypeSymbol type)
    {
        foreach (INamedTypeSymbol face in type.AllInterfaces)
        {
            if (face.Name is "IFunctionInvocationFilter" or "IAutoFunctionInvocationFilter" && face.IsIn(SemanticKernel))
                return true;
        }

        return false;
    }

    private static bool Is(this INamedTypeSymbol type, string name, string space) => type.Name == name && type.IsIn(space);

    private static bool IsIn(this INamedTypeSymbol type, string space) => type.ContainingNamespace.ToDisplayString() == space;
}
