using Microsoft.CodeAnalysis;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers;

/// <summary>A tool that declares to read only, with what runs when it is called.</summary>
internal sealed class ReadOnlyTool
{
    private ReadOnlyTool(ToolMethod tool)
    {
        Tool = tool;
        Method = tool.Symbol.PartialImplementationPart ?? tool.Symbol;
        Shared = Atoms.Shared | Atoms.Itself(0) | Atoms.ReachOf(0);
        foreach (IParameterSymbol parameter in tool.Symbol.Parameters)
        {
            if (HiddenParameters.KindOf(tool, parameter) is HiddenParameter.Services or HiddenParameter.KeyedService)
                Shared |= Atoms.Itself(parameter.Ordinal + 1) | Atoms.ReachOf(parameter.Ordinal + 1);
        }
    }

    public ToolMethod Tool { get; }

    /// <summary>The method with the body.</summary>
    public IMethodSymbol Method { get; }

    /// <summary>What outlives a call: the process's, the tool set's, and services that are handed in. Arguments are made for the call.</summary>
    public ulong Shared { get; }

    /// <summary>The tool's own fallbacks that are no tools, and so are checked with it.</summary>
    public IEnumerable<IMethodSymbol> Fallbacks()
    {
        foreach (DeclaredStep step in DeclaredRecovery.Read(Tool))
        {
            if (step.Recovery == DeclaredRecovery.Fallback && FallbackMethod.Find(Tool, step).Method is { } fallback && !fallback.Symbol.IsAbstract && !Tool.ToolSet.HasTool(fallback.Symbol))
                yield return fallback.Symbol.PartialImplementationPart ?? fallback.Symbol;
        }
    }

    /// <summary>The tool if it reads only; a tool without any scope is HRN001's.</summary>
    public static ReadOnlyTool? Of(ToolMethod tool)
    {
        ToolPolicy policy = ToolPolicy.Read(tool);
        return policy.IsWrite || policy.HasNoScope ? null : new ReadOnlyTool(tool);
    }
}
