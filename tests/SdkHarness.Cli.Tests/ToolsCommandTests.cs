using System.Text.Json;

namespace SdkHarness.Cli.Tests;

public sealed class ToolsCommandTests
{
    private static string ThisAssembly => typeof(ToolsCommandTests).Assembly.Location;

    [Fact]
    public async Task The_stores_contracts_are_a_matrix_of_authority()
    {
        CliRun run = await CliRun.InAsync(await Journals.WaitingStoreAsync(), "tools");

        Assert.Equal(
            """
            FUNCTION             READS        WRITES                             POLICY                                          ON FAILURE                                                        OWNER             CONTRACT
            crm_change_forecast  -            crm.forecast [keyed]               approval by revenue-lead; needs billing.status  -                                                                 revenue-platform  bbbbbbbbbbbb
            crm_get_account      crm.account  -                                  -                                               transient: retry ×3; unavailable: fallback GetCachedAccountAsync  revenue-platform  aaaaaaaaaaaa
            crm_purge            -            crm.account (destructive) [blind]  blocked: Accounts are never deleted by agents   -                                                                 -                 cccccccccccc

            """,
            run.Output);
    }

    [Fact]
    public async Task Json_gives_the_contracts()
    {
        JsonElement[] tools =
        [
            .. JsonElement.Parse((await CliRun.InAsync(await Journals.WaitingStoreAsync(), "tools", "--json")).Output).GetProperty("tools").EnumerateArray(),
        ];

        Assert.Equal(["crm_change_forecast", "crm_get_account", "crm_purge"], tools.Select(static tool => tool.GetProperty("function").GetString()));
        Assert.Equal("revenue-lead", tools[0].GetProperty("approval").GetProperty("role").GetString());
        Assert.Equal(1440, tools[0].GetProperty("approval").GetProperty("expiresMinutes").GetDouble());
        Assert.Equal("Transient", tools[1].GetProperty("recovery")[0].GetProperty("failure").GetString());
        Assert.True(tools[2].GetProperty("writes")[0].GetProperty("destructive").GetBoolean());
    }

    [Fact]
    public async Task An_applications_assembly_is_read_without_a_store()
    {
        CliRun run = await CliRun.WithAsync(
            static host => host with { OpenStore = static (_, _) => throw new InvalidOperationException("A store was opened.") },
            "tools", "--assembly", ThisAssembly);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("counter_add_count  -              counter.value [blind]  approval by lead  any: escalate  tests", run.Output, StringComparison.Ordinal);
        Assert.Contains("counter_get_count  counter.value  -", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_assembly_that_is_not_there_or_is_none_or_has_no_tools_is_told()
    {
        string text = Path.Combine(AppContext.BaseDirectory, "harness.runtimeconfig.json");

        CliRun missing = await CliRun.InAsync(new InMemoryStore(), "tools", "--assembly", "nowhere.dll");
        CliRun unreadable = await CliRun.InAsync(new InMemoryStore(), "tools", "--assembly", text);
        CliRun without = await CliRun.InAsync(new InMemoryStore(), "tools", "--assembly", typeof(FactAttribute).Assembly.Location);

        Assert.Equal((2, 2, 0), (missing.Code, unreadable.Code, without.Code));
        Assert.Contains("There is no assembly at 'nowhere.dll'. Build the application", missing.Error, StringComparison.Ordinal);
        Assert.Contains("cannot be loaded as a .NET assembly", unreadable.Error, StringComparison.Ordinal);
        Assert.StartsWith("There is no tool set in '", without.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_failure_mode_of_every_tool_has_a_path_and_is_told_with_it()
    {
        CliRun run = await CliRun.InAsync(new InMemoryStore(), "tools", "--failures", "--assembly", ThisAssembly);

        string[] rows = [.. run.Output.Split('\n').Where(static row => row.StartsWith("counter_", StringComparison.Ordinal))];
        Assert.All(rows, static row => Assert.DoesNotMatch(@"(^|  )-(  |$)", row));
        Assert.Contains(rows, static row => row.StartsWith("counter_add_count", StringComparison.Ordinal)
            && row.Contains("plain write  any ", StringComparison.Ordinal)
            && row.EndsWith("  escalate to a person", StringComparison.Ordinal));
        Assert.Contains(rows, static row => row.StartsWith("counter_get_count", StringComparison.Ordinal)
            && row.Contains("read         any ", StringComparison.Ordinal)
            && row.EndsWith("  caveat", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_matrix_of_failures_as_json_has_nine_modes_a_tool_each_with_its_path()
    {
        CliRun run = await CliRun.InAsync(await Journals.WaitingStoreAsync(), "tools", "--failures", "--json");
        foreach (JsonElement tool in JsonElement.Parse(run.Output).GetProperty("tools").EnumerateArray())
        {
            Assert.Equal(9, tool.GetProperty("modes").GetArrayLength());
            Assert.All(tool.GetProperty("modes").EnumerateArray(), static mode => Assert.NotEqual("", mode.GetProperty("path").GetString()));
        }
    }

    [Fact]
    public async Task A_store_that_no_run_has_used_says_so()
    {
        Assert.Equal("No run has used a tool yet.\n", (await CliRun.InAsync(new InMemoryStore(), "tools")).Output);
    }
}
