using System.Text.Json;
using System.Text.Json.Serialization;

namespace SdkHarness;

/// <summary>What one tool promises and may do: the static data that the compiler checked and the guard enforces.</summary>
public sealed record ToolContract
{
    /// <summary>The name of the tool set, which is also the plugin's name in Semantic Kernel.</summary>
    public required string ToolSet { get; init; }

    /// <summary>The tool's name within its set, for example <c>get_account</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The name that the model sees: set and name joined by an underscore, for example <c>crm_get_account</c>; at most 64 characters.</summary>
    public string FunctionName => field ??= $"{ToolSet}_{Name}";

    /// <summary>What the model reads about the tool.</summary>
    public required string Description { get; init; }

    /// <summary>The arguments as JSON Schema 2020-12: inline, <c>additionalProperties: false</c>, no <c>$ref</c>.</summary>
    public required JsonElement InputSchema { get; init; }

    /// <summary>Schema, effects and policy in one hash.</summary>
    public required ContractHash Hash { get; init; }

    /// <summary>The team that answers for the tool, or <see langword="null"/>.</summary>
    public string? Owner { get; init; }

    /// <summary>The scopes that it reads.</summary>
    public IReadOnlyList<string> Reads { get; init; } = [];

    /// <summary>What it changes. Empty for a read.</summary>
    public IReadOnlyList<WriteEffect> Writes { get; init; } = [];

    /// <summary>Whether it changes anything.</summary>
    public bool IsWrite => Writes.Count > 0;

    /// <summary>The approval that it needs, or <see langword="null"/>.</summary>
    public ApprovalPolicy? Approval { get; init; }

    /// <summary>Why this write runs without a person, or <see langword="null"/>.</summary>
    public string? AutoApprovedBecause { get; init; }

    /// <summary>Why no agent may run it, or <see langword="null"/>.</summary>
    public string? BlockedReason { get; init; }

    /// <summary>The declared paths for failures, in the order in which they are tried; already resolved over method, class and assembly.</summary>
    public IReadOnlyList<RecoveryStep> Recovery { get; init; } = [];

    /// <summary>How long one attempt may take. Default: 30 seconds.</summary>
    public TimeSpan Timeout { get; init; } = DefaultTimeout;

    /// <summary>The reads that this run must hold before a call.</summary>
    public IReadOnlyList<EvidenceRequirement> Evidence { get; init; } = [];

    /// <summary>What makes a repeated write safe. <see cref="WriteKind.None"/> for a read.</summary>
    public WriteKind WriteKind { get; init; }

    /// <summary>Whether the same write, made again in one run with the same arguments, is another one. Default: it is the first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool MayRepeat { get; init; }

    /// <summary>Whether the result holds text that outsiders wrote.</summary>
    public bool ReturnsUntrusted { get; init; }

    /// <summary>The labels of sensitive values in its arguments and result.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>What its arguments may look like beside what the schema states. Default: nothing.</summary>
    public Coercions Lenient { get; init; }

    /// <summary>The JSON name of the argument that names the subject, or <see langword="null"/>.</summary>
    public string? SubjectArgument { get; init; }

    /// <summary>The top-level arguments whose values are withheld from journal and telemetry unless granted: JSON name and label.</summary>
    public IReadOnlyDictionary<string, string> SensitiveArguments { get; init; } = NoSensitiveArguments;

    /// <summary>
    /// Whether the body runs on the caller's thread, as its developer says that it may. Any other body is run aside, where it can be left
    /// behind at the deadline.
    /// </summary>
    internal bool RunsInPlace { get; init; }

    /// <summary>What the tool's generated code leaves to data: the types and readers of its arguments, and its result.</summary>
    internal JsonElement Code { get; init; }

    internal static TimeSpan DefaultTimeout { get; } = TimeSpan.FromSeconds(30);

    internal static IReadOnlyDictionary<string, string> NoSensitiveArguments { get; } =
        System.Collections.ObjectModel.ReadOnlyDictionary<string, string>.Empty;
}
