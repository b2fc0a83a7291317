#pragma warning disable HRN104 // What the presets do where nothing is declared is among what is tested.
namespace SdkHarness.Tests.Failures.Matrix;

/// <summary>A line of a result.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Text">Its text.</param>
public sealed record MatrixLine([property: UniqueKey] string Id, string Text);

/// <summary>A result that can be wrong in every way.</summary>
/// <param name="Name">A name.</param>
/// <param name="AsOf">When it was true.</param>
/// <param name="Lines">The lines.</param>
public sealed record MatrixResult(string Name, [property: AsOf, MaxAge(60)] DateTimeOffset AsOf, IReadOnlyList<MatrixLine> Lines);

/// <summary>One tool for each effect and path. A retry of a plain write does not build (HRN101), nor one of refused access (HRN105).</summary>
[ToolSet("matrix", Owner = "tests")]
public sealed partial class MatrixTools(MatrixSystem system)
{
    /// <summary>The path none, of a read tool.</summary>
    /// <param name="item">What it is about.</param>
    /// <param name="cancellationToken">Cancels.</param>
    [ReadScope("matrix.read")]
    public Task<MatrixResult> ReadNoneAsync(string item, CancellationToken cancellationToken) => system.ReadAsync(item, cancellationToken);

    /// <summary>The path retry, of a read tool.</summary>
    /// <param name="item">What it is about.</param>
    /// <param name="cancellationToken">Cancels.</param>
    [ReadScope("matrix.read")]
    [OnFailure(Failure.Any & ~Failure.PermissionDenied, Recovery.Retry, Attempts = 3)]
    public Task<MatrixResult> ReadRetryAsync(string item, CancellationToken cancellationToken) => system.ReadAsync(item, cancellationToken);

    /// <summary>The path fallback, of a read tool.</summary>
    /// <param name="item">What it is about.</param>
    /// <param name="cancellationToken">Cancels.</param>
    [ReadScope("matrix.read")]
    [OnFailure(Failure.Any, Recovery.Fallback, Method = nameof(ReadOtherAsync))]
    public Task<MatrixResult> ReadFallbackAsync(string item, CancellationToken cancellationToken) => system.ReadAsync(item, cancellationToken);

    /// <summary>The path caveat, of a read tool.</summary>
    /// <param name="item">What it is about.</param>
    /// <param name="cancellationToken">Cancels.</param>
    [ReadScope("matrix.read")]
    [OnFailure(Failure.Any, Recovery.Caveat, Note = "The matrix could not be read")]
    public Task<MatrixResult> ReadCaveatAsync(string item, CancellationToken cancellationToken) => system.ReadAsync(item, cancellationToken);

    /// <summary>The path ask, of a read tool.</summary>
    /// <param name="item">What it is about.</param>
    /// <param name="cancellationToken">Cancels.</param>
    [ReadScope("matrix.read")]
    [OnFailure(Failure.Any, Recovery.AskForClarification, Note = "Which item?")]
    public Task<MatrixResult> ReadAskAsync(string item, CancellationToken cancellationToken) => system.ReadAsync(item, cancellationToken);

    /// <summary>The path escalate, of a read tool.</summary>
    /// <param name="item">What it is about.</param>
    /// <param name="cancellationToken">Cancels.</param>
    [ReadScope("matrix.read")]
    [OnFailure(Failure.Any, Recovery.Escalate, Note = "Look at it")]
    public Task<MatrixResult> ReadEscalateAsync(string item, CancellationToken cancellationToken) => system.ReadAsync(item, cancellationToken);

    /// <summary>The path stop, of a read tool.</summary>
    /// <param name="item">What it is about.</param>
    /// <param name="cancellationToken">Cancels.</param>
    [ReadScope("matrix.read")]
    [OnFailure(Failure.Any, Recovery.Stop, Note = "No more")]
    public Task<MatrixResult> ReadStopAsync(string item, CancellationToken cancellationToken) => system.ReadAsync(item, cancellationToken);

    private Task<MatrixResult> ReadOtherAsync(string item) => system.ReadAsync(item, CancellationToken.None);

    /// <summary>The path none, of a keyed tool.</summary>
    /// <param name="item">What it is about.</param>
    /// <param name="key">Makes it happen once.</param>
    /// <param name="cancellationToken">Cancels.</param>
    [WriteScope("matrix.write"), AutoApproved("a test")]
    public Task<MatrixResult> KeyedNoneAsync(string item, [IdempotencyKey] string key, CancellationToken cancellationToken) => system.KeyedAsync(item, key, cancellationToken);

    /// <summary>The path retry, of a keyed tool.</summary>
    /// <param name="item">What it is about.</param>
    /// <param name="key">Makes it happen once.</param>
    /// <param name="cancellationToken">Cancels.</param>
    [WriteScope("matrix.write"), AutoApproved("a test")]
    [OnFailure(Failure.Any & ~Failure.PermissionDenied, Recovery.Retry, Attempts = 3)]
    public Task<MatrixResult> KeyedRetryAsync(string item, [IdempotencyKey] string key, CancellationToken cancellationToken) => system.KeyedAsync(item, key, cancellationToken);

    /// <summary>The path fallback, of a keyed tool.</summary>
    /// <param name="item">What it is about.</param>
    /// <param name="key">Makes it happen once.</param>
    /// <param name="cancellationToken">Cancels.</param>
    [WriteScope("matrix.write"), AutoApproved("a test")]
    [OnFailure(Failure.Any, Recovery.Fallback, Method = nameof(KeyedOtherAsync))]
    public Task<MatrixResult> KeyedFallbackAsync(string item, [IdempotencyKey] string key, CancellationToken cancellationToken) => system.KeyedAsync(item, key, cancellationToken);

