using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SdkHarness.Tests.Desk;
using SdkHarness.Tests.Replay;

namespace SdkHarness.Tests.Failures.Wire;

/// <summary>A server that misbehaves for real and a fault that is injected come to the same: modes, attempts, paths, endings.</summary>
[Collection("alone")]
public sealed class WireTests
{
    public static TheoryData<Fault, string> Cells =>
    [
        .. Enum.GetValues<Fault>().Where(static fault => fault is not (Fault.Latency or Fault.Exception))
            .SelectMany(static fault => new[] { (fault, "wire_read"), (fault, "wire_write_keyed"), (fault, "wire_write_plain") }),
    ];

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task A_real_failure_and_an_injected_one_take_the_same_course(Fault fault, string function)
    {
        await using WireServer server = await WireServer.StartAsync();
        using var client = new HttpClient { BaseAddress = server.Address };
        var store = new InMemoryStore();
        await using ServiceProvider provider = new ServiceCollection()
            .AddSingleton(client)
            .AddHarness(harness => harness
                .AddToolSet<WireTools>()
                .AddAgent<WireAgent>()
                .InjectFaults()
                .UseStore(_ => store)
                .Configure(static options => options.RetryDelay = TimeSpan.Zero))
            .BuildServiceProvider();
        Harness harness = provider.GetRequiredService<Harness>();
        foreach (int times in (int[])[1, 9])
        {
            harness.Faults!.Clear();
            server.Misbehave(fault, times);
            Course real = await CourseAsync(harness, store, function);
            int effects = server.Effects;

            server.Misbehave(fault, 0);
            harness.Faults.Inject(function, fault, rule =>
            {
                rule.Times = times;
                rule.AnswerLost = true;
                rule.RetryAfter = TimeSpan.Zero;
            });
            Course injected = await CourseAsync(harness, store, function);

            Assert.Equal(injected.ToString(), real.ToString());
            Assert.Equal(server.Effects, effects);
            Assert.InRange(effects, 0, 1);
        }

        await Replays.HoldAsync(harness);
    }

    private static async Task<Course> CourseAsync(Harness harness, InMemoryStore store, string function)
    {
        string run;
        await using (GuardedSession session = await harness.OpenSessionAsync<WireAgent>(DeskHarness.Request, TestContext.Current.CancellationToken))
        {
            await session.CallAsync(function, new ToolArguments(JsonElement.Parse("{}")), "m1", TestContext.Current.CancellationToken);
            run = session.RunId;
        }

        IReadOnlyList<JournalEntry> journal = await Replays.JournalAsync(store, run);
        JournalEvent[] events = [.. journal.Select(JournalCodec.Decode)];
        return new Course(
            string.Join(' ', journal.Select(static entry => entry.Kind).Where(static kind => kind != "fault_injected")),
            string.Join(' ', events.OfType<AttemptFailed>().Select(static failed => failed.Failure)),
            events.OfType<CallCompleted>().Single().Status,
            (await store.FindRunAsync(run, CancellationToken.None))!.Status);
    }

    private sealed record Course(string Story, string Modes, CallStatus Call, RunStatus Run);
}
