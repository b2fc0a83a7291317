using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using SdkHarness.Tests.Desk;
using SdkHarness.Tests.Replay;
using static SdkHarness.Tests.Desk.ScriptedModel;

namespace SdkHarness.Tests.Schemas;

/// <summary>Tools with and without a strict form.</summary>
[ToolSet("search", Owner = "support")]
[OnFailure(Failure.Any, Recovery.Escalate)]
public sealed partial class SearchTools(DeskSystem system)
{
    /// <summary>Finds tickets.</summary>
    /// <param name="text">What to look for.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Cancels.</param>
    [WriteScope("desk.search")]
    [RequiresApproval(Role = "lead", Reason = "Searches are dear")]
    public async Task<Done> FindAsync(string text, int limit = 10, CancellationToken cancellationToken = default)
    {
        await system.WriteAsync($"find {text} {limit}", cancellationToken);
        return new Done("found");
    }

    /// <summary>Counts tickets.</summary>
    /// <param name="weights">What each label weighs.</param>
    /// <param name="limit">How many at most.</param>
    [ReadScope("desk.search")]
    public Done Count(Dictionary<string, int> weights, int limit = 10) => new($"{weights.Count} {limit}");
}

[Agent("searcher", Owner = "support", Version = "1")]
[UsesTools<SearchTools>]
[Grant(Read = ["desk.search"], Write = ["desk.search"])]
public sealed partial class SearchAgent;

public sealed class StrictRunTests
{
    private static readonly RunRequest Strict = DeskHarness.Request with { StrictSchemas = true };

    private readonly DeskSystem _system = new();

    [Fact]
    public async Task A_run_offers_the_strict_form_keeps_what_was_sent_and_goes_on_after_a_restart()
    {
        var store = new InMemoryStore();
        var model = new OptionsModel(Call("search_find", new { text = "leak", limit = (int?)null }));
        AgentRun run;
        await using (ServiceProvider first = Services(model, store))
            run = await first.GetRequiredService<Harness>().StartAsync<SearchAgent>(Strict, TestContext.Current.CancellationToken);

        Assert.Equal("""{"limit":null,"text":"leak"}""", Assert.Single(run.PendingApprovals).Arguments);
        AIFunction find = model.Offered.First();
        Assert.Equal(true, find.AdditionalProperties["strict"]);
        Assert.Equal("Null for 10.", find.JsonSchema.GetProperty("properties").GetProperty("limit").GetProperty("description").GetString()![^12..]);

        var second = new OptionsModel(Call("search_count", new { weights = new { a = 1 }, limit = (int?)null }), "Done.");
        await using ServiceProvider services = Services(second, store);
        Harness harness = services.GetRequiredService<Harness>();
        await harness.Approvals.DecideAsync(run.PendingApprovals[0].Id, ApprovalDecision.Approve, DeskHarness.Lead, "Fine", TestContext.Current.CancellationToken);
        run = await harness.ResumeAsync(run.Id, TestContext.Current.CancellationToken);

        Assert.Equal(RunStatus.Completed, run.Status);
        Assert.Equal(["find leak 10"], _system.Effects);
        Assert.Equal(true, second.Offered.First().AdditionalProperties["strict"]);
        await Replays.HoldAsync(harness);
    }

    [Fact]
    public async Task A_tool_without_a_strict_form_is_offered_as_ever_and_takes_no_null_for_left_out()
    {
        var model = new OptionsModel(Call("search_count", new { weights = new { a = 1 }, limit = (int?)null }), "Done.");
        await using ServiceProvider services = Services(model, new InMemoryStore());
        Harness harness = services.GetRequiredService<Harness>();
        await harness.StartAsync<SearchAgent>(Strict, TestContext.Current.CancellationToken);

        AIFunction count = model.Offered.Single(static tool => tool.Name == "search_count");
        Assert.False(count.AdditionalProperties.ContainsKey("strict"));
        Assert.True(System.Text.Json.JsonElement.DeepEquals(SearchTools.Contract.Tools[1].InputSchema, count.JsonSchema));
        Assert.Contains("leave it out instead", model.LastResult, StringComparison.Ordinal);
        await Replays.HoldAsync(harness);
    }

    [Fact]
    public async Task Where_it_was_not_asked_for_nothing_is_strict()
    {
        var model = new OptionsModel(Call("search_find", new { text = "leak", limit = (int?)null }), "Done.");
        await using ServiceProvider services = Services(model, new InMemoryStore());
        AgentRun run = await services.GetRequiredService<Harness>().StartAsync<SearchAgent>(DeskHarness.Request, TestContext.Current.CancellationToken);

        Assert.All(model.Offered, static tool => Assert.False(tool.AdditionalProperties.ContainsKey("strict")));
        Assert.Empty(run.PendingApprovals);
        Assert.Contains("leave it out instead", model.LastResult, StringComparison.Ordinal);
    }

    [Fact]
    public void An_earlier_journal_says_the_same_as_ever()
    {
        var started = new RunStarted(SearchAgent.Contract, DeskHarness.Request, [new OfferedTool("search_find", new ContractHash("00"))], "harness", "1");
        Assert.DoesNotContain("strict", System.Text.Encoding.UTF8.GetString(JournalCodec.Body(started)), StringComparison.OrdinalIgnoreCase);
    }

    private ServiceProvider Services(IChatClient model, IHarnessStore store) => new ServiceCollection()
        .AddSingleton(_system)
        .AddHarness(harness => harness.AddToolSet<SearchTools>().AddAgent<SearchAgent>().UseChatClient(model).UseStore(_ => store))
        .BuildServiceProvider();

    /// <summary>Keeps the tools that it was offered.</summary>
    private sealed class OptionsModel(params object[] turns) : DelegatingChatClient(new ScriptedModel(turns))
    {
        public List<AIFunction> Offered { get; } = [];

        public string LastResult => ((ScriptedModel)InnerClient).LastResult;

        public override Task<ChatResponse> GetResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            Offered.Clear();
            Offered.AddRange(options!.Tools!.OfType<AIFunction>());
            return base.GetResponseAsync(messages, options, cancellationToken);
        }
    }
}
