using System.ComponentModel.DataAnnotations;

namespace SdkHarness.SemanticKernel.Tests.Desk;

/// <summary>How large a customer is.</summary>
public enum Segment
{
    /// <summary>Fewer than 50 seats.</summary>
    Small,

    /// <summary>50 to 500 seats.</summary>
    Medium,

    /// <summary>More than 500 seats.</summary>
    Large,
}

/// <summary>An account in the CRM.</summary>
/// <param name="AccountId">The CRM account id.</param>
/// <param name="Name">The customer's name.</param>
/// <param name="Seats">How many seats it pays for.</param>
public sealed record Account(string AccountId, string Name, int Seats);

/// <summary>When and how likely an account renews.</summary>
public sealed record RenewalWindow
{
    /// <summary>The account renews before this day.</summary>
    public required DateOnly Before { get; init; }

    /// <summary>At least this likely, from 0 to 1.</summary>
    [Range(0, 1)]
    public decimal? Probability { get; init; }
}

/// <summary>What was found.</summary>
/// <param name="AccountIds">The accounts' ids.</param>
/// <param name="Asked">The search as it reached the tool.</param>
public sealed record Found(IReadOnlyList<string> AccountIds, string Asked);

/// <summary>A number of the usage system.</summary>
/// <param name="ActiveUsers">How many people used the product in the last week.</param>
/// <param name="Source">Which system says so.</param>
public sealed record Usage(int ActiveUsers, string Source);

/// <summary>A change of the forecast.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Probability">The new probability.</param>
public sealed record ForecastChange(string AccountId, decimal Probability);

/// <summary>A note on an account.</summary>
/// <param name="Text">The note.</param>
public sealed record Note(string Text);
