using Microsoft.CodeAnalysis;
using SdkHarness.Generators.Examples;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers.Tests.Lock;

public sealed class LockFileTests
{
    private const string Source = """
        [ToolSet("crm", Owner = "revenue-platform")]
        public sealed partial class CrmTools
        {
            [ReadScope("crm.account"), OnFailure(Failure.Timeout, Recovery.Retry)]
            public string Get(string id) => id;

            [WriteScope("crm.mail", External = true), RequiresApproval(Role = "lead"), RequiresEvidence("crm.account", MaxAgeMinutes = 60)]
            public void Send(string text) { }
        }

        [Agent("clerk", Owner = "sales", Version = "3"), UsesTools<CrmTools>, Grant(Read = ["crm.*"], Write = ["crm.mail"])]
        public sealed partial class Clerk;
        """;

    [Fact]
    public async Task The_code_matches_the_file_that_it_stands_for() => Assert.Empty(await Locked.FindingsAsync(Source, Locked.File(Source)));

    [Fact]
    public void The_file_is_json_with_a_line_an_entry_in_the_order_of_keys_and_the_version_last()
    {
        string[] lines = Locked.File(Source).TrimEnd('\n').Split('\n');
        Assert.Equal("{", lines[0]);
        Assert.Equal(
            "\"agent clerk\": {\"version\":\"3\",\"owner\":\"sales\",\"uses\":[\"crm\"],\"reads\":[\"crm.*\"],\"writes\":[\"crm.mail\"],\"maxCalls\":100,\"maxWrites\":10},",
            lines[1]);
        Assert.StartsWith(
            "\"tool crm_get\": {\"reads\":[\"crm.account\"],\"recovery\":[\"Timeout: Retry 3\"],\"owner\":\"revenue-platform\",\"contract\":\"", lines[2], StringComparison.Ordinal);
        Assert.StartsWith(
            "\"tool crm_send\": {\"writes\":[\"crm.mail\"],\"external\":[\"crm.mail\"],\"repeat\":\"blind\",\"approval\":{\"role\":\"lead\",\"expiresMinutes\":1440},\"evidence\":{\"crm.account\":60},",
            lines[3], StringComparison.Ordinal);
        Assert.Equal(["\"version\": 1", "}"], lines[4..]);
        Assert.NotNull(ExampleReader.Read(Locked.File(Source)));
    }

    [Fact]
    public async Task A_difference_is_reported_at_the_tool_with_its_new_line()
    {
        Diagnostic finding = Assert.Single(await Locked.FindingsAsync(Source.Replace("\"crm.account\"), OnFailure", "\"crm.account\"), ReadScope(\"crm.more\"), OnFailure", StringComparison.Ordinal), Locked.File(Source)));
        Assert.Equal(5, finding.Location.GetLineSpan().StartLinePosition.Line);
        Assert.Equal("tool crm_get", finding.Properties[LockFileAnalyzer.Key]);
        Assert.StartsWith("\"tool crm_get\": {\"reads\":[\"crm.account\",\"crm.more\"]", finding.Properties[LockFileAnalyzer.Line], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_in_another_order_and_white_space_between_them_are_no_difference()
    {
        string[] lines = Locked.File(Source).TrimEnd('\n').Split('\n');
        Assert.Empty(await Locked.FindingsAsync(Source, string.Join("\r\n\r\n", [lines[0], lines[3], lines[1], lines[2], lines[4], lines[5]])));
    }

    [Fact]
    public async Task A_missing_file_is_told_at_every_tool_set_and_agent_only_where_it_is_checked()
    {
        string[] found = await Locked.SaysAsync(Source, file: null);
        Assert.Equal(
            [
                "harness.lock.json is missing, which states what 'CrmTools' may do: write it with 'dotnet build -p:HarnessWriteLock=true' or 'harness lock', and commit it",
                "harness.lock.json is missing, which states what 'Clerk' may do: write it with 'dotnet build -p:HarnessWriteLock=true' or 'harness lock', and commit it",
            ],
            found);
        Assert.Empty(await Locked.FindingsAsync(Source, file: null, "write"));
        Assert.Empty(await Locked.FindingsAsync(Source, file: null, "off"));
        Assert.Empty(await Locked.FindingsAsync(Source, file: null, ""));
        Assert.Empty(await Locked.FindingsAsync(Source, "", "write"));
    }

    [Theory]
    [InlineData("{\n<<<<<<< HEAD\n\"tool crm_get\": {},\n=======\n\"tool crm_get\": {\"reads\":[]},\n>>>>>>> other\n\"version\": 1\n}", 2, "holds the marks of a merge conflict: keep the lines of both sides")]
    [InlineData("{\n\"tool crm_get\": {},\n\"tool crm_get\": {},\n\"version\": 1\n}", 3, "holds 'tool crm_get' twice: keep the line that is right")]
    [InlineData("{\n\"tool crm_get\": {\"model\":\"x\"},\n\"version\": 1\n}", 2, "holds 'tool crm_get: model', which this version of SdkHarness does not know: update the package")]
    [InlineData("{\n\"workflow x\": {},\n\"version\": 1\n}", 2, "holds 'workflow x', which this version of SdkHarness does not know")]
    [InlineData("{\n\"version\": 2\n}", 2, "is of format 2, of a newer SdkHarness: update the package")]
    [InlineData("{\n\"version\": 0\n}", 2, "is of format 0, and not of 1: write it anew")]
    [InlineData("{\n\"tool crm_get\": {}\n}", 1, "names no format version: write it anew")]
    [InlineData("{\n\"tool crm_get\": {}\n\"version\": 1\n}", 1, "is no JSON object: look for a comma or a brace that is missing or too many")]
    [InlineData("{\n\"tool crm_get\": {\n\"reads\": []\n},\n\"version\": 1\n}", 2, "has a line that is not one entry: write one entry a line")]
    public async Task What_cannot_be_read_says_where_and_why_and_nothing_else(string file, int line, string says)
    {
        Diagnostic finding = Assert.Single(await Locked.FindingsAsync(Source, file));
        Assert.StartsWith($"harness.lock.json {says}", finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        FileLinePositionSpan place = finding.Location.GetLineSpan();
        Assert.Equal(("/src/harness.lock.json", line), (place.Path, place.StartLinePosition.Line + 1));
    }

    [Fact]
    public async Task Where_no_class_is_left_what_is_gone_is_told_in_the_file()
    {
        Diagnostic finding = Assert.Single(await Locked.FindingsAsync("", "{\n\"tool crm_get\": {},\n\"version\": 1\n}"));
        Assert.Equal(("/src/harness.lock.json", 1), (finding.Location.GetLineSpan().Path, finding.Location.GetLineSpan().StartLinePosition.Line));
    }

    [Fact]
    public async Task Nothing_is_gone_while_a_tool_waits_to_be_completed() => Assert.Empty(
        await Locked.FindingsAsync(Source.Replace("[ReadScope(\"crm.account\"), OnFailure", "[OnFailure", StringComparison.Ordinal), Locked.File(Source)));

    [Fact]
    public void An_edit_leaves_the_other_lines_as_they_are()
    {
        var file = LockFile.Read(Locked.File(Source));
        Assert.Equal(Locked.File(Source), file.With([]));
        string edited = file.With([("tool crm_get", LockEntry.Read("\"tool crm_get\": {}")), ("agent clerk", null)]);
        Assert.Equal(["{", "\"tool crm_get\": {},", Locked.File(Source).Split('\n')[3], "\"version\": 1", "}", ""], edited.Split('\n'));
    }
}
