using System.Security.Claims;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using SdkHarness.SemanticKernel.Tests.Desk;
using SdkHarness.Testing.OpenAI;

namespace SdkHarness.SemanticKernel.Tests;

/// <summary>
/// An application on Semantic Kernel: a real kernel and connector, automatic function calling over HTTP, and a session's guarded tools.
/// </summary>
public sealed class DeskHost : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private DeskHost(PlayedEndpoint endpoint, ServiceProvider services, GuardedSession session, Kernel kernel)
    {
        Endpoint = endpoint;
        _services = services;
        Session = session;
        Kernel = kernel;
        History = new ChatHistory(session.Agent.Instructions);
    }

    public PlayedEndpoint Endpoint { get; }

    public GuardedSession Session { get; }

    public Kernel Kernel { get; }

    public ChatHistory History { get; }

    public CrmSystem System => _services.GetRequiredService<CrmSystem>();

    public Harness Harness => _services.GetRequiredService<Harness>();

    public static ServiceProvider Services(Action<HarnessBuilder>? configure = null) => new ServiceCollection()
        .AddSingleton<CrmSystem>()
        .AddHarness(harness =>
        {
            harness.AddToolSet<CrmTools>().AddToolSet<BillingTools>().AddAgent<DeskAgent>()
                .Configure(static options => options.RetryDelay = TimeSpan.FromMilliseconds(1));
            configure?.Invoke(harness);
        })
        .BuildServiceProvider();

    /// <summary>Opens a session, puts its tools into a kernel, and plays these answers.</summary>
    public static Task<DeskHost> OpenAsync(params PlayedAnswer[] answers) =>
        OpenAsync(static (kernel, session) => kernel.AddGuarded(session), answers);

    public static Task<DeskHost> OpenAsync(Action<Kernel, GuardedSession> addTools, params PlayedAnswer[] answers) =>
        OpenAsync(addTools, static request => request, answers);

    /// <summary>The same where the model is shown strict schemas.</summary>
    public static Task<DeskHost> OpenStrictAsync(params PlayedAnswer[] answers) =>
        OpenAsync(static (kernel, session) => kernel.AddGuarded(session), static request => request with { StrictSchemas = true }, answers);

    private static async Task<DeskHost> OpenAsync(
        Action<Kernel, GuardedSession> addTools, Func<RunRequest, RunRequest> change, PlayedAnswer[] answers)
    {
        PlayedEndpoint endpoint = await PlayedEndpoint.PlayAsync(answers);
        ServiceProvider services = Services();
        GuardedSession session = await services.GetRequiredService<Harness>().OpenSessionAsync<DeskAgent>(
            change(new RunRequest("Review ACC-1042") { Initiator = "maria@example.com", Account = "ACC-1042" }), TestContext.Current.CancellationToken);
        Kernel kernel = Kernel.CreateBuilder().AddOpenAIChatCompletion("stand-in", endpoint.Address, "key").Build();
        addTools(kernel, session);
        return new DeskHost(endpoint, services, session, kernel);
    }

    /// <summary>One turn of automatic function calling.</summary>
    public async Task<string> AskAsync(string prompt = "Review ACC-1042", FunctionChoiceBehaviorOptions? options = null, bool stream = false)
    {
        History.AddUserMessage(prompt);
        return await GoOnAsync(options, stream);
    }

    public async Task<string> GoOnAsync(FunctionChoiceBehaviorOptions? options = null, bool stream = false)
    {
        IChatCompletionService service = Kernel.GetRequiredService<IChatCompletionService>();
        OpenAIPromptExecutionSettings settings = new() { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto(options: options) };
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        if (!stream)
            return (await service.GetChatMessageContentAsync(History, settings, Kernel, cancellationToken)).Content ?? "";

        StringBuilder text = new();
        var pieces = service.GetStreamingChatMessageContentsAsync(History, settings, Kernel, cancellationToken);
        await foreach (StreamingChatMessageContent piece in pieces)
            text.Append(piece.Content);
        return text.ToString();
    }

    /// <summary>What the model was told about a call, in the last request.</summary>
    public JsonElement Told(string callId) => Endpoint.Requests[^1].ToolAnswer(callId);

    /// <summary>The errors of an answer: each pointer and rule.</summary>
    public static IEnumerable<string> Errors(JsonElement told) => told.GetProperty("errors").EnumerateArray()
        .Select(static error => $"{error.GetProperty("pointer")} {error.GetProperty("rule")}");

    public async Task<IReadOnlyList<JournalEvent>> JournalAsync()
    {
        List<JournalEvent> events = [];
        await foreach (JournalEntry entry in Harness.Store.ReadAsync(Session.RunId, 1, TestContext.Current.CancellationToken))
            events.Add(JournalCodec.Decode(entry));
        return events;
    }

    public Task DecideAsync(JsonElement held, ApprovalDecision decision) => Harness.Approvals.DecideAsync(
        held.GetProperty("approval").GetString()!, decision, Lead, "checked with the customer", TestContext.Current.CancellationToken);

    public static async Task ReplayAsync(IServiceProvider services, string runId)
    {
        int executed = services.GetRequiredService<CrmSystem>().Executed.Count;
        ReplayReport replay = await services.GetRequiredService<Harness>().ReplayAsync(runId, TestContext.Current.CancellationToken);
        Assert.Empty(replay.Divergences);
        Assert.True(replay.UsedToolCode);
        Assert.Equal(executed, services.GetRequiredService<CrmSystem>().Executed.Count);
    }

    public static ClaimsPrincipal Lead { get; } = new(new ClaimsIdentity(
        [new Claim(ClaimTypes.Name, "lea@example.com"), new Claim(ClaimTypes.Role, "revenue-lead")], "test"));

    /// <summary>Ends the session. Every run of these tests must replay from its journal without a divergence and without a tool.</summary>
    public async ValueTask DisposeAsync()
    {
        await Session.DisposeAsync();
        await ReplayAsync(_services, Session.RunId);
        await _services.DisposeAsync();
        await Endpoint.DisposeAsync();
    }
}
