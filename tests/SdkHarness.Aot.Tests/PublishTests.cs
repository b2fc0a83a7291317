using System.Diagnostics;
using System.Globalization;

namespace SdkHarness.Aot.Tests;

public sealed class PublishTests(PublishedSample sample, ITestOutputHelper output) : IClassFixture<PublishedSample>
{
    [Fact]
    public void An_agent_with_its_store_is_published_ahead_of_time_without_a_warning()
    {
        Assert.SkipUnless(PublishedSample.NoToolchain is null, PublishedSample.NoToolchain ?? "");

        Assert.True(sample.ExitCode == 0, sample.Output);
        Assert.DoesNotContain("warning", sample.Output, StringComparison.OrdinalIgnoreCase);
        Assert.True(File.Exists(sample.Binary), sample.Output);
        // It is the program itself, not a launcher beside assemblies.
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(sample.Binary)!, "*.dll"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{new FileInfo(sample.Binary).Length / 1e6:0.0} MB"));
    }

    [Fact]
    public async Task The_binary_runs_rejects_holds_resumes_and_replays_guarded_calls()
    {
        Assert.SkipUnless(PublishedSample.NoToolchain is null, PublishedSample.NoToolchain ?? "");
        Assert.True(sample.ExitCode == 0, sample.Output);

        long started = Stopwatch.GetTimestamp();
        (int exitCode, string printed) = await PublishedSample.RunAsync(sample.Binary);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(started).TotalMilliseconds:0} ms from start to end"));

        Assert.True(exitCode == 0, printed);
        Assert.EndsWith("All is well.\n", printed.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }
}
