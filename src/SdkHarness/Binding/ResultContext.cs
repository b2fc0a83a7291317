namespace SdkHarness;

/// <summary>What a result may show, and where it breaks its contract.</summary>
public sealed class ResultContext
{
    private readonly TimeProvider? _time;
    private List<ResultDefect>? _defects;
    private DateTimeOffset? _now;
    private bool _isNamed;

    /// <summary>Measures ages against a time.</summary>
    /// <param name="labels">The labels that the agent is granted.</param>
    /// <param name="now">The time.</param>
    public ResultContext(IReadOnlySet<string> labels, DateTimeOffset now)
    {
        Labels = labels;
        _now = now;
    }

    /// <summary>Measures ages against the time at which the result first names one.</summary>
    /// <param name="labels">The labels that the agent is granted.</param>
    /// <param name="time">The clock, which is not asked where the result names no time.</param>
    public ResultContext(IReadOnlySet<string> labels, TimeProvider time)
    {
        Labels = labels;
        _time = time;
    }

    /// <summary>The labels that the agent is granted.</summary>
    public IReadOnlySet<string> Labels { get; }

    /// <summary>The time that ages are measured against.</summary>
    public DateTimeOffset Now => _now ??= _time!.GetUtcNow();

    /// <summary>Where the result breaks its contract.</summary>
    public IReadOnlyList<ResultDefect> Defects => _defects ?? (IReadOnlyList<ResultDefect>)[];

    /// <summary>Whether a sensitive value was written, since its label is granted.</summary>
    public bool WroteSensitive { get; set; }

    /// <summary>Whether text that outsiders wrote was written.</summary>
    public bool WroteUntrusted { get; set; }

    /// <summary>What the result calls its subject; null where it does not say, or says several names.</summary>
    internal string? SubjectName { get; private set; }

    /// <summary>What strikes the result in a test; null where nothing does.</summary>
    internal ResultFault? Fault { get; init; }

    /// <summary>Reports a defect.</summary>
    /// <param name="defect">The defect.</param>
    public void Add(ResultDefect defect) => (_defects ??= []).Add(defect);

    /// <summary>Notes what the result calls its subject.</summary>
    internal void NameSubject(string name)
    {
        SubjectName = _isNamed && name != SubjectName ? null : name;
        _isNamed = true;
    }
}
