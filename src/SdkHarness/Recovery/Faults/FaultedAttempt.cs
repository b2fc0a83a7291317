namespace SdkHarness;

/// <summary>One attempt on its way through the faults: which of them struck it, and what is still to strike once the body has returned.</summary>
internal sealed class FaultedAttempt(bool isFallback)
{
    private readonly List<string> _struck = [];
    private bool _failed;

    /// <summary>What strikes the result while it is written; null where nothing does.</summary>
    public ResultFault? Result { get; private set; }

    /// <summary>The fault that is thrown once the body has returned.</summary>
    private FaultRule? Lost { get; set; }

    /// <summary>What struck, in words; null where nothing did.</summary>
    public string? Injected
    {
        get
        {
            if (Result is { Struck: true } result)
                return string.Join("; ", [.. _struck, FaultExceptions.Words(result.Rule)]);
            return _struck.Count == 0 ? null : string.Join("; ", _struck);
        }
    }

    public bool MayBeStruck(FaultRule rule) =>
        !_failed && (!isFallback || rule.AlsoFallbacks) && (rule.Fault == Fault.Latency || (Lost is null && Result is null));

    public void Struck(FaultRule rule, string words)
    {
        _struck.Add(words);
        _failed |= rule.Fault != Fault.Latency;
    }

    public void StrikeAfterwards(FaultRule rule)
    {
        if (rule.IsOfResult)
            Result = new ResultFault(rule);
        else
            Lost = rule;
    }

    /// <summary>The body has returned.</summary>
    public void Returned()
    {
        if (Lost is not { } rule)
            return;
        Struck(rule, FaultExceptions.Words(rule));
        throw FaultExceptions.Of(rule);
    }
}
