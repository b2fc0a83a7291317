using SdkHarness.Acceptance.Airline;
using SdkHarness.Acceptance.Playing;
using SdkHarness.Acceptance.Recordings;

namespace SdkHarness.Acceptance;

/// <summary>The hundred conversations of gpt-4o at the airline desk, through the whole harness.</summary>
public sealed class RecordedConversationTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Every_recorded_conversation_ends_as_it_was_recorded()
    {
        AirlineData.Require();
        await using var store = new InMemoryStore();
        PlayReport report = await PlayAsync(store, static _ => true);
        ReportFile.Write("recorded-conversations", report, output);

        Assert.Equal(100, report.Conversations);
        Assert.Equal(100, report.Completed);
        Assert.Equal(577, report.Calls);
        Assert.Equal(577, report.Proposed);
        Assert.Equal(577, report.AsRecorded);
        Assert.Empty(report.Differences);
        Assert.Equal(0, report.Rejected);
        Assert.Equal(121, report.Held);
        Assert.Equal(100, report.Changing);
        Assert.Equal(100, report.ChangingHeld);
        Assert.Equal(2, report.Repeats);
        Assert.Equal(100, report.StatesAsRecorded);
        Assert.Equal(100, report.ReplaysFaithful);
        Assert.Equal(577, report.CallsReplayed);
    }

    [Fact]
    public async Task They_end_so_in_a_database_file_too()
    {
        AirlineData.Require();
        DirectoryInfo folder = Directory.CreateTempSubdirectory("airline");
        try
        {
            await using var store = new SqliteStore(Path.Combine(folder.FullName, "harness.db"));
            PlayReport report = await PlayAsync(store, static index => index % 10 == 0);
            output.WriteLine(report.ToString());

            Assert.Equal(10, report.Conversations);
            Assert.Equal(10, report.Completed);
            Assert.Equal(report.Calls, report.AsRecorded);
            Assert.Equal(10, report.StatesAsRecorded);
            Assert.Equal(10, report.ReplaysFaithful);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<PlayReport> PlayAsync(IHarnessStore store, Func<int, bool> chosen)
    {
        var player = new ConversationPlayer(AirlineSnapshot.Load(AirlineData.Database), AirlineEdition.TauBench, store);
        var played = new List<PlayedConversation>();
        foreach ((int index, RecordedConversation recording) in ConversationReader.Read(AirlineData.Conversations).Index())
        {
            if (chosen(index))
                played.Add(await player.PlayAsync(recording, TestContext.Current.CancellationToken));
        }

        return new PlayReport("Recorded conversations of gpt-4o at the airline desk (tau-bench)", played);
    }
}
