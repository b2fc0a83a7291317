namespace SdkHarness;

/// <summary>The stages that every call passes, in this order.</summary>
public enum GuardStage
{
    /// <summary>The arguments are bound and validated.</summary>
    Arguments,

    /// <summary>No agent may run a blocked tool.</summary>
    Blocked,

    /// <summary>The agent's grant names every scope of the tool.</summary>
    Grant,

    /// <summary>The same write with the same arguments is answered with its first outcome.</summary>
    Repeat,

    /// <summary>The run's limits on calls and writes.</summary>
    Budget,

    /// <summary>The reads that the tool requires.</summary>
    Evidence,

    /// <summary>Sensitive and untrusted data against what leaves.</summary>
    InformationFlow,

    /// <summary>A person's decision.</summary>
    Approval,
}
