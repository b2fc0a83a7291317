using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;

namespace SdkHarness.Corpora.BadCalls.Peers;

/// <summary>Semantic Kernel: <see cref="KernelFunctionFactory"/>.</summary>
internal sealed class SemanticKernelPeer : IPeer
{
    private readonly Desk _desk = new();
    private readonly Kernel _kernel = new();

    public string Name => "Semantic Kernel";

    public async Task<string?> CallAsync(string tool, string json, CancellationToken cancellationToken)
    {
        var orders = new PlainOrders(_desk);
        KernelFunction function = tool == "add_line"
            ? KernelFunctionFactory.CreateFromMethod(orders.AddLine, tool)
            : KernelFunctionFactory.CreateFromMethod(orders.UpdateOrder, tool);
        _desk.Executed.Clear();
        try
        {
            // As the connectors do: one by one, so that of two names in different case the last stays.
            var arguments = new KernelArguments();
            foreach ((string name, object? value) in JsonSerializer.Deserialize<Dictionary<string, object?>>(json, AIJsonUtilities.DefaultOptions)!)
                arguments[name] = value;
            await function.InvokeAsync(_kernel, arguments, cancellationToken);
        }
        catch (Exception exception) when (exception is KernelException or ArgumentException or JsonException or InvalidOperationException or NotSupportedException or FormatException)
        {
            Assert.Empty(_desk.Executed);
        }

        return _desk.Executed.SingleOrDefault();
    }
}
