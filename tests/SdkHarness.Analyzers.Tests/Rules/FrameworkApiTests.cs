using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SdkHarness.Analyzers.Tests.Rules;

/// <summary>Holds the catalogue of registrations against all that the frameworks' assemblies export: what is new there is decided here.</summary>
public sealed class FrameworkApiTests
{
    private static readonly string[] Assemblies =
    [
        "Microsoft.SemanticKernel.Core", "Microsoft.SemanticKernel.Abstractions", "Microsoft.Extensions.AI", "Microsoft.Extensions.AI.Abstractions",
        "Microsoft.Agents.AI", "Microsoft.Agents.AI.Abstractions", "ModelContextProtocol", "ModelContextProtocol.Core",
    ];

    /// <summary>What takes code, a type or an object and offers none of it to a model.</summary>
    private static readonly Dictionary<string, string> Harmless = new(StringComparer.Ordinal)
    {
        ["KernelFunctionMetadataFactory.CreateFromType"] = "describes, and gives nothing to call",
        ["McpServerBuilderExtensions.WithToolsFromAssembly"] = "takes what an attribute offers, which is found at the attribute",
        ["McpServerBuilderExtensions.WithPromptsFromAssembly"] = "takes what an attribute offers, which is found at the attribute",
        ["McpServerBuilderExtensions.WithResourcesFromAssembly"] = "takes what an attribute offers, which is found at the attribute",
        ["McpServerBuilderExtensions.WithListToolsHandler"] = "lists, and calls nothing",
        ["McpServerBuilderExtensions.WithListPromptsHandler"] = "lists, and calls nothing",
        ["McpServerBuilderExtensions.WithListResourcesHandler"] = "lists, and calls nothing",
        ["McpServerBuilderExtensions.WithListResourceTemplatesHandler"] = "lists, and calls nothing",
        ["McpServerBuilderExtensions.WithCompleteHandler"] = "completes what a person types",
        ["McpServerBuilderExtensions.WithSubscribeToResourcesHandler"] = "is told of subscriptions",
        ["McpServerBuilderExtensions.WithUnsubscribeFromResourcesHandler"] = "is told of subscriptions",
        ["McpServerBuilderExtensions.WithSubscriptionsListenHandler"] = "is told of subscriptions",
        ["McpServerBuilderExtensions.WithSetLoggingLevelHandler"] = "is told of a level",
        ["McpServerBuilderExtensions.WithMessageFilters"] = "hands on a builder of filters",
        ["McpServerBuilderExtensions.WithRequestFilters"] = "hands on a builder of filters",
        ["McpServerServiceCollectionExtensions.AddMcpServer"] = "sets options",
        ["McpMessageFilterBuilderExtensions.AddIncomingFilter"] = "sees messages of the protocol",
        ["McpMessageFilterBuilderExtensions.AddOutgoingFilter"] = "sees messages of the protocol",
        ["McpRequestFilterBuilderExtensions.AddListToolsFilter"] = "lists, and calls nothing",
        ["McpRequestFilterBuilderExtensions.AddListPromptsFilter"] = "lists, and calls nothing",
        ["McpRequestFilterBuilderExtensions.AddListResourcesFilter"] = "lists, and calls nothing",
        ["McpRequestFilterBuilderExtensions.AddListResourceTemplatesFilter"] = "lists, and calls nothing",
        ["McpRequestFilterBuilderExtensions.AddCompleteFilter"] = "completes what a person types",
        ["McpRequestFilterBuilderExtensions.AddSubscribeToResourcesFilter"] = "is told of subscriptions",
        ["McpRequestFilterBuilderExtensions.AddUnsubscribeFromResourcesFilter"] = "is told of subscriptions",
        ["McpRequestFilterBuilderExtensions.AddSetLoggingLevelFilter"] = "is told of a level",
        ["ChatClientBuilder.Use"] = "wraps the model's client, not a function",
        ["ChatClientBuilder..ctor"] = "makes the model's client",
        ["FunctionInvokingChatClientBuilderExtensions.UseFunctionInvocation"] = "sets options",
        ["ChatClientBuilderServiceCollectionExtensions.AddChatClient"] = "makes the model's client",
        ["ChatClientBuilderServiceCollectionExtensions.AddKeyedChatClient"] = "makes the model's client",
        ["TextSearchKernelBuilderExtensions.AddVectorStoreTextSearch"] = "searches a store of the application's",
        ["AgentSkillsProvider..ctor"] = "runs the scripts of files",
        ["AIAgentBuilder.Use"] = "wraps the agent, not a function",
        ["AIAgentBuilder..ctor"] = "makes the agent",
        ["AgentInlineSkill..ctor"] = "converts arguments",
        ["KernelPluginCollection..ctor"] = "takes plugins that were made elsewhere",
    };

