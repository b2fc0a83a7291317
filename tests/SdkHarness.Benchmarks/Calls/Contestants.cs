using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using SdkHarness.Binding;

namespace SdkHarness.Benchmarks.Calls;

/// <summary>The same call of the same method, by every way there is.</summary>
public sealed class Contestants : IAsyncDisposable
{
    private readonly OrderTools _tools = new();
    private readonly AIFunctionArguments _arguments;
    private readonly KernelArguments _kernelArguments;
    private readonly AIFunction _extensionsAI;
    private readonly Kernel _kernel = new();
    private readonly KernelFunction _semanticKernel;
    private readonly ToolBinding _binding = OrderTools.Bindings[0];
    private readonly ToolCallContext _context;
    private ServiceProvider _provider = Provide();
    private readonly ActivityListener _listener;
    private readonly List<LineItem> _items = [new("x-1", 2), new("x-2", 3, "fragile")];
    private GuardedSession? _session;
    private AIFunction? _guarded;
    private int _calls;

    public Contestants(bool listens = true)
    {
        using JsonDocument sent = JsonDocument.Parse(
            """{"id":"ABC-1","quantity":5,"priority":"High","items":[{"sku":"x-1","quantity":2},{"sku":"x-2","quantity":3,"note":"fragile"}]}""");
        _arguments = new AIFunctionArguments();
        _kernelArguments = new KernelArguments();
        foreach (JsonProperty property in sent.RootElement.EnumerateObject())
        {
            JsonElement value = property.Value.Clone();
            _arguments[property.Name] = value;
            _kernelArguments[property.Name] = value;
        }

        var options = new JsonSerializerOptions(AIJsonUtilities.DefaultOptions);
        options.Converters.Insert(0, new System.Text.Json.Serialization.JsonStringEnumConverter());
        options.MakeReadOnly();
        Delegate method = _tools.FindOrderAsync;
        _extensionsAI = AIFunctionFactory.Create(method, new AIFunctionFactoryOptions { SerializerOptions = options });
        _semanticKernel = KernelFunctionFactory.CreateFromMethod(method, options, "find_order");
        _context = new ToolCallContext("run", "c1", "key", 1, _provider);
        _listener = new ActivityListener
        {
            ShouldListenTo = source => listens && source.Name == HarnessTelemetry.SourceName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>Every way by its name.</summary>
    public IReadOnlyList<(string Name, Func<ValueTask<object?>> Call)> All =>
    [
        ("direct call", DirectAsync),
        ("hand-written bind and call", HandWrittenAsync),
        ("AIFunctionFactory", ExtensionsAIAsync),
        ("KernelFunctionFactory", SemanticKernelAsync),
        ("ours: bind, validate, call", BoundAsync),
        ("ours: and write the result", WrittenAsync),
        ("ours: the whole guard", GuardedAsync),
    ];

    /// <summary>The method itself.</summary>
    public async ValueTask<object?> DirectAsync() => await _tools.FindOrderAsync("ABC-1", 5, Priority.High, _items, default);

    /// <summary>The floor.</summary>
    public ValueTask<object?> HandWrittenAsync() => HandWritten.CallAsync(_tools, _arguments, default);

    /// <summary>Microsoft.Extensions.AI, which checks no constraint.</summary>
    public ValueTask<object?> ExtensionsAIAsync() => _extensionsAI.InvokeAsync(_arguments);

    /// <summary>Semantic Kernel, which checks no constraint.</summary>
    public async ValueTask<object?> SemanticKernelAsync() => (await _semanticKernel.InvokeAsync(_kernel, _kernelArguments)).GetValue<Order>();

    /// <summary>The generated binding: every constraint checked, the method called.</summary>
    public ValueTask<object?> BoundAsync()
    {
        ArgumentErrors errors = ArgumentErrors.Rent();
        object bound = _binding.Bind(ToolArguments.From(_arguments), errors);
        if (errors.Count > 0)
            throw new InvalidOperationException("The call is valid.");
        errors.Return();
        return _binding.InvokeAsync(_tools, bound, _context, default);
    }

    /// <summary>The same, and the projected result as JSON.</summary>
    public async ValueTask<object?> WrittenAsync()
    {
        object? result = await BoundAsync();
        return ResultJson.Write(_binding, result, new ResultContext(Labels.None, TimeProvider.System));
    }

    /// <summary>A guarded tool as a host calls it: everything, journal, span and recovery included.</summary>
    public async ValueTask<object?> GuardedAsync()
    {
        // A run of a thousand calls is long already.
        if (_guarded is null || ++_calls % 1000 == 0)
            await OpenAsync();
        return await _guarded!.InvokeAsync(_arguments);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_session is not null)
            await _session.DisposeAsync();
        _listener.Dispose();
        await _provider.DisposeAsync();
    }

    private static ServiceProvider Provide() => new ServiceCollection()
        .AddHarness(static harness => harness.AddToolSet<OrderTools>().AddAgent<Clerk>().UseStore(static _ => new InMemoryStore()))
        .BuildServiceProvider();

    /// <summary>Another harness with each session: a store in memory holds what it was ever told.</summary>
    private async Task OpenAsync()
    {
        if (_session is not null)
            await _session.DisposeAsync();
        await _provider.DisposeAsync();
        _provider = Provide();
        _session = await _provider.GetRequiredService<Harness>().OpenSessionAsync<Clerk>(new RunRequest("Find the order") { Initiator = "benchmark" });
        _guarded = _session.Tools[0];
    }

    private static class Labels
    {
        public static readonly IReadOnlySet<string> None = new HashSet<string>();
    }
}
