#pragma warning disable HRN202 // The schemas of these are compared whole, and what has no words is among what is tested.
using System.ComponentModel.DataAnnotations;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;

namespace SdkHarness.Generators.Tests;

public sealed record Person(string Id, string Name);

/// <summary>What any set of records offers.</summary>
[CallTimeout(7)]
[OnFailure(Failure.RateLimited, Recovery.Escalate)]
[OnFailure(Failure.Any, Recovery.Stop)]
public abstract class RecordTools<T>
    where T : class
{
    /// <summary>Finds one record.</summary>
    /// <param name="id">The record's id.</param>
    [ReadScope("staff.record")]
    [OnFailure(Failure.Unavailable, Recovery.Fallback, Method = nameof(Cached))]
    public abstract Task<T?> FindAsync([StringLength(4)] string id, CancellationToken cancellationToken);

    /// <summary>Removes one record.</summary>
    [WriteScope("staff.record", Destructive = true), RequiresApproval(Role = "lead", When = nameof(IsLong)), LookupWith(nameof(IsGoneAsync))]
    [OnFailure(Failure.Unavailable, Recovery.Stop)]
    public virtual Task RemoveAsync([Sensitive("staff")] string id, [IdempotencyKey] string key, CancellationToken cancellationToken) => Task.CompletedTask;

    [ReadScope("staff.record")]
    public string Count(int a) => "base int";

    [ReadScope("staff.hidden")]
    public string Hidden() => "base";

    [NotATool]
    public void Reset()
    {
    }

    protected Task<T?> Cached(string id) => Task.FromResult<T?>(null);

    protected static bool IsLong(string id) => id.Length > 2;

    protected Task<bool> IsGoneAsync(string id) => Task.FromResult(id == "gone");
}

/// <summary>What people can be asked for.</summary>
public interface IDirectory
{
    /// <summary>Greets a person.</summary>
    /// <param name="name">Whom.</param>
    [ReadScope("staff.greeting"), Untrusted]
    [OnFailure(Failure.Any, Recovery.Stop)]
    [return: Sensitive("staff")]
    string Greet([MaxLength(5)] string name);

    /// <summary>Says goodbye.</summary>
    [ReadScope("staff.greeting")]
    string Leave(string name) => $"Bye {name}";

    [ReadScope("staff.greeting"), Tool(Name = "whisper")]
    string Speak(int times);

    /// <summary>Declares nothing, and is no tool where it is not public.</summary>
    string Unsaid() => "";
}

/// <summary>The staff.</summary>
[ToolSet("staff", Owner = "tests")]
public sealed partial class StaffTools : RecordTools<Person>, IDirectory
{
    public override Task<Person?> FindAsync(string id, CancellationToken cancellationToken) =>
        Task.FromResult<Person?>(id == "none" ? null : new Person(id, $"{cancellationToken.CanBeCanceled}"));

    [AutoApproved("an override cannot lose the approval"), ReadScope("staff.log")]
    public override Task RemoveAsync(string id, string key, CancellationToken cancellationToken) => throw new NotSupportedException($"{id.Length} {key}");

    [ReadScope("staff.record"), Tool(Name = "count_long")]
    public string Count(long a) => "own long";

    [ReadScope("staff.other")]
    public new string Hidden() => "own";

    public string Greet(string name) => $"Hello {name}";

    string IDirectory.Speak(int times) => string.Concat(Enumerable.Repeat("psst", times));
}

/// <summary>Tools that return in every way and are handed things by the harness.</summary>
[ToolSet("returns", Owner = "tests")]
[OnFailure(Failure.Any, Recovery.Stop)]
public sealed partial class ReturnTools
{
    [ReadScope("returns.all")]
    public async IAsyncEnumerable<int> StreamAsync(int count, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (int i = 0; i < count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return i;
            await Task.Yield();
        }
    }

    [ReadScope("returns.all"), Tool(MaxItems = 2)]
    public Task<IAsyncEnumerable<Ticket>> FewAsync(int count, CancellationToken cancellationToken) => Task.FromResult(Tickets(count));

    [ReadScope("returns.all")]
    public IAsyncEnumerable<string?>? Perhaps(bool any, CancellationToken cancellationToken) => any ? Texts() : null;

    [ReadScope("returns.all")]
    public ValueTask<int> ValueAsync(CancellationToken cancellationToken) => new(1);

    [WriteScope("returns.all"), AutoApproved("test")]
    public ValueTask NothingAsync(CancellationToken cancellationToken) => default;

    [ReadScope("returns.all")]
    public string Keyed(
        string text, [FromKeyedServices("a")] IFormatProvider a, [FromKeyedServices(DayOfWeek.Friday)] IFormatProvider? b, [FromKeyedServices(typeof(int))] object c,
        [FromKeyedServices((byte)7)] object d, ToolCallContext call) =>
        $"{text} {a.GetFormat(null)} {b is null} {c} {d} {call.CallId} {call.Attempt}";

    private static async IAsyncEnumerable<Ticket> Tickets(int count)
    {
        for (int i = 0; i < count; i++)
        {
            yield return new Ticket { Id = $"{i / 2}", Mail = "maria@example.com" };
            await Task.Yield();
        }
    }

    private static async IAsyncEnumerable<string?> Texts()
    {
        await Task.Yield();
        yield return null;
        yield return "x";
    }
}
