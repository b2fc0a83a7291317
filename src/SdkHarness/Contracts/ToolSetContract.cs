using System.Text.Json;

namespace SdkHarness;

/// <summary>What a tool set is and the contracts of its tools.</summary>
/// <param name="Name">The tool set's name.</param>
/// <param name="Description">What the set is for, from the class's doc comment; empty without one.</param>
/// <param name="Owner">The team that answers for it, or <see langword="null"/>.</param>
/// <param name="Tools">One contract a tool, in the order of declaration.</param>
public sealed record ToolSetContract(string Name, string Description, string? Owner, IReadOnlyList<ToolContract> Tools)
{
    /// <summary>How arguments are read, as data of the generated code: one reader an item, which the tools' own data name by their number.</summary>
    internal JsonElement Readers { get; init; }
}
