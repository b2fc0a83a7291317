using System.IO.Pipelines;
using System.Text.Json;
using Microsoft.Extensions.AI;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace SdkHarness.Corpora.BadCalls.Peers;

/// <summary>MCP's C# SDK: a server with <see cref="McpServerTool"/>s and a client, over pipes within the process.</summary>
internal sealed class McpPeer : IPeer, IAsyncDisposable
{
    private readonly Desk _desk = new();
    private readonly Pipe _toServer = new();
    private readonly Pipe _toClient = new();
    private McpServer? _server;
    private McpClient? _client;
    private Task _running = Task.CompletedTask;

    public string Name => "MCP";

    public static async Task<McpPeer> StartAsync(CancellationToken cancellationToken)
    {
        var peer = new McpPeer();
        var orders = new PlainOrders(peer._desk);
        peer._server = McpServer.Create(
            new StreamServerTransport(peer._toServer.Reader.AsStream(), peer._toClient.Writer.AsStream()),
            new McpServerOptions
            {
                ToolCollection =
                [
                    McpServerTool.Create(orders.UpdateOrder, new McpServerToolCreateOptions { Name = "update_order" }),
                    McpServerTool.Create(orders.AddLine, new McpServerToolCreateOptions { Name = "add_line" }),
                ],
            });
        peer._running = peer._server.RunAsync(cancellationToken);
        peer._client = await McpClient.CreateAsync(
            new StreamClientTransport(peer._toServer.Writer.AsStream(), peer._toClient.Reader.AsStream()), cancellationToken: cancellationToken);
        return peer;
    }

    public async Task<string?> CallAsync(string tool, string json, CancellationToken cancellationToken)
    {
        _desk.Executed.Clear();
        try
        {
            var arguments = JsonSerializer.Deserialize<Dictionary<string, object?>>(json, AIJsonUtilities.DefaultOptions);
            CallToolResult result = await _client!.CallToolAsync(tool, arguments, cancellationToken: cancellationToken);
            Assert.Equal(_desk.Executed.Count == 0, result.IsError == true);
        }
        catch (Exception exception) when (exception is McpException or JsonException)
        {
            Assert.Empty(_desk.Executed);
        }

        return _desk.Executed.SingleOrDefault();
    }

    public async ValueTask DisposeAsync()
    {
        if (_client is not null)
            await _client.DisposeAsync();
        if (_server is not null)
            await _server.DisposeAsync();
        await _running;
    }
}
