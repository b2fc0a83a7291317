using System.CommandLine;
using SdkHarness.Cli.Output;

namespace SdkHarness.Cli;

/// <summary>One invocation: what was asked, where it is answered, and the store once it is needed.</summary>
internal sealed class CommandContext(CliHost host, CommonOptions common, ParseResult parsed, CancellationToken cancellationToken)
    : IAsyncDisposable
{
    private IHarnessStore? _store;

    public CliHost Host { get; } = host;

    public ParseResult Parsed { get; } = parsed;

    public bool Json { get; } = parsed.GetValue(common.Json);

    public Screen Screen { get; } = new(host.Output, host.Error, host.Terminal);

    public string StoreName { get; } = common.StoreName(parsed, host);

    public CancellationToken Cancellation { get; } = cancellationToken;

    public async ValueTask<IHarnessStore> StoreAsync() => _store ??= await Host.OpenStore(StoreName, Cancellation);

    public ValueTask DisposeAsync() => _store?.DisposeAsync() ?? ValueTask.CompletedTask;
}
