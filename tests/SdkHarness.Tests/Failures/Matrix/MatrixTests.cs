using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SdkHarness.Tests.Desk;
using SdkHarness.Tests.Replay;

namespace SdkHarness.Tests.Failures.Matrix;

/// <summary>Nine modes, three effects, every path, under seeded schedules: the declared path is taken, and no write happens twice.</summary>
[Collection("alone")]
public sealed class MatrixTests
{
    private const int Schedules = 200;

    private static readonly string[] Paths = ["none", "retry", "fallback", "caveat", "ask", "escalate", "stop"];

    public static TheoryData<Failure, string> Cells => [.. Schedule.Modes.SelectMany(static mode => new[] { (mode, "read"), (mode, "keyed"), (mode, "plain") })];

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Every_schedule_takes_the_declared_path(Failure mode, string effect)
    {
        await using ServiceProvider provider = Provide(out MatrixSystem system, out InMemoryStore store);
        Harness harness = provider.GetRequiredService<Harness>();
        foreach (string path in Paths.Where(path => effect != "plain" || path != "retry"))
        {
            for (int seed = 0; seed < Schedules; seed++)
            {
                string cell = $"{mode}, {effect}, {path}, seed {seed}";
                var schedule = Schedule.Of(mode, seed);
                system.Clear();
                harness.Faults!.Clear();
                if (schedule.Failing > 0)
                {
                    harness.Faults.Inject($"matrix_{effect}_{path}", schedule.Fault, rule =>
                    {
                        rule.Times = schedule.Failing;
                        rule.AnswerLost = schedule.AnswerLost;
                    });
                }

                string run = await CallAsync(harness, $"matrix_{effect}_{path}");
                await CheckAsync(cell, Expectation.Of(effect, path, schedule), schedule, effect, system, store, run);
            }
        }
    }

    [Fact]
    public async Task A_faulted_run_is_replayed_from_its_journal_alone()
    {
        await using ServiceProvider provider = Provide(out _, out _);
        Harness harness = provider.GetRequiredService<Harness>();
        foreach (Failure mode in Schedule.Modes)
        {
            foreach (string tool in MatrixTools.Contract.Tools.Select(static tool => tool.FunctionName))
            {
                var schedule = Schedule.Of(mode, seed: 3);
                harness.Faults!.Clear();
                harness.Faults.Inject(tool, schedule.Fault, rule => rule.Times = schedule.Failing);
                await CallAsync(harness, tool);
            }
        }

        await Replays.HoldAsync(harness);
    }

    private static ServiceProvider Provide(out MatrixSystem system, out InMemoryStore store)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        var world = new MatrixSystem(time);
        var kept = new InMemoryStore();
        system = world;
        store = kept;
        return new ServiceCollection()
            .AddSingleton<TimeProvider>(time)
            .AddSingleton(world)
            .AddHarness(harness => harness
                .AddToolSet<MatrixTools>()
                .AddAgent<MatrixAgent>()
                .InjectFaults()
                .UseStore(_ => kept)
                .Configure(static options => options.RetryDelay = TimeSpan.Zero))
            .BuildServiceProvider();
    }

    private static async Task<string> CallAsync(Harness harness, string function)
    {
        await using GuardedSession session = await harness.OpenSessionAsync<MatrixAgent>(DeskHarness.Request, TestContext.Current.CancellationToken);
        await session.CallAsync(function, new ToolArguments(JsonElement.Parse("""{"item":"one"}""")), "m1", TestContext.Current.CancellationToken);
        return session.RunId;
    }

    private static async Task CheckAsync(
        string cell, Expectation expected, Schedule schedule, string effect, MatrixSystem system, InMemoryStore store, string run)
    {
        JournalEntry[] journal = [.. await Replays.JournalAsync(store, run)];
        JournalEvent[] events = [.. journal.Select(JournalCodec.Decode)];
        string[] story = [.. journal.Select(static entry => entry.Kind).Skip(1)];
        Assert.True(expected.Story.SequenceEqual(story), $"{cell}: expected {string.Join(' ', expected.Story)}; came {string.Join(' ', story)}");

        CallCompleted completed = events.OfType<CallCompleted>().Single();
        RunRecord record = (await store.FindRunAsync(run, CancellationToken.None))!;
        Assert.True((expected.Status, expected.Run) == (completed.Status, record.Status), $"{cell}: came {completed.Status}, {record.Status}");
        Assert.True(expected.Executions == system.Executions, $"{cell}: {system.Executions} executions instead of {expected.Executions}");
        Assert.True(expected.Attempts == completed.Attempts, $"{cell}: {completed.Attempts} attempts instead of {expected.Attempts}");
        Assert.True(system.Effects <= (effect == "read" ? 0 : 1), $"{cell}: the world was changed {system.Effects} times");
        Assert.All(events.OfType<AttemptFailed>(), failed => Assert.True(
            failed.Failure == schedule.Mode && failed.Effect == (effect == "read" ? null : schedule.Effect), $"{cell}: {failed}"));
    }
}
