namespace SdkHarness;

/// <summary>When and how a fault strikes.</summary>
public sealed class FaultRule
{
    internal FaultRule(string function, Fault fault)
    {
        Function = function;
        Fault = fault;
    }

    /// <summary>The function, for example <c>crm_get_account</c>, or the beginning of several, <c>crm_*</c>.</summary>
    public string Function { get; }

    /// <summary>What goes wrong.</summary>
    public Fault Fault { get; }

    /// <summary>The share of attempts that it strikes, 0 to 1. Default: 1.</summary>
    public double Rate { get; set; } = 1;

    /// <summary>How many attempts are left alone first. Default: 0.</summary>
    public int After { get; set; }

    /// <summary>How many attempts it strikes at most. Default: any number.</summary>
    public int Times { get; set; } = int.MaxValue;

    /// <summary>How late the answer comes, for <see cref="Fault.Latency"/>. Default: 1 second.</summary>
    public TimeSpan Delay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long the system asks to wait, for <see cref="Fault.RateLimited"/> and <see cref="Fault.ServerError"/>. Default: it does not say.</summary>
    public TimeSpan? RetryAfter { get; set; }

    /// <summary>
    /// The JSON name of the result's member that a missing, renamed, changed or old field is. Default: the first one that can be. A fault that finds
    /// none (a result without a date cannot be stale) does not strike, and is not told as if it had.
    /// </summary>
    public string? Member { get; set; }

    /// <summary>
    /// Whether the body runs before the fault strikes, so that a write has happened and only its answer is lost: for <see cref="Fault.Timeout"/>,
    /// <see cref="Fault.ServerError"/>, <see cref="Fault.DroppedConnection"/> and <see cref="Fault.Exception"/>. A system that refuses does so before;
    /// faults of the result always strike after. Default: <see langword="false"/>.
    /// </summary>
    public bool AnswerLost { get; set; }

    /// <summary>Whether fallback methods are struck too. Default: <see langword="false"/>, the body alone.</summary>
    public bool AlsoFallbacks { get; set; }

    internal bool IsOfAnswer =>
        IsOfResult || (AnswerLost && Fault is (Fault.Timeout or Fault.ServerError or Fault.DroppedConnection or Fault.Exception));

    internal bool IsOfResult => Fault >= Fault.MissingField;

    internal bool Matches(string function) =>
        Function.EndsWith('*') ? function.StartsWith(Function[..^1], StringComparison.Ordinal) : function == Function;
}
