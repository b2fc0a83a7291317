using System.Security.Claims;
using AotAgent;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using SdkHarness;

string store = Path.Combine(Path.GetTempPath(), $"aot-agent-{Guid.NewGuid():N}.db");
try
{
    const string Order = """{"order":"ORD-1001","lines":[{"sku":"LAMP-1","quantity":2},{"sku":"LAMP-2","quantity":1,"note":"Fragile"}],"day":"2026-12-01","insuredFor":80.5}""";
    using var model = new ScriptedModel(
        ("warehouse_get_stock", """{"skus":["LAMP-1"],"shelf":"cold-store"}"""),
        ("warehouse_send", """{"order":"1001","lines":[{"sku":"LAMP-1","quantity":200,"speed":1}],"day":"tomorrow"}"""),
        ("warehouse_send", Order));
    await using ServiceProvider services = new ServiceCollection()
        .AddSingleton<Warehouse>()
        .AddHarness(harness => harness.AddToolSet<WarehouseTools>().AddAgent<WarehouseAgent>().UseChatClient(model).UseSqlite(store))
        .BuildServiceProvider();
    var harness = services.GetRequiredService<Harness>();
    var warehouse = services.GetRequiredService<Warehouse>();

    // Read, be refused with every error at once, be held for a person.
    AgentRun run = await harness.StartAsync<WarehouseAgent>(new RunRequest("Send ORD-1001 two lamps") { Initiator = "maria@example.com" });
    Check("the run waits for a person", run.Status == RunStatus.AwaitingApproval && run.PendingApprovals.Count == 1);
    Check("nothing was sent before", warehouse.Sent.Count == 0);
    var calls = new List<string>();
    await foreach (JournalEntry entry in harness.Store.ReadAsync(run.Id, 1, CancellationToken.None))
    {
        if (JournalCodec.Decode(entry) is CallCompleted or ArgumentsRejected)
            calls.Add(System.Text.Encoding.UTF8.GetString(entry.Body.Span));
    }

    Check("the stock was read, without what the agent may not see",
        calls[0].Contains("cold-store", StringComparison.Ordinal) && !calls[0].Contains("kim@example.com", StringComparison.Ordinal));
    foreach (string place in (string[])["/order", "/lines/0/quantity", "/lines/0/speed", "/day", "/insuredFor"])
        Check($"the bad call was told about {place}", calls[1].Contains($"\"{place}\"", StringComparison.Ordinal));

    // A person decides; the run goes on where it stood.
    var lead = new ClaimsIdentity([new(ClaimTypes.Name, "lee@example.com"), new(ClaimTypes.Role, "shift-lead")], "sign-in");
    await harness.Approvals.DecideAsync(run.PendingApprovals[0].Id, ApprovalDecision.Approve, new ClaimsPrincipal(lead), "Checked the order");
    run = await harness.ResumeAsync(run.Id);
    Check("the run is completed", run.Status == RunStatus.Completed && run.Output == "Done.");
    Check("the goods were sent once", warehouse.Sent is ["ORD-1001: 3 pieces on 2026-12-01, insured for 80.5, key True"]);
    Check("the model was told", model.LastAnswer == """{"order":"ORD-1001","pieces":3,"day":"2026-12-01"}""");

    // Everything again, from the journal alone.
    ReplayReport replay = await harness.ReplayAsync(run.Id);
    Check("the replay diverges nowhere", replay.Divergences.Count == 0);
    Check("the replay sent nothing", warehouse.Sent.Count == 1);

    // The same tools for a framework that owns the loop.
    await using GuardedSession session = await harness.OpenSessionAsync<WarehouseAgent>(new RunRequest("Look") { Initiator = "maria@example.com" });
    AIFunction stock = session.Tools.Single(static tool => tool.Name == "warehouse_get_stock");
    string? denied = (await stock.InvokeAsync(new AIFunctionArguments { ["skus"] = "LAMP-1" }))?.ToString();
    Check("a framework's call passes the guard", denied?.Contains("invalid_arguments", StringComparison.Ordinal) == true);
    Console.WriteLine("All is well.");
    return 0;
}
catch (InvalidOperationException e) when (e.Message.StartsWith("Not as it must be", StringComparison.Ordinal))
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
finally
{
    foreach (string file in Directory.EnumerateFiles(Path.GetTempPath(), Path.GetFileName(store) + "*"))
        File.Delete(file);
}

static void Check(string what, bool holds)
{
    if (!holds)
        throw new InvalidOperationException($"Not as it must be: {what}.");
    Console.WriteLine($"  {what}");
}
