namespace SdkHarness.Tests.Failures.Matrix;

/// <summary>What happens to one call: how many of its first attempts fail, by which fault, and whether their effect comes before it.</summary>
internal sealed record Schedule(Failure Mode, Fault Fault, int Failing, bool AnswerLost)
{
    private static readonly Dictionary<Failure, Fault[]> Faults = new()
    {
        [Failure.Timeout] = [Fault.Timeout],
        [Failure.MissingField] = [Fault.MissingField, Fault.RenamedField],
        [Failure.PermissionDenied] = [Fault.Unauthorized, Fault.Forbidden],
        [Failure.StaleData] = [Fault.StaleTimestamp],
        [Failure.DuplicateRecord] = [Fault.DuplicatedRecord],
        [Failure.UnexpectedShape] = [Fault.ChangedType, Fault.TruncatedBody],
        [Failure.RateLimited] = [Fault.RateLimited],
        [Failure.Unavailable] = [Fault.ServerError, Fault.DroppedConnection],
        [Failure.Unknown] = [Fault.Exception],
    };

    public static IEnumerable<Failure> Modes => Faults.Keys;

    public static Schedule Of(Failure mode, int seed)
    {
        var random = new Random(seed);
        Fault[] faults = Faults[mode];
        bool mayBeLost = mode is Failure.Timeout or Failure.Unavailable or Failure.Unknown;
        return new Schedule(mode, faults[random.Next(faults.Length)], random.Next(0, 5), mayBeLost && random.Next(2) == 0);
    }

    public bool IsOfResult => Fault >= Fault.MissingField;

    /// <summary>Whether a body runs in an attempt that fails.</summary>
    public bool Runs => IsOfResult || AnswerLost;

    /// <summary>What can be known of a failed attempt's effect.</summary>
    public AttemptEffect Effect =>
        IsOfResult ? AttemptEffect.Happened
        : Mode is Failure.PermissionDenied or Failure.RateLimited ? AttemptEffect.None
        : AttemptEffect.Unknown;
}
