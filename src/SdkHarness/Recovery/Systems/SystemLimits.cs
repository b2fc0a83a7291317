namespace SdkHarness;

/// <summary>How much one system behind the tools may be asked for, and when it is left alone for a while. All tools of a set share one system.</summary>
public sealed class SystemLimits
{
    /// <summary>How many attempts run at a time. Default: any number.</summary>
    public int? MaxConcurrent { get; set; }

    /// <summary>How many more may wait for their turn, within their own timeout; any further one is refused as rate limited. Default: 0.</summary>
    public int MaxWaiting { get; set; }

    /// <summary>How many attempts may begin within <see cref="Per"/>; any further one is refused as rate limited, with the time to wait. Default: any number.</summary>
    public int? MaxCalls { get; set; }

    /// <summary>The window of <see cref="MaxCalls"/>. Default: 1 second.</summary>
    public TimeSpan Per { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// The share of attempts, above 0 and at most 1, that may time out or find the system unavailable within <see cref="Window"/> before it is
    /// not called at all for <see cref="Pause"/>. Default: none, it is always called.
    /// </summary>
    public double? BreakAtFailureRatio { get; set; }

    /// <summary>Of fewer attempts within <see cref="Window"/> nothing is concluded; at least 2. Default: 10.</summary>
    public int BreakAfterCalls { get; set; } = 10;

    /// <summary>What <see cref="BreakAtFailureRatio"/> looks at; at least half a second. Default: 30 seconds.</summary>
    public TimeSpan Window { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the system is left alone, before one attempt tries it; at least half a second. Default: 30 seconds.</summary>
    public TimeSpan Pause { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Further tool sets that ask the same system. Default: none.</summary>
    public IList<string> AlsoOf { get; } = [];
}
