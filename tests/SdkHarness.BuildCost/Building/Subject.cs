namespace SdkHarness.BuildCost.Building;

/// <summary>One generator and what it is measured on.</summary>
/// <param name="Name">For the report.</param>
/// <param name="Units">How many tools, mappers or types there are.</param>
/// <param name="Assembly">What the names of the generator's assemblies begin with.</param>
/// <param name="Generator">What brings the generator to the project, as MSBuild items; empty where every project has it.</param>
/// <param name="References">What its sources need beside the framework, as MSBuild items.</param>
/// <param name="Files">The sources, by file name; one called <see cref="NeedsGenerator"/> is left out of the compilation without it.</param>
internal sealed record Subject(
    string Name, int Units, string Assembly, string Generator, string References, IReadOnlyList<(string File, string Text)> Files)
{
    /// <summary>The file whose code does not compile without the generator.</summary>
    public const string NeedsGenerator = "NeedsGenerator.cs";
}
