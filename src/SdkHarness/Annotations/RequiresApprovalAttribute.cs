namespace SdkHarness;

/// <summary>Holds every call of the tool until a person has decided on its exact arguments.</summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class RequiresApprovalAttribute : Attribute
{
    /// <summary>The role that an approver must hold. Default: any authenticated person who is not the run's initiator.</summary>
    public string? Role { get; set; }

    /// <summary>Why a person must decide; shown to the approver.</summary>
    public string? Reason { get; set; }

    /// <summary>How many different people must approve. Default: 1.</summary>
    public int Approvers { get; set; } = 1;

    /// <summary>
    /// The name of a static predicate of the tool set, with the tool's visible parameters, that returns <see cref="bool"/>: only where it
    /// returns <see langword="true"/> is a person asked. It throwing means that approval is needed. Default: always asked.
    /// </summary>
    public string? When { get; set; }

    /// <summary>How long a request stays open, in minutes. Default: 1440, one day.</summary>
    public int ExpiresMinutes { get; set; } = 1440;
}
