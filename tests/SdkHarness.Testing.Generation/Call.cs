using System.Buffers;
using System.Text;
using System.Text.Json;

namespace SdkHarness.Testing;

/// <summary>Calls generated bindings directly, as only the guard otherwise can.</summary>
public static class Call
{
    public static readonly DateTimeOffset Now = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    public static ToolBinding Tool<T>(string name)
        where T : class, IToolSet<T> => T.Bindings.Single(binding => binding.Contract.Name == name);

    public static IReadOnlyList<ArgumentError> Errors(this ToolBinding tool, string json)
    {
        var errors = new ArgumentErrors();
        tool.Bind(ToolArguments.Parse(json), errors);
        return errors.All;
    }

    public static object Bound(this ToolBinding tool, string json)
    {
        var errors = new ArgumentErrors();
        object bound = tool.Bind(ToolArguments.Parse(json), errors);
        Assert.Empty(errors.All);
        return bound;
    }

    public static async Task<(string Json, ResultContext Context)> RunAsync(
        this ToolBinding tool, object toolSet, string json, params string[] labels)
    {
        object bound = tool.Bound(json);
        object? result = await tool.InvokeAsync(toolSet, bound, Context(), TestContext.Current.CancellationToken);
        return tool.Written(result, labels);
    }

    public static (string Json, ResultContext Context) Written(this ToolBinding tool, object? result, params string[] labels)
    {
        var context = new ResultContext(labels.ToHashSet(), Now);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            tool.WriteResult(new Binding.ResultWriter(writer, context), result);
        return (Encoding.UTF8.GetString(buffer.WrittenSpan), context);
    }

    public static ToolCallContext Context() => new("run-1", "call-1", "key-1", 1, NoServices.Instance);

    private sealed class NoServices : IServiceProvider
    {
        public static readonly NoServices Instance = new();

        public object? GetService(Type serviceType) => serviceType == typeof(string) ? "a service" : null;
    }
}
