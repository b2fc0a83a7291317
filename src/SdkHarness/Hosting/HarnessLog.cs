using Microsoft.Extensions.Logging;

namespace SdkHarness;

/// <summary>What goes to the application's own log: there, and only there, with the exception.</summary>
internal sealed partial class HarnessLog(ILoggerFactory factory)
{
    private readonly ILogger _logger = factory.CreateLogger("SdkHarness");

    [LoggerMessage(Level = LogLevel.Warning, Message = "Run {Run}, call {Call}: {Function} failed ({Failure}).")]
    public partial void AttemptFailed(Exception exception, string run, string call, string function, Failure failure);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Run {Run}, call {Call}: the body of {Function} threw.")]
    public partial void LeftBehind(Exception exception, string run, string call, string function);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Run {Run}: its lease could not be given back; it ends by itself.")]
    public partial void LeaseNotReleased(Exception exception, string run);

    [LoggerMessage(Level = LogLevel.Error, Message = "Run {Run}: a call of {Function} could not be guarded and did not run to its end.")]
    public partial void GuardFailed(Exception exception, string run, string function);

    [LoggerMessage(Level = LogLevel.Error, Message = "Run {Run}: the model's service failed.")]
    public partial void ModelFailed(Exception exception, string run);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The approval predicate of {Function} threw; a person is asked.")]
    public partial void PredicateThrew(Exception exception, string function);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Code of a type in the arguments of {Function} threw: a rule of Validate, a constructor or a collection; the call is refused.")]
    public partial void RuleThrew(Exception exception, string function);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Run {Run}: an observer threw.")]
    public partial void ObserverThrew(Exception exception, string run);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Run {Run}: its lease could not be renewed.")]
    public partial void LeaseNotRenewed(Exception exception, string run);

    [LoggerMessage(Level = LogLevel.Error, Message = "The failure classifier {Classifier} threw; the failure counts as unknown.")]
    public partial void ClassifierThrew(Exception exception, string classifier);

    [LoggerMessage(Level = LogLevel.Error, Message = "The failure classifier {Classifier} named '{Failure}', which is no single mode; the failure counts as unknown.")]
    public partial void ClassifierNamedNoMode(string classifier, Failure failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The system {System} is not called for {Duration}: it failed too often.")]
    public partial void CircuitOpened(string system, TimeSpan duration);

    [LoggerMessage(Level = LogLevel.Information, Message = "The system {System} answers again and is called as before.")]
    public partial void CircuitClosed(string system);

    [LoggerMessage(Level = LogLevel.Warning, Message = "This harness injects faults into {Tools}: for tests and evals only.")]
    public partial void FaultsAreInjected(string tools);
}
