using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace SdkHarness.Cli.Tests.Counter;

/// <summary>An application with a counter, whose model reads it, adds to it and finishes.</summary>
internal sealed class CounterHarness(IHarnessStore store) : IAsyncDisposable
{
    private readonly ServiceProvider _provider = new ServiceCollection()
        .AddSingleton<TimeProvider>(new FakeTimeProvider(CliRun.Now))
        .AddHarness(harness => harness
            .AddToolSet<CounterTools>()
            .AddAgent<CountingAgent>()
            .UseChatClient(new CountingModel())
            .UseStore(_ => new Shared(store)))
        .BuildServiceProvider();

    public Task<AgentRun> RunAsync() => _provider.GetRequiredService<Harness>().StartAsync<CountingAgent>(
        new RunRequest("Add three") { Initiator = "maria", Customer = "Acme" }, TestContext.Current.CancellationToken);

    public Task<AgentRun> ResumeAsync(string runId) =>
        _provider.GetRequiredService<Harness>().ResumeAsync(runId, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _provider.DisposeAsync();

    private sealed class CountingModel : IChatClient
    {
        public Task<ChatResponse> GetResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            int results = messages.SelectMany(static message => message.Contents).OfType<FunctionResultContent>().Count();
            AIContent content = results switch
            {
                0 => new FunctionCallContent("m1", "counter_get_count", new Dictionary<string, object?>()),
                1 => new FunctionCallContent("m2", "counter_add_count", new Dictionary<string, object?> { ["amount"] = 3 }),
                _ => new TextContent("Three added."),
            };
            return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, [content])));
        }

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException("The harness asks for whole answers.");

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
