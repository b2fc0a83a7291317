namespace SdkHarness.Generators.Tools;

/// <summary>All that is emitted for one tool set. Strings only, so that an edit which changes none of them emits nothing.</summary>
internal sealed record ToolSetModel
{
    /// <summary>Empty for the global namespace.</summary>
    public required string Namespace { get; init; }

    /// <summary>The class's name, escaped where it is a keyword.</summary>
    public required string ClassName { get; init; }

    /// <summary>The fully qualified type.</summary>
    public required string Type { get; init; }

    /// <summary><c>class</c> or <c>record</c>.</summary>
    public required string Keyword { get; init; }

    public required string Name { get; init; }

    public required string Description { get; init; }

    public required string? Owner { get; init; }

    /// <summary>Whether the class has a member of its own called Contract, or Bindings: then the interface is implemented explicitly.</summary>
    public required bool HidesContract { get; init; }

    public required bool HidesBindings { get; init; }

    public required EquatableArray<ToolModel> Tools { get; init; }

    public required EquatableArray<InputModel> Inputs { get; init; }

    public required EquatableArray<OutputModel> Outputs { get; init; }

    public required EquatableArray<VariantsModel> InputVariants { get; init; }

    public required EquatableArray<OutputVariantsModel> OutputVariants { get; init; }

    public required EquatableArray<EnumModel> Enums { get; init; }
}