    /// <summary>The path caveat, of a keyed tool.</summary>
    /// <param name="item">What it is about.</param>
    /// <param name="key">Makes it happen once.</param>
    /// <param name="cancellationToken">Cancels.</param>
    [WriteScope("matrix.write"), AutoApproved("a test")]
    [OnFailure(Failure.Any, Recovery.Caveat, Note = "The matrix could not be read")]
    public Task<MatrixResult> KeyedCaveatAsync(string item, [IdempotencyKey] string key, CancellationToken cancellationToken) => system.KeyedAsync(item, key, cancellationToken);

    /// <summary>The path ask, of a keyed tool.</summary>
    /// <param name="item">What it is about.</param>
    /// <param name="key">Makes it happen once.</param>
    /// <param name="cancellationToken">Cancels.</param>
    [WriteScope("matrix.write"), AutoApproved("a test")]
    [OnFailure(Failure.Any, Recovery.AskForClarification, Note = "Which item?")]
    public Task<MatrixResult> KeyedAskAsync(string item, [IdempotencyKey] string key, CancellationToken cancellationToken) => system.KeyedAsync(item, key, cancellationToken);

    /// <summary>The path escalate, of a keyed tool.</summary>
    /// <param name="item">What it is about.</param>
    /// <param name="key">Makes it happen once.</param>
    /// <param name="cancellationToken">Cancels.</param>
    [WriteScope("matrix.write"), AutoApproved("a test")]
    [OnFailure(Failure.Any, Recovery.Escalate, Note = "Look at it")]
    public Task<MatrixResult> KeyedEscalateAsync(string item, [IdempotencyKey] string key, CancellationToken cancellationToken) => system.KeyedAsync(item, key, cancellationToken);

    /// <summary>The path stop, of a keyed tool.</summary>
    /// <param name="item">What it is about.</param>
    /// <param name="key">Makes it happen once.</param>
    /// <param name="cancellationToken">Cancels.</param>
    [WriteScope("matrix.write"), AutoApproved("a test")]
    [OnFailure(Failure.Any, Recovery.Stop, Note = "No more")]
    public Task<MatrixResult> KeyedStopAsync(string item, [IdempotencyKey] string key, CancellationToken cancellationToken) => system.KeyedAsync(item, key, cancellationToken);

    private Task<MatrixResult> KeyedOtherAsync(string item, [IdempotencyKey] string key) => system.KeyedAsync(item, key, CancellationToken.None);

    /// <summary>The path none, of a plain tool.</summary>
    /// <param name="item">What it is about.</param>
    /// <param name="cancellationToken">Cancels.</param>
    [WriteScope("matrix.write"), AutoApproved("a test")]
    public Task<MatrixResult> PlainNoneAsync(string item, CancellationToken cancellationToken) => system.PlainAsync(item, cancellationToken);

    /// <summary>The path fallback, of a plain tool.</summary>
    /// <param name="item">What it is about.</param>
    /// <param name="cancellationToken">Cancels.</param>
    [WriteScope("matrix.write"), AutoApproved("a test")]
    [OnFailure(Failure.Any, Recovery.Fallback, Method = nameof(PlainOtherAsync))]
    public Task<MatrixResult> PlainFallbackAsync(string item, CancellationToken cancellationToken) => system.PlainAsync(item, cancellationToken);

    /// <summary>The path caveat, of a plain tool.</summary>
    /// <param name="item">What it is about.</param>
    /// <param name="cancellationToken">Cancels.</param>
    [WriteScope("matrix.write"), AutoApproved("a test")]
    [OnFailure(Failure.Any, Recovery.Caveat, Note = "The matrix could not be read")]
    public Task<MatrixResult> PlainCaveatAsync(string item, CancellationToken cancellationToken) => system.PlainAsync(item, cancellationToken);

    /// <summary>The path ask, of a plain tool.</summary>
    /// <param name="item">What it is about.</param>
    /// <param name="cancellationToken">Cancels.</param>
    [WriteScope("matrix.write"), AutoApproved("a test")]
    [OnFailure(Failure.Any, Recovery.AskForClarification, Note = "Which item?")]
    public Task<MatrixResult> PlainAskAsync(string item, CancellationToken cancellationToken) => system.PlainAsync(item, cancellationToken);

    /// <summary>The path escalate, of a plain tool.</summary>
    /// <param name="item">What it is about.</param>
    /// <param name="cancellationToken">Cancels.</param>
    [WriteScope("matrix.write"), AutoApproved("a test")]
    [OnFailure(Failure.Any, Recovery.Escalate, Note = "Look at it")]
    public Task<MatrixResult> PlainEscalateAsync(string item, CancellationToken cancellationToken) => system.PlainAsync(item, cancellationToken);

    /// <summary>The path stop, of a plain tool.</summary>
    /// <param name="item">What it is about.</param>
    /// <param name="cancellationToken">Cancels.</param>
    [WriteScope("matrix.write"), AutoApproved("a test")]
    [OnFailure(Failure.Any, Recovery.Stop, Note = "No more")]
    public Task<MatrixResult> PlainStopAsync(string item, CancellationToken cancellationToken) => system.PlainAsync(item, cancellationToken);

    private Task<MatrixResult> PlainOtherAsync(string item) => system.PlainAsync(item, CancellationToken.None);
}

/// <summary>Uses them all.</summary>
[Agent("matrix-agent", Owner = "tests", Version = "1")]
[UsesTools<MatrixTools>]
[Grant(Read = ["matrix.*"], Write = ["matrix.*"])]
public sealed partial class MatrixAgent;
