using System.Globalization;
using SdkHarness.Generators.Agents;
using SdkHarness.Generators.Lock;

namespace SdkHarness.Generators.Emission;

/// <summary>Writes the generated part of an agent.</summary>
internal static class AgentEmitter
{
    public static string Emit(AgentModel agent)
    {
        var code = new CodeWriter();
        GeneratedFile.Header(code, agent.Type, agent.Namespace);
        LockEmitter.Emit(code, [LockLines.Of(agent)]);
        code.Open($"partial {agent.Keyword} {agent.ClassName} : global::SdkHarness.IAgent<{agent.ClassName}>");
        code.Line("/// <summary>Who the agent is and what it is granted.</summary>");
        code.Line(agent.HidesContract
            ? $"static global::SdkHarness.AgentContract global::SdkHarness.IAgent<{agent.ClassName}>.Contract => GuardedAgent.Contract;"
            : "public static global::SdkHarness.AgentContract Contract => GuardedAgent.Contract;");
        code.Line();
        code.Line(GeneratedFile.Attribute);
        code.Open("private static class GuardedAgent");
        code.Line("public static readonly global::SdkHarness.AgentContract Contract = new()");
        code.Open();
        code.Line($"Name = {Literal.Of(agent.Name)},");
        code.Line($"Owner = {Literal.Of(agent.Owner)},");
        code.Line($"Version = {Literal.Of(agent.Version)},");
        if (agent.HasInstructions)
            code.Line($"Instructions = {agent.Type}.Instructions,");
        code.Line($"ToolSets = {Literal.Of(agent.ToolSets)},");
        if (agent.Agents.Count > 0)
            code.Line($"Agents = {Literal.Of(agent.Agents)},");
        code.Line($"Reads = {Literal.Of(agent.Reads)},");
        code.Line($"Writes = {Literal.Of(agent.Writes)},");
        code.Line($"Labels = {Literal.Of(agent.Labels)},");
        code.Line($"MaxCalls = {agent.MaxCalls.ToString(CultureInfo.InvariantCulture)},");
        code.Line($"MaxWrites = {agent.MaxWrites.ToString(CultureInfo.InvariantCulture)},");
        code.Close("};");
        code.Close();
        code.Close();
        return code.ToString();
    }
}
