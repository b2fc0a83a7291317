namespace SdkHarness;

/// <summary>Classifies what a body throws: the tool's own word, then the application's classifiers, then what the harness knows.</summary>
internal sealed class FailureClassifiers(IReadOnlyList<IFailureClassifier> added, HarnessLog log)
{
    public AttemptOutcome Classify(Exception exception)
    {
        FailureClassification found = Find(exception);
        string? type = exception is SystemRefusedException ? null : exception.GetType().FullName;
        return new AttemptOutcome(found.Failure, found.Message ?? found.Failure.InWords(), type, found.RetryAfter, Effect: found.Effect);
    }

    public Failure ModeOf(Exception exception) => Find(exception).Failure;

    private FailureClassification Find(Exception exception)
    {
        if (exception is not ToolFailureException)
        {
            foreach (IFailureClassifier classifier in added)
            {
                if (Ask(classifier, exception) is { } found)
                    return found;
            }
        }

        return KnownFailures.Classify(exception);
    }

    private FailureClassification? Ask(IFailureClassifier classifier, Exception exception)
    {
        try
        {
            FailureClassification? found = classifier.Classify(exception);
            if (found is null || FailureWords.IsSingle(found.Failure))
                return found;
            log.ClassifierNamedNoMode(classifier.GetType().FullName!, found.Failure);
        }
#pragma warning disable CA1031 // Whatever a classifier throws, the call that failed still has an end.
        catch (Exception e)
#pragma warning restore CA1031
        {
            log.ClassifierThrew(e, classifier.GetType().FullName!);
        }

        return new FailureClassification(Failure.Unknown);
    }
}
