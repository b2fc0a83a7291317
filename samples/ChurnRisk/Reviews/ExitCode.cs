namespace ChurnRisk.Reviews;

/// <summary>What the process says to its caller.</summary>
internal static class ExitCode
{
    /// <summary>Every review has ended, or waits for a person as it should.</summary>
    public const int Done = 0;

    /// <summary>A review failed, or the store cannot be used.</summary>
    public const int Failed = 1;

    /// <summary>The command line was wrong, or the person named may not approve.</summary>
    public const int Misused = 2;

    /// <summary>Interrupted by Ctrl-C; what was begun goes on at the next start.</summary>
    public const int Interrupted = 130;
}
