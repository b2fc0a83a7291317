using System.Threading.RateLimiting;

namespace SdkHarness;

/// <summary>Lets so many through within any window of time, and says how long to wait for the next.</summary>
internal sealed class WindowLimiter(int most, TimeSpan window, TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly DateTimeOffset[] _last = new DateTimeOffset[most];
    private int _next;

    public RateLimitLease AttemptAcquire()
    {
        lock (_lock)
        {
            DateTimeOffset now = time.GetUtcNow();
            TimeSpan wait = _last[_next] == default ? TimeSpan.Zero : _last[_next] + window - now;
            if (wait > TimeSpan.Zero)
                return new Lease(wait);

            _last[_next] = now;
            _next = (_next + 1) % most;
            return Lease.Granted;
        }
    }

    private sealed class Lease(TimeSpan? wait) : RateLimitLease
    {
        public static Lease Granted { get; } = new(null);

        public override bool IsAcquired => wait is null;

        public override IEnumerable<string> MetadataNames => wait is null ? [] : [MetadataName.RetryAfter.Name];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = wait is { } left && metadataName == MetadataName.RetryAfter.Name ? left : null;
            return metadata is not null;
        }
    }
}