    [Fact]
    public void Every_way_into_a_framework_is_in_the_catalogue_or_known_to_be_harmless()
    {
        string[] unknown =
        [
            .. Exported()
                .SelectMany(static type => type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
                .OfType<MethodBase>()
                .Where(static member => MakesFunctions(member) && TakesCode(member) && !Harmless.ContainsKey(Name(member)) && !Catalogued(member))
                .Select(static member => $"{Name(member)}({string.Join(", ", member.GetParameters().Select(static parameter => parameter.ParameterType.Name))})")
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
        Assert.Empty(unknown);
    }

    [Fact]
    public void Every_attribute_that_offers_a_method_is_in_the_catalogue()
    {
        string[] known = ["FromKernelServicesAttribute", "TextSearchResultLinkAttribute", "TextSearchResultNameAttribute", "TextSearchResultValueAttribute",
            "AIFunctionNameAttribute", "AIParameterNameAttribute", "McpHeaderAttribute", "McpMetaAttribute"];
        string[] unknown =
        [
            .. Exported().Where(static type => type.IsSubclassOf(typeof(Attribute)))
                .Where(type => !known.Contains(type.Name) && !(bool)Ask("IsOffering", Symbol(type)))
                .Select(static type => type.Name),
        ];
        Assert.Empty(unknown);
    }

    [Fact]
    public void Every_base_class_of_a_function_is_in_the_catalogue()
    {
        string[] bases = [.. Exported().Where(static type => type is { IsAbstract: true, IsSealed: false, IsInterface: false } && IsFunction(type)).Select(static type => type.Name)];
        string[] known =
        [
            .. Exported().Where(static type => type is { IsAbstract: true, IsSealed: false, IsInterface: false } && IsFunction(type))
                .Where(static type => Bases(type).Any(static at => (bool)Ask("IsFunctionBase", Symbol(at)))).Select(static type => type.Name),
        ];
        Assert.NotEmpty(known);
        Assert.Equal(["AIFunctionDeclaration", "AITool"], bases.Except(known).Order(StringComparer.Ordinal)); // declarations, which cannot be called
    }

    [Fact]
    public void Every_property_that_takes_the_place_of_a_function_is_in_the_catalogue()
    {
        string[] handlers =
        [
            .. Exported().SelectMany(static type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
                .Where(static property => property.SetMethod is not null && property.PropertyType.IsAssignableTo(typeof(Delegate)))
                .Where(static property => property.Name.Contains("CallTool", StringComparison.Ordinal) || property.Name.Contains("Invoker", StringComparison.Ordinal)
                    || property.Name.Contains("GetPrompt", StringComparison.Ordinal) || property.Name.Contains("ReadResource", StringComparison.Ordinal))
                .Where(static property => !(bool)Ask("IsHandler", Symbol(property.DeclaringType!).GetMembers(property.Name).Single()))
                .Select(static property => $"{property.DeclaringType!.Name}.{property.Name}"),
        ];
        Assert.Empty(handlers);
    }

    private static IEnumerable<Type> Exported() => Assemblies.Select(Assembly.Load).SelectMany(static assembly => assembly.GetExportedTypes());

    /// <summary>Whether it makes or takes in functions: by what it returns, or by the class that it stands in.</summary>
    private static bool MakesFunctions(MethodBase member) =>
        member is ConstructorInfo ? IsHolder(member.DeclaringType!) : IsHolder(((MethodInfo)member).ReturnType);

    private static bool IsHolder(Type type)
    {
        if (type.IsArray)
            return IsHolder(type.GetElementType()!);
        if (type.IsGenericType && type.GetGenericArguments().Any(static argument => argument != typeof(object) && IsHolder(argument)))
            return true;
        return IsFunction(type)
            || type.Name is "IMcpServerBuilder" or "IMcpRequestFilterBuilder" or "IMcpMessageFilterBuilder" or "IKernelBuilder" or "IKernelBuilderPlugins"
                or "KernelPluginCollection" or "ChatClientBuilder" or "AIAgentBuilder" or "AgentInlineSkill" or "AgentSkillsProvider" or "TextSearchProvider" or "KernelFunctionMetadata";
    }

    private static bool IsFunction(Type type) => Bases(type).Any(static at =>
        at.Name is "AITool" or "KernelFunction" or "KernelPlugin" or "McpServerTool" or "McpServerPrompt" or "McpServerResource" or "AgentSkillScript" or "AgentSkillResource");

    private static IEnumerable<Type> Bases(Type type)
    {
        for (Type? at = type; at is not null; at = at.BaseType)
            yield return at;
    }

    private static bool TakesCode(MethodBase member) =>
        member is MethodInfo { IsGenericMethodDefinition: true } && !Name(member).EndsWith("Service", StringComparison.Ordinal)
        || member.GetParameters().Any(static parameter =>
            (parameter.ParameterType.IsAssignableTo(typeof(Delegate)) && parameter.ParameterType.Name is not "CancellationToken" && !IsConfiguration(parameter))
            || parameter.ParameterType == typeof(MethodInfo)
            || parameter.ParameterType == typeof(Type)
            || parameter.ParameterType == typeof(IEnumerable<Type>)
            || parameter.ParameterType == typeof(Assembly)
            || parameter is { ParameterType.FullName: "System.Object", Name: "target" or "instance" or "plugin" });

    /// <summary>A delegate that only sets options or makes a service.</summary>
    private static bool IsConfiguration(ParameterInfo parameter) => parameter.Name is "configure" or "stateInitializer" or "loggerFactory";

    private static bool Catalogued(MethodBase member) => Symbol(member.DeclaringType!).GetMembers(member.Name).OfType<IMethodSymbol>()
        .Any(static method => (bool)Ask("IsRegistration", method));

    private static string Name(MethodBase member) => $"{member.DeclaringType!.Name}.{member.Name}";

    private static INamedTypeSymbol Symbol(Type type) => Compilation.GetTypeByMetadataName(type.FullName!) ?? throw new InvalidOperationException(type.FullName);

    private static object Ask(string question, ISymbol about) => typeof(AroundTheGuardAnalyzer).Assembly
        .GetType("SdkHarness.Analyzers.RegistrationCatalogue", throwOnError: true)!.GetMethod(question)!.Invoke(null, [about])!;

    private static CSharpCompilation Compilation { get; } = CSharpCompilation.Create(
        "Frameworks", references: [.. Basic.Reference.Assemblies.Net100.References.All, .. Frameworks.All]);
}
