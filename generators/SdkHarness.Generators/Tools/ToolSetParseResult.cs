using SdkHarness.Generators.Problems;

namespace SdkHarness.Generators.Tools;

/// <summary>What reading a tool set gives. The pipeline splits it at once, so that positions never reach the model.</summary>
internal sealed record ToolSetParseResult(ToolSetModel? Model, string HintName, EquatableArray<Problem> Problems);
