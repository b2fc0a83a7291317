namespace SdkHarness.Testing;

/// <summary>A tool that was built in memory.</summary>
/// <param name="Binding">Its generated code.</param>
/// <param name="ToolSet">An instance of its tool set.</param>
public sealed record LoadedTool(ToolBinding Binding, object ToolSet);
