using System.Text.Json;

namespace SdkHarness;

/// <summary>A tool of one of the agent's sets, and whether the agent is offered it.</summary>
/// <param name="Contract">The tool's contract.</param>
/// <param name="Binding">The generated code; in a replay that has the contract alone, the recorded verdicts.</param>
/// <param name="ToolSet">Where the tool set comes from.</param>
/// <param name="NotOffered">Why it is not offered, or null where it is.</param>
internal sealed record AgentTool(ToolContract Contract, ToolBinding Binding, ToolSetRegistration? ToolSet, Decision? NotOffered)
{
    /// <summary>The name of the spans of its calls, as OpenTelemetry's GenAI conventions have it.</summary>
    public string SpanName => field ??= HarnessTelemetry.CallName(Contract.FunctionName);

    /// <summary>The contract's hash as spans show it.</summary>
    public string ShortHash => field ??= Contract.Hash.Short;

    private StrictSchema Strict => field ??= StrictSchema.Of(Contract);

    /// <summary>The tool as offered to a run that asks for strict schemas, or does not.</summary>
    public OfferedTool Offer(bool strict) => new(Contract.FunctionName, Contract.Hash, strict && Strict.Schema is not null);

    /// <summary>The strict schema, where the tool is offered in it.</summary>
    public JsonElement? StrictIn(IReadOnlyList<OfferedTool> offered)
    {
        foreach (OfferedTool tool in offered)
        {
            if (tool.Strict && tool.Function == Contract.FunctionName)
                return Strict.Schema;
        }

        return null;
    }
}
