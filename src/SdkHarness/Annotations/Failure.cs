namespace SdkHarness;

/// <summary>The ways in which a tool call can fail.</summary>
[Flags]
public enum Failure
{
    /// <summary>Nothing failed.</summary>
    None = 0,

    /// <summary>No answer within the time allowed.</summary>
    Timeout = 1,

    /// <summary>A field that the contract promises is not there.</summary>
    MissingField = 2,

    /// <summary>The system refused the caller.</summary>
    PermissionDenied = 4,

    /// <summary>The record is older than its contract allows.</summary>
    StaleData = 8,

    /// <summary>One key, several records.</summary>
    DuplicateRecord = 16,

    /// <summary>The answer has another shape than the contract's.</summary>
    UnexpectedShape = 32,

    /// <summary>The system asks to be called less often.</summary>
    RateLimited = 64,

    /// <summary>The system cannot be reached or says that it is out of order.</summary>
    Unavailable = 128,

    /// <summary>Anything else.</summary>
    Unknown = 256,

    /// <summary>The modes that may pass by themselves.</summary>
    Transient = Timeout | RateLimited | Unavailable,

    /// <summary>Every mode.</summary>
    Any = Timeout | MissingField | PermissionDenied | StaleData | DuplicateRecord | UnexpectedShape | RateLimited | Unavailable | Unknown,
}
