#pragma warning disable HRN202 // The schemas of these are compared whole, and what has no words is among what is tested.
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SdkHarness.Generators.Tests;

public sealed record Ticket
{
    [UniqueKey]
    public required string Id { get; init; }

    [Untrusted]
    public string? Body { get; init; }

    [Sensitive("contact")]
    public string Mail { get; init; } = "";

    [AsOf, MaxAge(60)]
    public DateTimeOffset ReadAt { get; init; } = Call.Now;

    public Colour Colour { get; init; } = Colour.Red;
}

public record Base(int First);

public sealed record Everything(
    bool Flag, char Letter, byte Small, long Large, double Real, decimal Exact, Guid Id, Uri Link, DateTime On, DateOnly Day, TimeOnly Time, TimeSpan Span, byte[] Bytes,
    int? None, int[] Numbers, Dictionary<string, Point?> Points, JsonElement Any, JsonNode Node, string URLValue) : Base(1);

/// <summary>A desk whose tools have every shape.</summary>
[ToolSet("desk", Owner = "tests")]
[CallTimeout(5)]
[OnFailure(Failure.Any, Recovery.Escalate, Note = "desk")]
public sealed partial class DeskTools
{
    public List<string> Log { get; } = [];

    /// <summary>
    /// Lists   tickets of <paramref name="account"/>, see <see cref="Ticket"/>.
    /// </summary>
    /// <param name="account">The <c>account</c>.</param>
    /// <param name="cancellationToken">Cancels.</param>
    [ReadScope("desk.ticket"), ReadScope("desk.account")]
    public ValueTask<IReadOnlyList<Ticket>> ListTicketsAsync([Subject] string account, CancellationToken cancellationToken) => new(Array.Empty<Ticket>());

    [ReadScope("desk.ticket")]
    public Everything GetEverything() => throw new NotSupportedException("Written by the tests themselves.");

    [ReadScope("desk.ticket"), Untrusted]
    public string? ReadMail() => null;

    [ReadScope("desk.ticket")]
    [return: Sensitive("contact")]
    public Task<string> FindAddressAsync(CancellationToken cancellationToken) => Task.FromResult("maria@example.com");

    [WriteScope("desk.note"), AutoApproved("harmless"), Blocked("not yet")]
    public void Note(string text) => Log.Add(text);

    [WriteScope("desk.note"), AutoApproved("harmless")]
    public Task NoteLaterAsync(string text, [IdempotencyKey] string key, IServiceProvider services, CancellationToken cancellationToken)
    {
        Log.Add($"{text} {key} {services.GetService(typeof(string))} {cancellationToken.CanBeCanceled}");
        return Task.CompletedTask;
    }

    [ReadScope("desk.ticket")]
    [OnFailure(Failure.Transient, Recovery.Retry, Attempts = 5)]
    [OnFailure(Failure.Unavailable, Recovery.Fallback, Method = nameof(CachedCountAsync))]
    [OnFailure(Failure.StaleData, Recovery.Fallback, Method = nameof(Guess))]
    public Task<int> CountAsync(string account, int days, CancellationToken cancellationToken) => Task.FromResult(1);

    /// <summary>Sends.</summary>
    /// <param name="to">To whom.</param>
    /// <param name="amount">How much.</param>
    /// <param name="secret">A secret.</param>
    /// <param name="cancellationToken">Cancels.</param>
    [WriteScope("desk.mail", External = true), ReadScope("desk.ticket")]
    [RequiresApproval(Role = "lead", Reason = "It reaches people", Approvers = 2, ExpiresMinutes = 30, When = nameof(IsLarge))]
    [RequiresEvidence("desk.ticket", MaxAgeMinutes = 15), LookupWith(nameof(WasSentAsync)), CallTimeout(0.5)]
    public Task<bool> SendAsync(
        string to, [Range(0, 100)] decimal amount, [Sensitive("secret")] string secret = "", CancellationToken cancellationToken = default) => Task.FromResult(true);

    private static bool IsLarge(string to, decimal amount, string secret) => amount > 10 || secret.Length > 0 || to.Length > 5;

    private Task<bool> WasSentAsync(string to, decimal amount, string secret, CancellationToken cancellationToken) => Task.FromResult(to == "sent");

    private Task<int> CachedCountAsync(string account, int days) => Task.FromResult(days * 10);

    private static int Guess(string account, int days, IServiceProvider services) => -days;

    [NotATool]
    public int Helper() => 1;
}

[Agent("desk-clerk", Owner = "tests", Version = "1.2")]
[UsesTools<DeskTools>, UsesTools<OrderTools>]
[Grant(Read = ["desk.*"], Write = ["desk.note", "orders.order"], Labels = ["contact"], MaxCalls = 7, MaxWrites = 2)]
public sealed partial class DeskClerk
{
    public static string Instructions => "Be kind.";
}

[Agent("plain", Owner = "tests", Version = "1")]
[UsesAgent<DeskClerk>]
public sealed partial class PlainAgent;
