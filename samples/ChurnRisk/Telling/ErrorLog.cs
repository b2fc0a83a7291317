using Microsoft.Extensions.Logging;

namespace ChurnRisk.Telling;

/// <summary>
/// Shows what the harness logs as an error, with its cause, on standard error. The journal and the model hold no exception's text, so this
/// is where somebody learns that a server was not reached or refused the key.
/// </summary>
internal sealed class ErrorLog : ILoggerFactory, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
            Console.Error.WriteLine($"ChurnRisk: {formatter(state, exception)} {Screen.Safe(exception?.Message ?? "")}".TrimEnd());
    }

    public void Dispose()
    {
    }
}
