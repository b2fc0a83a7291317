namespace SdkHarness.Cli;

/// <summary>What the process says to its caller; part of the command's contract.</summary>
internal static class ExitCode
{
    /// <summary>It was done; where something was asked, the answer is yes.</summary>
    public const int Ok = 0;

    /// <summary>The question was answered, and the answer is no: a replay diverged, a chain is broken.</summary>
    public const int No = 1;

    /// <summary>It could not be done: wrong usage, nothing found, a refused decision, a store that cannot be read.</summary>
    public const int NotDone = 2;

    /// <summary>It was interrupted with Ctrl-C.</summary>
    public const int Interrupted = 130;

    public const string Help = """
        Exit codes: 0 done, or the answer is yes; 1 the answer is no (a replay diverged, a chain is broken);
        2 not done (usage, nothing found, a refused decision, a store that cannot be read); 130 interrupted.
        """;
}
