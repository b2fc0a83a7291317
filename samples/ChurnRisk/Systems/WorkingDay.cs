namespace ChurnRisk.Systems;

/// <summary>What kind of day it is in the four systems.</summary>
/// <param name="time">Tells today's date.</param>
public sealed class WorkingDay(TimeProvider time)
{
    /// <summary>Whether the CRM sends the renewal date in another form and the support desk does not answer. Default: a good day.</summary>
    public bool IsMonday { get; set; }

    /// <summary>Today, in UTC. The data files hold days relative to it, so that they do not age.</summary>
    public DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>The moment, in UTC.</summary>
    public DateTimeOffset Now => time.GetUtcNow();
}
