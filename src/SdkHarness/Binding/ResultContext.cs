namespace SdkHarness;

/// <summary>What a result may show, and where it breaks its contract.</summary>
/// <param name="labels">The labels that the agent is granted.</param>
/// <param name="now">The time that ages are measured against.</param>
public sealed class ResultContext(IReadOnlySet<string> labels, DateTimeOffset now)
{
    private List<ResultDefect>? _defects;

    /// <summary>The labels that the agent is granted.</summary>
    public IReadOnlySet<string> Labels { get; } = labels;

    /// <summary>The time that ages are measured against.</summary>
    public DateTimeOffset Now { get; } = now;

    /// <summary>Where the result breaks its contract.</summary>
    public IReadOnlyList<ResultDefect> Defects => _defects ?? (IReadOnlyList<ResultDefect>)[];

    /// <summary>Whether a sensitive value was written, since its label is granted.</summary>
    public bool WroteSensitive { get; set; }

    /// <summary>Whether text that outsiders wrote was written.</summary>
    public bool WroteUntrusted { get; set; }

    /// <summary>Reports a defect.</summary>
    /// <param name="defect">The defect.</param>
    public void Add(ResultDefect defect) => (_defects ??= []).Add(defect);
}
