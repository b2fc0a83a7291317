namespace SdkHarness;

/// <summary>Which runs to list. Every filter that is set must hold; without any, all runs.</summary>
public sealed record RunFilter
{
    /// <summary>The customer, compared without case.</summary>
    public string? Customer { get; init; }

    /// <summary>The account, compared without case.</summary>
    public string? Account { get; init; }

    /// <summary>The agent's name.</summary>
    public string? Agent { get; init; }

    /// <summary>The function name of a tool that the run proposed a call of.</summary>
    public string? Tool { get; init; }

    /// <summary>The workflow.</summary>
    public string? Workflow { get; init; }

    /// <summary>Where the run stands.</summary>
    public RunStatus? Status { get; init; }

    /// <summary>Begun at or after this time.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Begun before this time.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The beginning of the run's id.</summary>
    public string? IdPrefix { get; init; }

    /// <summary>How many at the most, the latest first. Default: 100.</summary>
    public int Limit { get; init; } = 100;
}
