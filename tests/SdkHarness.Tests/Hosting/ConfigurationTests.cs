using Microsoft.Extensions.DependencyInjection;
using SdkHarness.Tests.Desk;

namespace SdkHarness.Tests.Hosting;

public sealed class ConfigurationTests
{
    private static ToolContract Tool => DeskTools.Contract.Tools[0];

    private static string Refused(ToolContract contract)
    {
        ToolBinding binding = new HandMadeBinding(contract);
        var registration = new ToolSetRegistration(new ToolSetContract("desk", "", null, [contract]), [binding], static _ => new object());
        return Assert.Throws<HarnessConfigurationException>(() => ContractChecks.Check(registration)).Message;
    }

    [Fact]
    public void A_contract_that_no_generator_made_is_refused() =>
        Assert.Contains("no contract hash", Refused(Tool with { Hash = default }), StringComparison.Ordinal);

    [Fact]
    public void The_safety_rules_hold_at_run_time_too()
    {
        ToolContract write = Tool with { Reads = [], Writes = [new WriteEffect("desk.note")], WriteKind = WriteKind.Blind, Recovery = [] };

        Assert.Contains("HRN001", Refused(Tool with { Reads = [] }), StringComparison.Ordinal);
        Assert.Contains("HRN002", Refused(write), StringComparison.Ordinal);
        Assert.Contains("HRN005", Refused(write with { AutoApprovedBecause = "why not", Writes = [new WriteEffect("desk.mail", External: true)] }), StringComparison.Ordinal);
        Assert.Contains("HRN101", Refused(write with { AutoApprovedBecause = "why not", Recovery = [new RecoveryStep(Failure.Timeout, SdkHarness.Recovery.Retry)] }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_malformed_scope_is_refused_at_run_time_too()
    {
        Assert.EndsWith("HRN008: the scope 'desk.*' has a '*', which stands for several scopes in a grant only: name each scope.", Refused(Tool with { Reads = ["desk.*"] }), StringComparison.Ordinal);
        Assert.Contains("HRN008: the scope 'Desk.Note'", Refused(Tool with { Evidence = [new EvidenceRequirement("Desk.Note", null)] }), StringComparison.Ordinal);
        AgentContract agent = DeskAgent.Contract with { Writes = ["*"] };
        Assert.Contains(
            "HRN008: the scope '*' of the grant of the agent 'desk-agent'",
            Assert.Throws<HarnessConfigurationException>(() => ContractChecks.Check(agent)).Message,
            StringComparison.Ordinal);
        ContractChecks.Check(agent with { Reads = ["desk", "desk.*", "desk.note.*"], Writes = ["desk.note"] });
    }

    [Fact]
    public void An_agent_without_its_tool_set_and_names_that_are_taken_are_told()
    {
        static string Message(Action<HarnessBuilder> configure) =>
            Assert.Throws<HarnessConfigurationException>(() => new ServiceCollection().AddHarness(configure)).Message;

        Assert.Equal(
            "Agent 'desk-agent' uses the tool set 'desk', which has not been added. Call AddToolSet for it.",
            Message(harness => harness.AddAgent<DeskAgent>()));
        Assert.Contains("Two tool sets are named 'desk'", Message(harness => harness.AddToolSet<DeskTools>().AddToolSet<DeskTools>()), StringComparison.Ordinal);
        Assert.Contains("Two agents are named 'desk-agent'", Message(harness => harness.AddToolSet<DeskTools>().AddAgent<DeskAgent>().AddAgent<DeskAgent>()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_harness_without_a_model_says_so_before_it_starts_a_run()
    {
        await using ServiceProvider provider = new ServiceCollection()
            .AddSingleton(new DeskSystem())
            .AddHarness(harness => harness.AddToolSet<DeskTools>().AddAgent<DeskAgent>())
            .BuildServiceProvider();
        Harness harness = provider.GetRequiredService<Harness>();

        HarnessConfigurationException refused = await Assert.ThrowsAsync<HarnessConfigurationException>(
            () => harness.StartAsync<DeskAgent>(DeskHarness.Request, TestContext.Current.CancellationToken));

        Assert.Contains("UseChatClient", refused.Message, StringComparison.Ordinal);
        Assert.Empty(await harness.Store.ListRunsAsync(new RunFilter(), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_hosts_run_and_the_harnesss_own_are_not_mixed_up()
    {
        await using var desk = new DeskHarness(new ScriptedModel(new InvalidOperationException("no model today")));
        GuardedSession session = await desk.Harness.OpenSessionAsync<DeskAgent>(DeskHarness.Request, TestContext.Current.CancellationToken);
        await session.DisposeAsync();
        AgentRun run = await desk.RunAsync();

        await Assert.ThrowsAsync<RunStateException>(() => desk.Harness.ResumeAsync(session.RunId, TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<RunStateException>(() => desk.Harness.ResumeSessionAsync(run.Id, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Ids_are_unguessable_and_sorted_by_time()
    {
        var options = new HarnessOptions();
        string[] ids = [.. Enumerable.Range(0, 1000).Select(_ => options.NewRunId())];

        Assert.Equal(1000, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Matches("^run_[0-9a-z]{18}$", id));
        Assert.True(string.CompareOrdinal(ids[0][..10], ids[^1][..10]) <= 0);
    }

    private sealed class HandMadeBinding(ToolContract contract) : ToolBinding(contract)
    {
        protected internal override object Bind(ToolArguments arguments, ArgumentErrors errors) => arguments;

        protected internal override ValueTask<object?> InvokeAsync(
            object toolSet, object arguments, ToolCallContext context, CancellationToken cancellationToken) => default;

        protected internal override void WriteResult(SdkHarness.Binding.ResultWriter to, object? result) =>
            to.Json.WriteNullValue();
    }
}
