namespace SdkHarness.Tests.Failures.Matrix;

/// <summary>The world behind the matrix: what ran, and what it changed. A key that it knows changes nothing again.</summary>
public sealed class MatrixSystem(TimeProvider time)
{
    private readonly HashSet<string> _keys = [];

    /// <summary>How often a body ran.</summary>
    public int Executions { get; private set; }

    /// <summary>How often the world was changed.</summary>
    public int Effects { get; private set; }

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        _keys.Clear();
        Executions = 0;
        Effects = 0;
    }

    [Reads] // what it counts is the test's
    public Task<MatrixResult> ReadAsync(string item, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Executions++;
        return Result(item);
    }

    public Task<MatrixResult> KeyedAsync(string item, string key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Executions++;
        if (_keys.Add(key))
            Effects++;
        return Result(item);
    }

    public Task<MatrixResult> PlainAsync(string item, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Executions++;
        Effects++;
        return Result(item);
    }

    private Task<MatrixResult> Result(string item) =>
        Task.FromResult(new MatrixResult(item, time.GetUtcNow(), [new MatrixLine("1", "one"), new MatrixLine("2", "two")]));
}
