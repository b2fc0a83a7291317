namespace SdkHarness;

/// <summary>Which approval requests to list. Every filter that is set must hold.</summary>
public sealed record ApprovalFilter
{
    /// <summary>The run that asks.</summary>
    public string? RunId { get; init; }

    /// <summary>Where the request stands.</summary>
    public ApprovalStatus? Status { get; init; }

    /// <summary>The beginning of the request's id.</summary>
    public string? IdPrefix { get; init; }

    /// <summary>How many at the most, the latest first. Default: 100.</summary>
    public int Limit { get; init; } = 100;
}
