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

    /// <summary>In which other forms arguments may come.</summary>
    public Coercions Coercions { get; init; }

    /// <summary>What the binding made of the arguments; null before that stage.</summary>
    public object? Bound { get; set; }

    /// <summary>The arguments in canonical form, or the text that came.</summary>
    public string Canonical => Text.Value;

    public required CanonicalText Text { get; init; }

    /// <summary>What approvals are bound to: just what was sent.</summary>
    public string Digest => Text.Digest;

    /// <summary>What repeats and idempotency keys are bound to: what it means.</summary>
    public string Meaning => field ??= MeantArguments.Digest(() => Digest, Arguments, Tool?.Contract, Coercions);

    public string? Subject { get; init; }

    /// <summary>The same for every attempt of this call, in this process or the next.</summary>
    public string IdempotencyKey { get; set; } = "";

    /// <summary>The subject that the arguments name; null where they name none, which a null says too.</summary>
    public static string? SubjectOf(ToolContract? contract, ToolArguments arguments) =>
        contract?.SubjectArgument is { } name && arguments.IsText && arguments.Find(name) is { } value
            ? value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Null => null,
                _ => value.GetRawText(),
            }
            : null;
}
