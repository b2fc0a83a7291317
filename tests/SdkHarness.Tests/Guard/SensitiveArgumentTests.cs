using SdkHarness.Tests.Desk;
using static SdkHarness.Tests.Desk.ScriptedModel;

namespace SdkHarness.Tests.Guard;

public sealed class SensitiveArgumentTests
{
    [Theory]
    [InlineData("contact", true)]
    [InlineData("payroll", false)]
    [InlineData("contact+health", true)]
    [InlineData("contact+payroll", false)]
    public void An_argument_of_several_labels_needs_every_one(string label, bool granted) =>
        Assert.Equal(granted, LabelMatch.Grants(["contact", "health"], label));

    [Fact]
    public async Task A_value_whose_label_is_not_granted_reaches_neither_the_tool_nor_the_journal()
    {
        await using var desk = new DeskHarness(new ScriptedModel(
            Call("desk_find_by_passport", new { passport = "X-99999", country = "NL" }), "I may not."));

        AgentRun run = await desk.RunAsync();

        Assert.Contains("not_granted", desk.Model.LastResult, StringComparison.Ordinal);
        Assert.Contains("passport-data", desk.Model.LastResult, StringComparison.Ordinal);
        Assert.Equal(0, desk.System.Reads);
        string journal = "";
        await foreach (JournalEntry entry in desk.Store.ReadAsync(run.Id, 1, TestContext.Current.CancellationToken))
            journal += System.Text.Encoding.UTF8.GetString(entry.Body.Span);
        Assert.DoesNotContain("X-99999", journal, StringComparison.Ordinal);
        Assert.Contains("[withheld: passport-data]", journal, StringComparison.Ordinal);
        Assert.Contains("NL", journal, StringComparison.Ordinal);
    }
}
