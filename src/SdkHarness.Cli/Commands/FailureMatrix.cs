using SdkHarness.Cli.Output;

namespace SdkHarness.Cli.Commands;

/// <summary>Tools and failure modes as rows: what is done about each. Modes of one path share a row.</summary>
internal static class FailureMatrix
{
    public static TextTable Of(IReadOnlyList<ToolContract> tools)
    {
        var table = new TextTable("function", "effect", "failure", "path");
        foreach (ToolContract tool in tools)
        {
            foreach (IGrouping<string, Failure> same in FailurePaths.Modes.GroupBy(mode => FailurePaths.InWords(tool, mode)))
            {
                string modes = same.Count() == FailurePaths.Modes.Count
                    ? "any"
                    : string.Join(", ", same.Select(static mode => Words.Kebab(mode.ToString())));
                table.Add(
                    tool.IsWrite ? NarrationTone.Attention : NarrationTone.Neutral, tool.FunctionName, FailurePaths.Effect(tool), modes, same.Key);
            }
        }

        return table;
    }
}
