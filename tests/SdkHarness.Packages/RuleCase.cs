namespace SdkHarness.Packages;

/// <summary>A project's file that breaks one rule, and nothing else.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Code">The file, in a namespace of its own.</param>
/// <param name="ByGenerator">Whether the generator finds it too, and not only an analyzer.</param>
internal sealed record RuleCase(string Rule, string Code, bool ByGenerator = true)
{
    /// <summary>The file's name.</summary>
    public string File => $"{Rule}.cs";

    /// <summary>Whether the code stands before any namespace.</summary>
    public bool IsOfAssembly { get; init; }

    /// <summary>The file with the usings that it needs.</summary>
    public string Text =>
        $"using System.ComponentModel.DataAnnotations;\nusing SdkHarness;\n\n{(IsOfAssembly ? "" : $"namespace Of{Rule};\n\n")}{Code}\n";
}
