using Microsoft.Agents.AI;
using Microsoft.CodeAnalysis;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel;
using ModelContextProtocol.Server;

namespace SdkHarness.Analyzers.Tests;

/// <summary>The real assemblies of the agent frameworks that the rules know.</summary>
internal static class Frameworks
{
    public static IReadOnlyList<MetadataReference> All { get; } =
    [
        .. new[]
        {
            typeof(AIFunction), typeof(FunctionInvokingChatClient), typeof(Kernel), typeof(KernelPluginFactory), typeof(McpServerTool),
            typeof(McpServerBuilderExtensions), typeof(AIAgent), typeof(AgentInlineSkill), typeof(IServiceCollection), typeof(ILoggerFactory),
        }.Select(static type => type.Assembly.Location).Distinct().Select(static path => MetadataReference.CreateFromFile(path)),
    ];
}
