namespace SdkHarness.BuildCost.Building;

/// <summary>What was measured of one project, repetition by repetition, in seconds of processor time.</summary>
internal sealed class Readings
{
    /// <summary>What the compiler reports for the generator.</summary>
    public List<double> Generator { get; } = [];

    /// <summary>The compiler's process, with the generator.</summary>
    public List<double> CompilerWith { get; } = [];

    /// <summary>The compiler's process, with no generator.</summary>
    public List<double> CompilerWithout { get; } = [];

    /// <summary>The whole build, with the generator.</summary>
    public List<double> BuildWith { get; } = [];

    /// <summary>The whole build, without the generator.</summary>
    public List<double> BuildWithout { get; } = [];

    public void Take(SyntheticProject project)
    {
        CompilerWithout.Add(project.Compile(generates: false).Seconds);
        CompilerRun run = project.Compile(generates: true);
        CompilerWith.Add(run.Seconds);
        Generator.Add(run.GeneratorSeconds);
        BuildWithout.Add(project.Build(generates: false));
        BuildWith.Add(project.Build(generates: true));
    }
}
