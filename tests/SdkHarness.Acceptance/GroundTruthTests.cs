using SdkHarness.Acceptance.Airline;
using SdkHarness.Acceptance.Playing;
using SdkHarness.Acceptance.Recordings;

namespace SdkHarness.Acceptance;

/// <summary>The ground truth of the airline tasks, every call through the guard.</summary>
public sealed class GroundTruthTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Every_tasks_calls_leave_the_state_that_its_authors_recorded()
    {
        AirlineData.Require();
        await using var store = new InMemoryStore();
        var player = new ConversationPlayer(AirlineSnapshot.Load(AirlineData.Database), AirlineEdition.Tau2Bench, store);
        var played = new List<PlayedConversation>();
        foreach (RecordedConversation task in TaskReader.Read(AirlineData.Tasks))
            played.Add(await player.PlayAsync(task, TestContext.Current.CancellationToken));
        var report = new PlayReport("Ground truth of the airline tasks (tau2-bench)", played);
        ReportFile.Write("ground-truth", report, output);

        Assert.Equal(25, report.Conversations);
        Assert.Equal(25, report.Completed);
        Assert.Equal(25, report.StatesAsRecorded);
        Assert.Equal(25, report.ReplaysFaithful);
        Assert.Equal(75, report.CallsReplayed);
        Assert.Equal(75, report.Calls);
        Assert.Equal(75, report.Proposed);
        Assert.Equal(75, report.AsRecorded);
        Assert.Equal(24, report.Held);
        Assert.Equal(24, report.Changing);
        Assert.Equal(24, report.ChangingHeld);
        Assert.Equal(0, report.Rejected);
        Assert.Equal(0, report.Repeats);
    }
}
