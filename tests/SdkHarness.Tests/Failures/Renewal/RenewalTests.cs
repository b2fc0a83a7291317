using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using SdkHarness.Tests.Desk;
using SdkHarness.Tests.Replay;
using static SdkHarness.Tests.Desk.ScriptedModel;

namespace SdkHarness.Tests.Failures.Renewal;

public sealed class RenewalTests : IAsyncDisposable
{
    private readonly RenewalWorld _world = new();
    private Harness? _harness;

    [Fact]
    public async Task With_billing_unreachable_the_rest_is_summarised_and_the_recommendation_is_refused_with_the_reason()
    {
        _world.BillingTrouble = new IOException("down");
        var model = new ScriptedModel(Ask("accounts_read"), Ask("invoices_status"), Ask("accounts_recommend"), "Use is steady. No recommendation: billing is unknown.");

        AgentRun run = await RunAsync(model);

        Assert.Equal((RunStatus.Completed, "Use is steady. No recommendation: billing is unknown."), (run.Status, run.Output));
        Assert.Equal(["Billing could not be read (the system cannot be reached)"], run.Caveats);
        Assert.Contains("Acme", model.Results[0], StringComparison.Ordinal);
        Assert.Contains("\"code\":\"evidence_missing\"", model.Results[2], StringComparison.Ordinal);
        Assert.Contains("It was read with a caveat: Billing could not be read (the system cannot be reached).", model.Results[2], StringComparison.Ordinal);
        Assert.Empty(_world.Done);
    }

    [Fact]
    public async Task A_draft_whose_terms_could_not_be_read_stops_and_asks_once()
    {
        _world.TermsTrouble = new IOException("down");
        var model = new ScriptedModel(
            Ask("invoices_terms", "1"), Ask("accounts_draft", "2"), Ask("accounts_draft", "3"), Ask("invoices_terms", "4"), Ask("accounts_draft", "5"), "Drafted.");

        AgentRun waiting = await RunAsync(model);
        Assert.Equal((RunStatus.AwaitingClarification, "Which terms does the contract have?"), (waiting.Status, waiting.Question));

        _world.TermsTrouble = null;
        AgentRun run = await _harness!.AnswerAsync(
            waiting.Id, "Billing is back, look again", DeskHarness.Person("maria@example.com"), TestContext.Current.CancellationToken);
        Assert.Equal((RunStatus.Completed, "Drafted."), (run.Status, run.Output));
        Assert.Contains("evidence_missing", model.Results[2], StringComparison.Ordinal);
        Assert.Equal(["draft ACC-1"], _world.Done);
    }

    [Fact]
    public async Task A_draft_whose_terms_nobody_has_read_is_refused_and_the_user_is_not_asked()
    {
        var model = new ScriptedModel(Ask("accounts_draft"), "Not drafted.");

        AgentRun run = await RunAsync(model);

        Assert.Equal(RunStatus.Completed, run.Status);
        Assert.Contains("evidence_missing", model.LastResult, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_systems_that_name_one_subject_differently_are_not_merged_in_silence()
    {
        _world.BillingName = "Acme Holding AG";
        var model = new ScriptedModel(Ask("accounts_read"), Ask("invoices_status"), Ask("accounts_recommend"), "Unclear.");

        AgentRun run = await RunAsync(model);

        Assert.Equal(
            ["invoices knows 'ACC-1' as 'Acme Holding AG' and accounts as 'Acme GmbH': they may be two customers, and nothing was merged"], run.Caveats);
        Assert.StartsWith("""{"status":"partial","failure":"duplicate_record","result":{"name":"Acme Holding AG"},"caveats":["invoices knows""", model.Results[1], StringComparison.Ordinal);
        Assert.Contains("evidence_missing", model.Results[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_that_differ_in_case_and_legal_form_alone_are_one()
    {
        AgentRun run = await RunAsync(new ScriptedModel(Ask("accounts_read"), Ask("invoices_status"), Ask("accounts_recommend"), "Renew."));

        Assert.Empty(run.Caveats);
        Assert.Equal(["recommend ACC-1"], _world.Done);
    }

    [Theory]
    [InlineData("Müller & Söhne GmbH & Co. KG", "MULLER AND SOHNE", true)]
    [InlineData("Contoso, Ltd.", "contoso limited", true)]
    [InlineData("L'Oréal S.A.", "LOreal", true)]
    [InlineData("Acme", "Acme Holding", false)]
    [InlineData("AG", "KG", false)]
    [InlineData("Ａcme", "acme", true)]
    [InlineData("Acme \ud83d", "Acme", true)]
    [InlineData("𐐀𐐁", "𐐂𐐃", false)]
    public void What_of_a_name_is_compared(string one, string other, bool same) =>
        Assert.Equal(same, SubjectNames.Normalize(one) == SubjectNames.Normalize(other));

    public async ValueTask DisposeAsync()
    {
        if (_harness is not null)
            await Replays.HoldAsync(_harness);
    }

    private static FunctionCallContent Ask(string function, string? id = null) => Call(function, new { account = "ACC-1" }, id);

    private Task<AgentRun> RunAsync(ScriptedModel model)
    {
        _harness = new ServiceCollection()
            .AddSingleton(_world)
            .AddHarness(harness => harness
                .AddToolSet<AccountTools>()
                .AddToolSet<InvoiceTools>()
                .AddAgent<RenewalAgent>()
                .UseChatClient(model)
                .Configure(static options => options.RetryDelay = TimeSpan.Zero))
            .BuildServiceProvider()
            .GetRequiredService<Harness>();
        return _harness.StartAsync<RenewalAgent>(DeskHarness.Request, TestContext.Current.CancellationToken);
    }
}
