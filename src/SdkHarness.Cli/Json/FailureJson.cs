using SdkHarness.Cli.Commands;

namespace SdkHarness.Cli.Json;

internal sealed record FailuresDocument(IReadOnlyList<ToolFailuresJson> Tools);

/// <summary>What is done about every failure mode of a tool.</summary>
internal sealed record ToolFailuresJson(string Function, string Effect, string ContractHash, IReadOnlyList<ModeJson> Modes)
{
    public static ToolFailuresJson Of(ToolContract tool) => new(
        tool.FunctionName,
        FailurePaths.Effect(tool),
        tool.Hash.Value,
        [.. FailurePaths.Modes.Select(mode => new ModeJson(
            mode, FailurePaths.InWords(tool, mode), [.. FailurePaths.Steps(tool, mode).Select(RecoveryJson.Of)]))]);
}

internal sealed record ModeJson(Failure Failure, string Path, IReadOnlyList<RecoveryJson> Steps);
