namespace ChurnRisk.Reviews;

/// <summary>What was asked on the command line.</summary>
internal sealed record ReviewOptions
{
    /// <summary>The store's file.</summary>
    public required string Store { get; init; }

    /// <summary>Who approves without being asked, or <see langword="null"/>.</summary>
    public string? ApproveAs { get; init; }

    /// <summary>Whether a held write is left waiting.</summary>
    public bool NoInput { get; init; }

    /// <summary>The one account to review, or <see langword="null"/> for those due for renewal.</summary>
    public string? Account { get; init; }

    /// <summary>Whether that one is reviewed on a Monday.</summary>
    public bool Monday { get; init; }

    /// <summary>Whether every failure mode is made to happen, one review each.</summary>
    public bool Failures { get; init; }

    /// <summary>An OpenAI-compatible server to ask instead of the stand-in, or <see langword="null"/>.</summary>
    public ModelServer? Server { get; init; }

    /// <summary>The CRM's ledger, beside the store.</summary>
    public string Ledger => Path.ChangeExtension(Store, ".ledger.jsonl");
}

/// <summary>An OpenAI-compatible server.</summary>
/// <param name="Endpoint">Where its API begins.</param>
/// <param name="Model">The model's name there.</param>
/// <param name="ApiKey">The key.</param>
internal sealed record ModelServer(Uri Endpoint, string Model, string ApiKey);
