using System.Text.Json;

namespace SdkHarness;

/// <summary>One call on its way through the guard; it grows stage by stage.</summary>
internal sealed class ToolCall(string id, string function, AgentTool? tool, ToolArguments arguments, string? modelCallId)
{
    public string Id { get; } = id;

    public string Function { get; } = function;

    /// <summary>The tool, or null where the agent knows none of this name.</summary>
    public AgentTool? Tool { get; } = tool;

    public ToolContract Contract => Tool?.Contract ?? throw new InvalidOperationException($"There is no tool '{Function}'.");

    public ToolArguments Arguments { get; } = arguments;

    public string? ModelCallId { get; } = modelCallId;

    /// <summary>What the run lets arguments look like, beside what the contract does.</summary>
    public Coercions Coercions { get; init; }

    /// <summary>What the binding made of the arguments; null before that stage.</summary>
    public object? Bound { get; set; }

    /// <summary>The arguments in canonical form, or the text that came.</summary>
    public string Canonical => Text.Value;

    public required CanonicalText Text { get; init; }

    /// <summary>What approvals and repeats are bound to.</summary>
    public string Digest => Text.Digest;

    public string? Subject { get; init; }

    /// <summary>The same for every attempt of this call, in this process or the next.</summary>
    public string IdempotencyKey { get; set; } = "";

    /// <summary>The value of a string argument, or null.</summary>
    public static string? SubjectOf(ToolContract? contract, ToolArguments arguments) =>
        contract?.SubjectArgument is { } name && arguments.IsText && arguments.Find(name) is { } value
            ? value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText()
            : null;
}
