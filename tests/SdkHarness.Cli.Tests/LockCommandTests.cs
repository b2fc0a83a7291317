using System.Text.Json;

namespace SdkHarness.Cli.Tests;

public sealed class LockCommandTests : IDisposable
{
    private static string ThisAssembly => typeof(LockCommandTests).Assembly.Location;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sdkharness-lock-");

    private string LockPath => Path.Combine(_folder.FullName, "harness.lock.json");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_file_is_written_from_the_assembly_and_then_matches()
    {
        CliRun written = await RunAsync();
        string text = await File.ReadAllTextAsync(LockPath, TestContext.Current.CancellationToken);
        CliRun again = await RunAsync();
        CliRun check = await RunAsync("--check");

        Assert.Equal((0, ""), (written.Code, written.Error));
        Assert.StartsWith("{\n\"agent counting\": {\"version\":\"1\"", text, StringComparison.Ordinal);
        Assert.Contains("\n\"tool counter_add_count\": {\"writes\":[\"counter.value\"],\"repeat\":\"blind\",\"approval\":{\"role\":\"lead\"", text, StringComparison.Ordinal);
        Assert.EndsWith("\n\"version\": 1\n}\n", text, StringComparison.Ordinal);
        Assert.EndsWith(" is written, with 3 entries. Review it and commit it.\n", written.Output, StringComparison.Ordinal);
        Assert.EndsWith(" matches, with 3 entries.\n", again.Output, StringComparison.Ordinal);
        Assert.Equal(0, check.Code);
    }

    [Fact]
    public async Task A_check_says_what_is_wider_and_what_is_gone_and_writes_nothing()
    {
        await RunAsync();
        string[] lines = await File.ReadAllLinesAsync(LockPath, TestContext.Current.CancellationToken);
        string edited = string.Join('\n', lines
            .Select(static line => line.Replace("\"role\":\"lead\"", "\"role\":\"lead\",\"approvers\":2", StringComparison.Ordinal))
            .Where(static line => !line.Contains("counter_get_count", StringComparison.Ordinal))
            .Select(static line => line == "{" ? "{\n\"tool counter_old\": {}," : line));
        await File.WriteAllTextAsync(LockPath, edited, TestContext.Current.CancellationToken);

        CliRun check = await RunAsync("--check");
        JsonElement json = JsonElement.Parse((await RunAsync("--check", "--json")).Output);

        Assert.Equal(1, check.Code);
        Assert.Equal(
            """
            The tool 'counter_add_count' is wider than harness.lock.json says: it needs one approver and not 2 approvers.
            The tool 'counter_get_count' is new to harness.lock.json: it gained the scope 'counter.value' (read).
            The tool 'counter_old' stands in harness.lock.json and is gone from the code.

            """.ReplaceLineEndings("\n"),
            check.Output);
        Assert.Equal(edited, await File.ReadAllTextAsync(LockPath, TestContext.Current.CancellationToken));
        Assert.False(json.GetProperty("matches").GetBoolean());
        Assert.Equal(["Widening", "Widening", "Narrowing"], json.GetProperty("differences").EnumerateArray().Select(static difference => difference.GetProperty("direction").GetString()));
    }

    [Fact]
    public async Task A_missing_file_does_not_match_and_one_in_conflict_is_told()
    {
        CliRun missing = await RunAsync("--check");
        await File.WriteAllTextAsync(LockPath, "{\n<<<<<<< HEAD\n", TestContext.Current.CancellationToken);
        CliRun conflict = await RunAsync("--check");
        CliRun written = await RunAsync();

        Assert.Equal((1, 2, 0), (missing.Code, conflict.Code, written.Code));
        Assert.Contains("is missing. Write it with", missing.Output, StringComparison.Ordinal);
        Assert.Contains("Line 2 of", conflict.Error, StringComparison.Ordinal);
        Assert.Contains("the marks of a merge conflict", conflict.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_assembly_that_is_not_there_or_is_none_is_told()
    {
        string text = Path.Combine(AppContext.BaseDirectory, "harness.runtimeconfig.json");

        CliRun missing = await CliRun.InAsync(new InMemoryStore(), "lock", "--assembly", "nowhere.dll", "--file", LockPath);
        CliRun unreadable = await CliRun.InAsync(new InMemoryStore(), "lock", "--assembly", text, "--file", LockPath);

        Assert.Equal((2, 2), (missing.Code, unreadable.Code));
        Assert.Contains("There is no assembly at 'nowhere.dll'", missing.Error, StringComparison.Ordinal);
        Assert.Contains("cannot be read as a .NET assembly", unreadable.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(LockPath));
    }

    private Task<CliRun> RunAsync(params string[] more) =>
        CliRun.InAsync(new InMemoryStore(), ["lock", "--assembly", ThisAssembly, "--file", LockPath, .. more]);
}
