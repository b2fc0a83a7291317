using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;

namespace SdkHarness.Tests.Failures.Classification;

public sealed class ClassifierTests
{
    private static FailureClassifiers Of(params IFailureClassifier[] added) => new(added, new HarnessLog(NullLoggerFactory.Instance));

    [Fact]
    public void The_first_classifier_that_knows_an_exception_answers_and_then_the_harness()
    {
        FailureClassifiers classifiers = Of(
            new Knows<FormatException>(Failure.MissingField),
            new Knows<FormatException>(Failure.StaleData),
            new Knows<CultureNotFoundException>(Failure.DuplicateRecord));

        Assert.Equal(Failure.MissingField, classifiers.Classify(new FormatException()).Failure);
        Assert.Equal(Failure.DuplicateRecord, classifiers.Classify(new CultureNotFoundException()).Failure);
        Assert.Equal(Failure.Timeout, classifiers.Classify(new TimeoutException()).Failure);
    }

    [Fact]
    public void What_a_tool_says_itself_no_classifier_changes() =>
        Assert.Equal(Failure.Timeout, Of(new Knows<Exception>(Failure.StaleData)).Classify(new ToolFailureException(Failure.Timeout, "late")).Failure);

    [Fact]
    public void A_classifier_may_say_how_long_to_wait_and_that_nothing_happened()
    {
        AttemptOutcome outcome = Of(new Patient()).Classify(new FormatException("secret"));

        Assert.Equal((Failure.RateLimited, TimeSpan.FromSeconds(7), AttemptEffect.None), (outcome.Failure, outcome.RetryAfter, outcome.Effect));
        Assert.Equal(("Wait a little", typeof(FormatException).FullName), (outcome.Message, outcome.ErrorType));
    }

    [Fact]
    public void A_classifier_that_throws_or_names_no_single_mode_makes_the_failure_unknown_and_the_exception_is_kept()
    {
        AttemptOutcome thrown = Of(new Throws()).Classify(new TimeoutException());
        AttemptOutcome several = Of(new Knows<Exception>(Failure.Transient)).Classify(new TimeoutException());

        Assert.Equal((Failure.Unknown, typeof(TimeoutException).FullName), (thrown.Failure, thrown.ErrorType));
        Assert.Equal((Failure.Unknown, AttemptEffect.Unknown), (several.Failure, several.Effect));
    }

    private sealed class Knows<T>(Failure failure) : IFailureClassifier
        where T : Exception
    {
        public FailureClassification? Classify(Exception exception) => exception is T ? new(failure) : null;
    }

    private sealed class Patient : IFailureClassifier
    {
        public FailureClassification? Classify(Exception exception) =>
            new(Failure.RateLimited, "Wait a little", TimeSpan.FromSeconds(7), AttemptEffect.None);
    }

    private sealed class Throws : IFailureClassifier
    {
        public FailureClassification? Classify(Exception exception) => throw new InvalidOperationException("a bug");
    }
}
