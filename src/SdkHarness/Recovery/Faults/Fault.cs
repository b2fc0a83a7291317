namespace SdkHarness;

/// <summary>What can be made to go wrong with a tool, for tests and evals.</summary>
public enum Fault
{
    /// <summary>The system answers late: by <see cref="FaultRule.Delay"/>. Longer than the tool's timeout, it is a timeout.</summary>
    Latency,

    /// <summary>The system's own client gives up waiting.</summary>
    Timeout,

    /// <summary>HTTP 429, with <c>Retry-After</c> where <see cref="FaultRule.RetryAfter"/> says so.</summary>
    RateLimited,

    /// <summary>HTTP 401.</summary>
    Unauthorized,

    /// <summary>HTTP 403.</summary>
    Forbidden,

    /// <summary>HTTP 503.</summary>
    ServerError,

    /// <summary>The connection is closed in the middle of the answer.</summary>
    DroppedConnection,

    /// <summary>The body throws what nobody expects.</summary>
    Exception,

    /// <summary>A field of the result is not there.</summary>
    MissingField,

    /// <summary>A field of the result has another name.</summary>
    RenamedField,

    /// <summary>A field of the result has another type.</summary>
    ChangedType,

    /// <summary>The result is older than its contract allows.</summary>
    StaleTimestamp,

    /// <summary>A record stands twice in the result.</summary>
    DuplicatedRecord,

    /// <summary>The answer is cut off in the middle.</summary>
    TruncatedBody,
}
