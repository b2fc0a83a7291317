using Microsoft.CodeAnalysis;
using SdkHarness.BuildCost.Rerunning;

namespace SdkHarness.Generators.Tests.Caching;

/// <summary>A thousand tools in twenty sets in an editor: one edit follows another.</summary>
public sealed class ThousandTools
{
    public const int Sets = 20;

    public EditedProject Project { get; } = new(Sets, 50, tracksSteps: true);

    /// <summary>Why each step of a name gave what it gave at the last run, over all generators.</summary>
    public IncrementalStepRunReason[] Reasons(string step) =>
    [
        .. Project.Result.Results.SelectMany(result => result.TrackedSteps.GetValueOrDefault(step, []))
            .SelectMany(static run => run.Outputs.Select(static output => output.Reason)),
    ];

    /// <summary>Why each file was given out at the last run.</summary>
    public IncrementalStepRunReason[] Outputs() =>
    [
        .. Project.Result.Results.SelectMany(static result => result.TrackedOutputSteps)
            .SelectMany(static step => step.Value.SelectMany(static run => run.Outputs.Select(static output => output.Reason))),
    ];
}
