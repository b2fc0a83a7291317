using ChurnRisk.Agent;
using ChurnRisk.Reviews;
using ChurnRisk.Systems;
using Microsoft.Extensions.DependencyInjection;
using SdkHarness;

namespace ChurnRisk.Tests;

public sealed class EveryAccountTests
{
    [Fact]
    public async Task Every_account_of_the_data_set_can_be_reviewed_and_its_mess_shows_as_caveats()
    {
        await using ServiceProvider services = Services(out CrmLedger ledger);
        var harness = services.GetRequiredService<Harness>();
        CrmAccount[] accounts = DataFilesAccounts();

        var runs = new List<AgentRun>();
        foreach (CrmAccount account in accounts)
            runs.Add(await ReviewAsync(harness, account.Id));

        Assert.Equal(203, runs.Count);
        Assert.All(
            runs,
            static run => Assert.True(run.Status is RunStatus.Completed or RunStatus.AwaitingApproval, $"{run.Status}: {run.Reason}"));
        Assert.All(ledger.Lines, static line => Assert.True(line.Applied));
        string[] mess =
        [
            "Billing has no single customer of exactly this name",
            "Billing's copy of the ledger is more than a day old",
            "The support desk has the same ticket twice",
            "The warehouse has no usage for this account",
        ];
        string[] told = [.. runs.SelectMany(static run => run.Caveats)];
        Assert.All(mess, caveat => Assert.Contains(told, text => text.StartsWith(caveat, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task No_contact_s_e_mail_address_reaches_the_journal()
    {
        await using ServiceProvider services = Services(out _);
        var harness = services.GetRequiredService<Harness>();

        AgentRun run = await ReviewAsync(harness, "ACC-1042");

        var journal = new List<string>();
        await foreach (JournalEntry entry in harness.Store.ReadAsync(run.Id, 1, TestContext.Current.CancellationToken))
            journal.Add(System.Text.Encoding.UTF8.GetString(entry.Body.Span));
        Assert.Contains(journal, static body => body.Contains("Acme Corp.", StringComparison.Ordinal));
        Assert.DoesNotContain(journal, static body => body.Contains("mina.byrne@", StringComparison.Ordinal));
    }

    [Fact]
    public void The_data_set_is_made_and_of_a_size_to_ship()
    {
        string[] files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Data"), "*.json");
        Assert.Equal(4, files.Length);
        Assert.InRange(files.Sum(static file => new FileInfo(file).Length), 100_000, 300_000);
        Assert.All(
            DataFilesAccounts().Select(static account => account.Contact?.Email).Where(static email => !string.IsNullOrEmpty(email)),
            static email => Assert.EndsWith(".example.com", email, StringComparison.Ordinal));
    }

    private static Task<AgentRun> ReviewAsync(Harness harness, string account) => harness.StartAsync<ChurnRiskAgent>(
        new RunRequest($"Review {account} before its renewal.") { Initiator = "test", Account = account },
        TestContext.Current.CancellationToken);

    private static CrmAccount[] DataFilesAccounts() => [.. DataFiles.Read<CrmAccount>("crm.json")];

    private static ServiceProvider Services(out CrmLedger ledger)
    {
        ledger = new CrmLedger(null);
        return new ServiceCollection().AddChurnRisk(ledger).BuildServiceProvider();
    }
}
