using System.Text.Json;

namespace SdkHarness;

/// <summary>Keeps sensitive argument values out of the journal where the agent is not granted their label; such a call is refused anyway.</summary>
internal static class SensitiveArguments
{
    /// <summary>The arguments with those values withheld, or the same where there is none to withhold.</summary>
    public static ToolArguments Withhold(ToolContract tool, AgentContract agent, ToolArguments arguments)
    {
        if (arguments.Element.ValueKind != JsonValueKind.Object || !tool.SensitiveArguments.Any(IsWithheld))
            return arguments;
        if (!arguments.IsText)
            return new ToolArguments(default, "The arguments hold ill-formed text beside a value that is withheld.");

        return new ToolArguments(Answers.ToElement(writer =>
        {
            writer.WriteStartObject();
            foreach (JsonProperty property in arguments.Element.EnumerateObject())
            {
                if (tool.SensitiveArguments.TryGetValue(property.Name, out string? label) && !LabelMatch.Grants(agent.Labels, label))
                    writer.WriteString(property.Name, $"[withheld: {label}]");
                else
                    property.WriteTo(writer);
            }

            writer.WriteEndObject();
        }));

        bool IsWithheld(KeyValuePair<string, string> argument) => !LabelMatch.Grants(agent.Labels, argument.Value);
    }
}
