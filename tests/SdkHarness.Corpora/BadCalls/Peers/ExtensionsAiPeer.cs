using System.Text.Json;
using Microsoft.Extensions.AI;

namespace SdkHarness.Corpora.BadCalls.Peers;

/// <summary>Microsoft.Extensions.AI: <see cref="AIFunctionFactory"/>.</summary>
/// <param name="name">What the table calls it.</param>
/// <param name="options">How the text is read and the arguments are made of it.</param>
internal sealed class ExtensionsAiPeer(string name, JsonSerializerOptions options) : IPeer
{
    private readonly Desk _desk = new();

    public string Name => name;

    public async Task<string?> CallAsync(string tool, string json, CancellationToken cancellationToken)
    {
        var orders = new PlainOrders(_desk);
        var settings = new AIFunctionFactoryOptions { Name = tool, SerializerOptions = options };
        AIFunction function = tool == "add_line"
            ? AIFunctionFactory.Create(orders.AddLine, settings)
            : AIFunctionFactory.Create(orders.UpdateOrder, settings);
        _desk.Executed.Clear();
        try
        {
            // As the chat clients do: FunctionCallContent.CreateFromParsedArguments.
            var arguments = JsonSerializer.Deserialize<Dictionary<string, object?>>(json, options);
            await function.InvokeAsync(new AIFunctionArguments(arguments), cancellationToken);
        }
        catch (Exception exception) when (exception is ArgumentException or JsonException or InvalidOperationException or NotSupportedException)
        {
            Assert.Empty(_desk.Executed); // an exception is a refusal only where nothing ran
        }

        return _desk.Executed.SingleOrDefault();
    }
}
