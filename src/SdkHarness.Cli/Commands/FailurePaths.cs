using System.Globalization;

namespace SdkHarness.Cli.Commands;

/// <summary>What is done about each failure mode of a tool, to its end: no mode is without a path.</summary>
internal static class FailurePaths
{
    public static IReadOnlyList<Failure> Modes { get; } =
        [.. Enum.GetValues<Failure>().Where(static mode => mode is not (Failure.None or Failure.Transient or Failure.Any))];

    /// <summary>The steps that answer a mode, in the order tried, up to the first that ends the call.</summary>
    public static IReadOnlyList<RecoveryStep> Steps(ToolContract tool, Failure mode)
    {
        var steps = new List<RecoveryStep>();
        foreach (RecoveryStep step in tool.Recovery)
        {
            if ((step.Failure & mode) == 0)
                continue;
            steps.Add(step);
            if (step.Recovery is not (Recovery.Retry or Recovery.Fallback))
                break;
        }

        return steps;
    }

    /// <summary>The path in words, for example <c>retry ×3, then caveat</c>.</summary>
    public static string InWords(ToolContract tool, Failure mode)
    {
        if (tool.BlockedReason is not null)
            return "never runs: blocked";

        IReadOnlyList<RecoveryStep> steps = Steps(tool, mode);
        List<string> words = [.. steps.Select(Words)];
        RecoveryStep? last = steps.Count > 0 ? steps[^1] : null;
        if (last is null || last.Recovery is Recovery.Retry or Recovery.Fallback)
            words.Add("tell the model");
        string path = string.Join(", then ", words);
        return tool.IsWrite && last?.Recovery is not (Recovery.Escalate or Recovery.Stop) ? $"{path}; a person where it may have happened" : path;
    }

    /// <summary>What the tool does to the world, as the presets tell tools apart.</summary>
    public static string Effect(ToolContract tool) => tool.WriteKind switch
    {
        WriteKind.None => "read",
        WriteKind.Blind => "plain write",
        _ => "keyed write",
    };

    private static string Words(RecoveryStep step)
    {
        string words = step.Recovery switch
        {
            Recovery.Retry => string.Create(CultureInfo.InvariantCulture, $"retry ×{step.Attempts}"),
            Recovery.Fallback => $"fallback {step.Method}",
            Recovery.Caveat => "caveat",
            Recovery.AskForClarification => "ask the user",
            Recovery.Escalate => "escalate to a person",
            _ => "stop the run",
        };
        return step.IsPreset ? $"{words} (preset)" : words;
    }
}
