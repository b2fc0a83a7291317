using SdkHarness;
using SdkHarness.Testing;

// FILE OWNER RUNS EVENTS: appends EVENTS events to each of RUNS runs, eight at a time, racing the other processes for every run;
// whoever creates a run writes it. Says "ready" once the store is open and begins at the first line that comes. Then a line
// "run sequence hash" on the standard output is an acknowledged append. With no RUNS, it and the other process keep taking run_1, which
// is there, from each other.
string owner = args[1];
int runs = int.Parse(args[2]);
int events = int.Parse(args[3]);
DateTimeOffset far = TestRecords.Start.AddDays(1);

await using SqliteStore store = new(args[0]);
await store.OpenAsync(CancellationToken.None);
Report("ready");
Console.In.ReadLine();
if (runs == 0)
    await TakeInTurnsAsync("run_1");
await Parallel.ForAsync(0, runs, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (number, cancel) =>
{
    string id = $"run_{number:D4}";
    RunWriter writer;
    try
    {
        writer = await RunWriter.CreateAsync(store, TestRecords.Run(id, TestRecords.Start), owner, far, cancel);
    }
    catch (InvalidOperationException)
    {
        // The other process created it. Under a lease that is not its own, this one must not get a single event in.
        await IntrudeAsync(id, cancel);
        return;
    }

    for (int i = 0; i < events; i++)
    {
        await writer.AppendAsync($"{owner} {i}", cancel);
        Report($"{id} {writer.Sequence} {writer.Head}");
    }
});
return 0;

async Task TakeInTurnsAsync(string id)
{
    DateTimeOffset now = far;
    for (int written = 0; written < events;)
    {
        // To either process the other's lease always looks expired: both believe to own the run for as long as the store lets them.
        now = now.AddDays(1);
        RunLease lease = (await store.TryTakeLeaseAsync(id, owner, DateTimeOffset.MaxValue, now, CancellationToken.None))!;
        RunRecord run = (await store.FindRunAsync(id, CancellationToken.None))!;
        RunWriter writer = new(store, lease, run.Sequence, run.HeadHash);
        try
        {
            for (int i = 0; i < 5 && written < events; i++, written++)
            {
                await writer.AppendAsync($"{owner} {written}", CancellationToken.None);
                Report($"{id} {writer.Sequence} {writer.Head}");
            }
        }
        catch (LeaseLostException)
        {
            await Task.Yield();
        }
    }
}

async Task IntrudeAsync(string id, CancellationToken cancel)
{
    RunRecord run = (await store.FindRunAsync(id, cancel))!;
    if (await store.TryTakeLeaseAsync(id, owner, TestRecords.Start, far, cancel) is not null)
        throw new InvalidOperationException($"{owner} took the lease of {id}, which another process holds.");

    RunWriter intruder = new(store, new RunLease(id, owner, run.Epoch, far), run.Sequence, run.HeadHash);
    try
    {
        await intruder.AppendAsync($"intruder {owner}", cancel);
    }
    catch (LeaseLostException)
    {
        return;
    }

    throw new InvalidOperationException($"{owner} wrote into {id}, which another process holds.");
}

static void Report(string line)
{
    lock (Console.Out)
    {
        Console.Out.WriteLine(line);
        Console.Out.Flush();
    }
}
