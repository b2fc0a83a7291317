namespace SdkHarness.Symbols;

/// <summary>What the harness supplies for a parameter that the model does not see.</summary>
internal enum HiddenParameter
{
    /// <summary>Nothing: the model gives it.</summary>
    None,

    /// <summary><c>[IdempotencyKey]</c>: the key of the logical call.</summary>
    IdempotencyKey,

    /// <summary><c>CancellationToken</c>: that of the attempt.</summary>
    CancellationToken,

    /// <summary><c>IServiceProvider</c>: the run's services.</summary>
    Services,

    /// <summary><c>[FromKeyedServices]</c>: the service of that type and key.</summary>
    KeyedService,

    /// <summary><c>ToolCallContext</c>: the run, the call and the attempt.</summary>
    Context,

    /// <summary><c>WritePermit</c>: the guard's word that this call may write.</summary>
    Permit,
}
