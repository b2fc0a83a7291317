namespace SdkHarness;

/// <summary>The guard's word that one call may change something. Nobody else can make one.</summary>
/// <remarks>
/// A write tool takes it as a parameter, which the model does not see, and hands it on to what does the writing. What asks for one can then not be called
/// around the guard: there is no way to get one, and rule HRN004 refuses <see langword="null"/>, <see langword="default"/> and reflection in its place.
/// It belongs to one attempt of one call. A method that is handed one from elsewhere rejects null as any public method does.
/// </remarks>
public sealed class WritePermit
{
    internal WritePermit(ToolContract contract, string runId, string callId, string idempotencyKey, int attempt)
    {
        Function = contract.FunctionName;
        Contract = contract.Hash;
        RunId = runId;
        CallId = callId;
        IdempotencyKey = idempotencyKey;
        Attempt = attempt;
    }

    /// <summary>The tool that is called, for example <c>crm_change_forecast</c>.</summary>
    public string Function { get; }

    /// <summary>The contract under which the guard has allowed the call.</summary>
    public ContractHash Contract { get; }

    /// <summary>The run's id.</summary>
    public string RunId { get; }

    /// <summary>The call's id, unique within the run.</summary>
    public string CallId { get; }

    /// <summary>The same for every attempt of this logical call, across retries and restarts.</summary>
    public string IdempotencyKey { get; }

    /// <summary>Which attempt this is, from 1.</summary>
    public int Attempt { get; }
}
