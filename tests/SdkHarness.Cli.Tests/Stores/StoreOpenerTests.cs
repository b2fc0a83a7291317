using System.Text.Json;

namespace SdkHarness.Cli.Tests.Stores;

public sealed class StoreOpenerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("harness-cli-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string At(string name) => Path.Combine(_folder, name);

    private static Task<CliRun> RunAsync(params string[] arguments) => CliRun.WithAsync(static host => host, arguments);

    [Fact]
    public async Task A_store_that_does_not_exist_is_told_and_not_made()
    {
        CliRun run = await RunAsync("runs", "--store", At("none.db"));

        Assert.Equal(2, run.Code);
        Assert.StartsWith($"harness: There is no store at '{At("none.db")}'", run.Error, StringComparison.Ordinal);
        Assert.Contains("name an existing one with --store PATH or the environment variable HARNESS_STORE", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Theory]
    [InlineData("approvals", "approve", "apr_1", "--reason", "Yes")]
    [InlineData("show", "run_1")]
    [InlineData("audit", "verify")]
    public async Task No_command_makes_a_store(params string[] arguments)
    {
        CliRun run = await RunAsync([.. arguments, "--store", At("none.db"), "--json"]);

        Assert.Equal(2, run.Code);
        Assert.Equal("store_missing", JsonElement.Parse(run.Error).GetProperty("error").GetProperty("code").GetString());
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task An_empty_file_and_a_file_that_is_no_store_are_left_alone()
    {
        await File.WriteAllTextAsync(At("empty.db"), "", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(At("text.db"), new string('x', 5000), TestContext.Current.CancellationToken);

        CliRun empty = await RunAsync("runs", "--store", At("empty.db"));
        CliRun text = await RunAsync("runs", "--store", At("text.db"));

        Assert.Equal((2, 2), (empty.Code, text.Code));
        Assert.Contains("is empty: it is not a harness store", empty.Error, StringComparison.Ordinal);
        Assert.Contains("text.db", text.Error, StringComparison.Ordinal);
        Assert.Equal((0, 5000), (new FileInfo(At("empty.db")).Length, new FileInfo(At("text.db")).Length));
    }

    [Fact]
    public async Task Another_kind_of_store_is_named_as_not_supported()
    {
        CliRun run = await RunAsync("runs", "--store", "Host=localhost;Database=harness");

        Assert.Equal(2, run.Code);
        Assert.Contains("opens SQLite stores only", run.Error, StringComparison.Ordinal);
        Assert.Contains("neither a file nor a connection string", (await RunAsync("runs", "--store", "a=b;c")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_store_comes_from_the_option_the_environment_or_the_default_name()
    {
        await using (var store = new SqliteStore(At("here.db")))
            await Journals.WriteAsync(store, Journals.Run(), RunStatus.AwaitingApproval, Journals.Waiting, Journals.Request());

        CliRun named = await RunAsync("runs", "--store", At("here.db"));
        CliRun connected = await RunAsync("--store", $"Data Source={At("here.db")}", "runs");
        CliRun variable = await CliRun.WithAsync(host => host with { Environment = name => name == "HARNESS_STORE" ? At("here.db") : null }, "runs");
        CliRun neither = await RunAsync("runs");

        Assert.All([named, connected, variable], static run => Assert.Contains("run_01hxa", run.Output, StringComparison.Ordinal));
        Assert.Equal(2, neither.Code);
        Assert.Contains("'harness.db'", neither.Error, StringComparison.Ordinal);
    }
}
