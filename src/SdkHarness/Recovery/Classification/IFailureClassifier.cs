namespace SdkHarness;

/// <summary>
/// Tells in which way an exception of your systems is a failure. Add it by <see cref="HarnessBuilder.AddFailureClassifier{TClassifier}"/>.
/// </summary>
/// <remarks>
/// The order: what the tool says itself (<see cref="ToolFailureException"/>), then the classifiers in the order in which they were added,
/// then the harness's own. The first answer counts. One that throws, or names no single mode, makes the failure
/// <see cref="Failure.Unknown"/> and is logged; the tool's own exception is never lost.
/// </remarks>
public interface IFailureClassifier
{
    /// <summary>Classifies an exception. Called on the run's own path, from several threads: return quickly.</summary>
    /// <param name="exception">What the tool's body threw.</param>
    /// <returns>What it amounts to; <see langword="null"/> for an exception that this classifier does not know.</returns>
    FailureClassification? Classify(Exception exception);
}
