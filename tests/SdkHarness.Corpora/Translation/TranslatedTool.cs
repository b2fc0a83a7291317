namespace SdkHarness.Corpora.Translation;

/// <summary>A function of a corpus as a tool that was compiled from C# and runs.</summary>
/// <param name="Key">What the corpus knows it by.</param>
/// <param name="Form">Its parameters.</param>
/// <param name="Binding">Its generated code.</param>
/// <param name="ToolSet">An instance of its tool set.</param>
internal sealed record TranslatedTool(string Key, Form Form, ToolBinding Binding, object ToolSet);
