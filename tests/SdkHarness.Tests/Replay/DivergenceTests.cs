using System.Text;

namespace SdkHarness.Tests.Replay;

public sealed class DivergenceTests
{
    [Fact]
    public async Task Changed_instructions_show_at_the_start_and_in_every_request()
    {
        Tale tale = await Tale.TellAsync();

        ReplayReport report = await tale.ReplayAsync(agent => agent with { Instructions = "Be generous." });

        Assert.Equal(ReplayDivergenceKind.AgentChanged, report.Divergences[0].Kind);
        Assert.Equal(1, report.Divergences[0].Sequence);
        Assert.Equal(tale.Events.OfType<ModelAsked>().Count(), report.Divergences.Count(static found => found.Kind == ReplayDivergenceKind.RequestChanged));
        Assert.Equal(1 + tale.Events.OfType<ModelAsked>().Count(), report.Divergences.Count);
    }

    [Fact]
    public async Task A_grant_that_was_taken_away_shows_where_it_was_used()
    {
        Tale tale = await Tale.TellAsync();

        ReplayReport report = await tale.ReplayAsync(agent => agent with { Reads = [] });

        ReplayDivergence decision = Assert.Single(report.Divergences, static found => found.Kind == ReplayDivergenceKind.DecidedOtherwise);
        Assert.Equal(tale.Number<PolicyDecided>(static decided => decided.Call == "c1"), decision.Sequence);
        Assert.Contains("verdict was \"Allowed\", is now \"Denied\"", decision.Message, StringComparison.Ordinal);
        Assert.Contains("not_granted", decision.Now, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_predicate_that_no_longer_asks_a_person_shows_as_another_decision()
    {
        Tale tale = await Tale.TellAsync();

        ReplayReport report = await tale.ReplayAsync(tool: static tool => new AlteredBinding(tool) { AsksAPerson = false });

        ReplayDivergence decision = Assert.Single(report.Divergences);
        Assert.Equal(ReplayDivergenceKind.DecidedOtherwise, decision.Kind);
        Assert.Equal(tale.Number<PolicyDecided>(static decided => decided.Verdict == Verdict.Held), decision.Sequence);
    }

    [Fact]
    public async Task A_changed_contract_shows_once_a_call_and_nothing_follows_from_it()
    {
        Tale tale = await Tale.TellAsync();

        ReplayReport report = await tale.ReplayAsync(tool: static tool => tool.Contract.Name == "get_customer"
            ? new AlteredBinding(tool, tool.Contract with { Hash = new ContractHash(new string('9', 64)) })
            : tool);

        Assert.Equal(
            [ReplayDivergenceKind.AgentChanged, ReplayDivergenceKind.ContractChanged],
            report.Divergences.Select(static found => found.Kind));
        Assert.Equal(tale.Number<CallProposed>(), report.Divergences[1].Sequence);
        Assert.Contains("contract was", report.Divergences[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Arguments_that_are_now_refused_show_as_judged_otherwise()
    {
        Tale tale = await Tale.TellAsync();

        ReplayReport report = await tale.ReplayAsync(tool: static tool => tool.Contract.Name == "get_customer"
            ? new AlteredBinding(tool) { Refuses = new ArgumentError("/customerId", "pattern", "another form", "C-7") }
            : tool);

        ReplayDivergence judged = Assert.Single(report.Divergences);
        Assert.Equal(ReplayDivergenceKind.ArgumentsJudgedOtherwise, judged.Kind);
        Assert.Equal(tale.Number<PolicyDecided>(), judged.Sequence);
        Assert.Contains("another form", judged.Now, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Arguments_that_are_refused_for_another_reason_show_too()
    {
        Tale tale = await Tale.TellAsync();

        ReplayReport report = await tale.ReplayAsync(tool: static tool => tool.Contract.Name == "give_credit"
            ? new AlteredBinding(tool) { Refuses = new ArgumentError("", "minProperties", "three", "two") }
            : tool);

        Assert.Contains(report.Divergences, static found => found.Kind == ReplayDivergenceKind.ArgumentsJudgedOtherwise);
        Assert.Equal(tale.Number<ArgumentsRejected>(), report.Divergences[0].Sequence);
    }

    [Fact]
    public async Task A_call_that_the_record_does_not_have_is_unexpected()
    {
        Tale tale = await Tale.TellAsync();
        var extra = new ProposedCall("m-x", "desk_get_ticket", """{"ticketId":"T-1"}""");
        Tale altered = tale.With(happened => [happened is ModelAnswered { Turn: 1 } answered ? answered with { Calls = [.. answered.Calls, extra] } : happened]);

        ReplayReport report = await altered.ReplayAsync();

        Assert.Equal(ReplayDivergenceKind.UnexpectedCall, report.Divergences[0].Kind);
        Assert.Equal(altered.Number<ModelAsked>(static asked => asked.Turn == 2), report.Divergences[0].Sequence);
        Assert.Contains("call_proposed", report.Divergences[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recorded_call_that_nothing_leads_to_is_unconsumed()
    {
        Tale tale = await Tale.TellAsync();
        Tale altered = tale.With(happened => [happened is ModelAnswered { Turn: 1 } answered ? answered with { Calls = [] } : happened]);

        ReplayReport report = await altered.ReplayAsync();

        Assert.Equal(ReplayDivergenceKind.UnconsumedCall, report.Divergences[0].Kind);
        Assert.Equal(altered.Number<CallProposed>(), report.Divergences[0].Sequence);
    }

    [Fact]
    public async Task An_event_after_the_end_is_unconsumed()
    {
        Tale tale = await Tale.TellAsync();
        Tale altered = tale.With(happened => happened is RunCompleted ? [happened, new CaveatAdded("Added later.")] : [happened]);

        ReplayDivergence found = Assert.Single((await altered.ReplayAsync()).Divergences);

        Assert.Equal((ReplayDivergenceKind.StepChanged, altered.Journal.Count), (found.Kind, (int)found.Sequence));
        Assert.Null(found.Now);
    }

    [Fact]
    public async Task Another_final_answer_shows()
    {
        Tale tale = await Tale.TellAsync();
        Tale altered = tale.With(static happened => [happened is RunCompleted ? new RunCompleted("Nothing given.") : happened]);

        ReplayDivergence found = Assert.Single((await altered.ReplayAsync()).Divergences);

        Assert.Equal(ReplayDivergenceKind.OutputChanged, found.Kind);
        Assert.Contains("Nothing given.", found.Recorded, StringComparison.Ordinal);
        Assert.Contains("Ninety given.", found.Now, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tampered_event_breaks_the_chain_and_is_compared_all_the_same()
    {
        Tale tale = await Tale.TellAsync();
        int index = tale.Index<PolicyDecided>();
        byte[] body = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(tale.Journal[index].Body.Span).Replace("Allowed", "Denied", StringComparison.Ordinal));
        JournalEntry[] journal = [.. tale.Journal.Select((entry, i) => i == index ? entry with { Body = body } : entry)];

        ReplayReport report = await (tale with { Journal = journal }).ReplayAsync();

        Assert.All(report.Divergences, found => Assert.Equal(index + 1, found.Sequence));
        Assert.Equal(
            [ReplayDivergenceKind.BrokenChain, ReplayDivergenceKind.DecidedOtherwise],
            report.Divergences.Select(static found => found.Kind));
    }

    [Fact]
    public async Task A_missing_event_breaks_the_chain()
    {
        Tale tale = await Tale.TellAsync();
        int index = tale.Index<AttemptFailed>();
        JournalEntry[] journal = [.. tale.Journal.Where((_, i) => i != index)];

        ReplayReport report = await (tale with { Journal = journal }).ReplayAsync();

        Assert.Contains(report.Divergences, static found => found.Kind == ReplayDivergenceKind.BrokenChain);
    }
}
