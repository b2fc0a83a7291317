using System.Security.Cryptography;
using Microsoft.Extensions.AI;

namespace SdkHarness;

/// <summary>How this process runs agents.</summary>
public sealed class HarnessOptions
{
    /// <summary>What this process is called as the owner of runs. Default: machine name and process id.</summary>
    public string Owner { get; set; } = $"{Environment.MachineName}/{Environment.ProcessId}";

    /// <summary>
    /// How long a run stays this process's own after its last sign of life; after that another process may take it up. Renewed three
    /// times as often. Default: 15 seconds.
    /// </summary>
    public TimeSpan LeaseDuration { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How often the model is asked in one run before it fails. Default: 50.</summary>
    public int MaxTurns { get; set; } = 50;

    /// <summary>The first delay of a retry; each further one is about twice as long, with jitter. Default: 200 ms.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(200);

    /// <summary>The longest delay of a retry; a system that asks for a longer one is not retried. Default: 10 seconds.</summary>
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How long after a call's first attempt a further one may begin, where its tool does not say
    /// (<see cref="OnFailureAttribute.WithinSeconds"/>). Default: 60 seconds.
    /// </summary>
    public TimeSpan RetryBudget { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Draws the jitter of retries' delays, 0 to 1. Default: chance; give a seeded one for repeatable tests.</summary>
    public Func<double> Random { get; set; } = System.Random.Shared.NextDouble;

    internal RetryPipelines RetryPipelines => field ??= new RetryPipelines(this);

    /// <summary>
    /// Reads, from a call as the chat client tells it, the arguments' text as the model itself wrote it; <see langword="null"/> where that
    /// is not known. A client hands on a dictionary, in which a name that was given twice, and malformed text, no longer show.
    /// Default: not known.
    /// </summary>
    public Func<FunctionCallContent, string?> WrittenArguments { get; set; } = static _ => null;

    /// <summary>Makes the ids of runs. Default: <c>run_</c> and a time-ordered, unguessable text.</summary>
    public Func<string> NewRunId { get; set; } = static () => "run_" + SortableId();

    /// <summary>Makes the ids of approval requests. Default: <c>apr_</c> and a time-ordered, unguessable text.</summary>
    public Func<string> NewApprovalId { get; set; } = static () => "apr_" + SortableId();

    // Seconds since 2020 in base 32, then 60 random bits: short enough to type, sorted by time, never guessed.
    private static string SortableId()
    {
        const string Digits = "0123456789abcdefghjkmnpqrstvwxyz";
        long seconds = (long)(TimeProvider.System.GetUtcNow() - new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero)).TotalSeconds;
        return string.Create(18, seconds, static (text, value) =>
        {
            for (int i = 5; i >= 0; i--)
            {
                text[i] = Digits[(int)(value & 31)];
                value >>= 5;
            }

            RandomNumberGenerator.GetItems<char>(Digits, text[6..]);
        });
    }
}
