using Microsoft.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;

namespace SdkHarness.Generators.Tests;

public sealed class ReturnTests
{
    private static readonly ReturnTools Returns = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stream_is_collected_into_an_array()
    {
        Assert.Equal("[0,1,2]", (await Call.Tool<ReturnTools>("stream").RunAsync(Returns, """{"count":3}""")).Json);
        Assert.Equal("null", (await Call.Tool<ReturnTools>("perhaps").RunAsync(Returns, """{"any":false}""")).Json);
        Assert.Equal("""[null,"x"]""", (await Call.Tool<ReturnTools>("perhaps").RunAsync(Returns, """{"any":true}""")).Json);
    }

    [Theory]
    [InlineData("stream", 1000, true)]
    [InlineData("stream", 1001, false)]
    [InlineData("few", 2, true)]
    [InlineData("few", 3, false)]
    public async Task More_items_than_the_contract_allows_are_a_failure(string name, int count, bool passes)
    {
        ToolBinding tool = Call.Tool<ReturnTools>(name);
        Task<object?> body = tool.InvokeAsync(Returns, tool.Bound($$"""{"count":{{count}}}"""), Call.Context(), Token).AsTask();
        if (passes)
            Assert.Equal(count, ((System.Collections.ICollection)(await body)!).Count);
        else
            Assert.Equal(Failure.UnexpectedShape, (await Assert.ThrowsAsync<ToolFailureException>(() => body)).Failure);
    }

    [Fact]
    public async Task The_records_of_a_stream_keep_labels_and_unique_keys()
    {
        (string json, ResultContext context) = await Call.Tool<ReturnTools>("few").RunAsync(Returns, """{"count":2}""");
        Assert.DoesNotContain("maria", json, StringComparison.Ordinal);
        Assert.Equal((Failure.DuplicateRecord, "/1/id"), Assert.Single(context.Defects.Select(static defect => (defect.Failure, defect.Pointer))));
        Assert.Contains("maria", (await Call.Tool<ReturnTools>("few").RunAsync(Returns, """{"count":1}""", "contact")).Json, StringComparison.Ordinal);
        Assert.Equal(["contact"], Call.Tool<ReturnTools>("few").Contract.Labels);
    }

    [Fact]
    public async Task A_stream_ends_when_the_attempt_is_cancelled()
    {
        ToolBinding tool = Call.Tool<ReturnTools>("stream");
        await Assert.ThrowsAsync<OperationCanceledException>(
            async () => await tool.InvokeAsync(Returns, tool.Bound("""{"count":5}"""), Call.Context(), new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task Tasks_and_values_come_back_as_they_are()
    {
        Assert.Equal("1", (await Call.Tool<ReturnTools>("value").RunAsync(Returns, "{}")).Json);
        Assert.Equal("""{"status":"ok"}""", (await Call.Tool<ReturnTools>("nothing").RunAsync(Returns, "{}")).Json);
    }

    [Fact]
    public async Task Keyed_services_and_the_call_are_handed_over_and_hidden_from_the_model()
    {
        ToolBinding tool = Call.Tool<ReturnTools>("keyed");
        Assert.Equal(
            """{"type":"object","properties":{"text":{"type":"string"}},"required":["text"],"additionalProperties":false}""", tool.Contract.InputSchema.GetRawText());
        await using ServiceProvider provider = new ServiceCollection()
            .AddKeyedSingleton<IFormatProvider>("a", new Format()).AddKeyedSingleton<object>(typeof(int), "by type").AddKeyedSingleton<object>((byte)7, "by number")
            .BuildServiceProvider();
        object? answer = await tool.InvokeAsync(
            Returns, tool.Bound("""{"text":"t"}"""), new ToolCallContext("run", "call-9", "key", 2, provider), Token);
        Assert.Equal("t a True by type by number call-9 2", answer);
    }

    [Fact]
    public async Task A_service_that_is_not_registered_is_a_failure_before_the_body()
    {
        ToolBinding tool = Call.Tool<ReturnTools>("keyed");
        InvalidOperationException missing = await Assert.ThrowsAnyAsync<InvalidOperationException>(
            async () => await tool.InvokeAsync(Returns, tool.Bound("""{"text":"t"}"""), Call.Context(), Token));
        Assert.Contains("System.IFormatProvider is registered under the key 'a'", missing.Message, StringComparison.Ordinal);
        Assert.Equal(new FailureClassification(Failure.Unknown, Effect: AttemptEffect.None), KnownFailures.Classify(missing));
    }

    [Theory]
    [InlineData("return a Task", "public Later Bad() => new();")]
    [InlineData("return a Task", "public System.Runtime.CompilerServices.ConfiguredTaskAwaitable<int> Bad() => default;")]
    [InlineData("return a Task", "public MyTask Bad() => null!;")]
    [InlineData("await it in the tool", "public Task<Task<int>> Bad() => null!;")]
    [InlineData("nobody can await it", "public async void Bad() { await Task.Yield(); }")]
    [InlineData("use a list", "public List<IAsyncEnumerable<int>> Bad() => null!;")]
    [InlineData("take a list", "public int Bad(IAsyncEnumerable<int> x) => 1;")]
    [InlineData("Stream", "public IAsyncEnumerable<System.IO.Stream> Bad() => null!;")]
    [InlineData("name the service's key", "public int Bad([Microsoft.Extensions.DependencyInjection.FromKeyedServices] string x) => 1;")]
    public void A_return_type_that_cannot_be_awaited_as_a_tools_is_refused(string says, string method)
    {
        (_, IReadOnlyList<Diagnostic> diagnostics) = Generated.From(
            $$"""
            public sealed class Later { public System.Runtime.CompilerServices.TaskAwaiter GetAwaiter() => default; }
            public sealed class MyTask : Task { public MyTask() : base(() => { }) { } }
            [ToolSet("shop")]
            public sealed partial class Tools
            {
                [ReadScope("a.b")] {{method}}
            }
            """,
            MetadataReference.CreateFromFile(typeof(FromKeyedServicesAttribute).Assembly.Location));
        string message = Assert.Single(diagnostics, static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).GetMessage();
        Assert.Contains("HRN201: ", message, StringComparison.Ordinal);
        Assert.Contains(says, message, StringComparison.Ordinal);
    }

    private sealed class Format : IFormatProvider
    {
        public object? GetFormat(Type? formatType) => "a";
    }
}
