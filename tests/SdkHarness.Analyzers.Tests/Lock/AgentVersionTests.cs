using System.Globalization;
using Microsoft.CodeAnalysis;

namespace SdkHarness.Analyzers.Tests.Lock;

/// <summary>An agent whose contract changes is of another version.</summary>
public sealed class AgentVersionTests
{
    private static readonly string Reviewed = Locked.File(Source());

    [Theory]
    [InlineData("Read = [\"crm.account\", \"crm.mail\"]", "", "it may read 'crm.mail'")]
    [InlineData("Read = [\"crm.account\"], MaxCalls = 7", "", "it may make 7 calls a run and not 100")]
    [InlineData("Read = [\"crm.account\"]", "CallTimeout(5)", "its tool 'crm_get' has another contract: what the model reads, its arguments, its result or its limits")]
    [InlineData("Read = [\"crm.account\"]", "Untrusted", "its tool 'crm_get' returns text that counts as untrusted")]
    public async Task A_change_under_the_same_version_is_found(string grant, string onTool, string says)
    {
        Diagnostic found = Assert.Single(await FindingsAsync(Source(grant: grant, onTool: onTool)));
        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
        Assert.Equal(
            $"The agent 'Clerk' is still of the version '1', though {says}: raise Version in its [Agent], so that its behaviour can be compared from one version to the next",
            found.GetMessage(CultureInfo.InvariantCulture));
        Assert.StartsWith("Agent(\"clerk\"", found.Location.SourceTree!.ToString()[found.Location.SourceSpan.Start..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tool_that_is_new_under_its_grant_is_a_change()
    {
        Diagnostic found = Assert.Single(await FindingsAsync(Source(more: "[ReadScope(\"crm.account\")] public string Find(string name) => name;")));
        Assert.Contains("though its tool 'crm_find' is new:", found.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_raised_version_and_an_unchanged_contract_pass()
    {
        Assert.Empty(await FindingsAsync(Source()));
        Assert.Empty(await FindingsAsync(Source(version: "2", grant: "Read = [\"crm.account\", \"crm.mail\"]")));
        Assert.Empty(await FindingsAsync(Source(owner: "other")));
        Assert.Empty(await FindingsAsync(Source(more: "[ReadScope(\"crm.mail\")] public string Mail(string id) => id;")));
        Assert.Empty(await FindingsAsync(Source(onMail: "CallTimeout(5)")));
    }

    [Fact]
    public async Task Without_a_file_or_a_line_there_is_nothing_to_compare()
    {
        string changed = Source(grant: "Read = [\"crm.account\", \"crm.mail\"]");
        Assert.Empty(await Locked.FindingsAsync<AgentVersionAnalyzer>(changed, file: null));
        Assert.Empty(await Locked.FindingsAsync<AgentVersionAnalyzer>(changed, "{\n\"version\": 1\n}\n"));
        Assert.Empty(await Locked.FindingsAsync<AgentVersionAnalyzer>(changed, "<<<<<<<"));
        Assert.Empty(await Locked.FindingsAsync<AgentVersionAnalyzer>(changed, Reviewed, "off"));
    }

    private static Task<IReadOnlyList<Diagnostic>> FindingsAsync(string source) => Locked.FindingsAsync<AgentVersionAnalyzer>(source, Reviewed);

    private static string Source(
        string version = "1", string grant = "Read = [\"crm.account\"]", string onTool = "", string onMail = "", string owner = "sales", string more = "") => $$"""
        [Agent("clerk", Owner = "{{owner}}", Version = "{{version}}"), UsesTools<CrmTools>, Grant({{grant}})]
        public sealed partial class Clerk { }

        [ToolSet("crm", Owner = "{{owner}}")]
        public sealed partial class CrmTools
        {
            [ReadScope("crm.account"){{(onTool.Length > 0 ? ", " + onTool : "")}}]
            public string Get(string id) => id;

            [WriteScope("crm.note"), RequiresApproval{{(onMail.Length > 0 ? ", " + onMail : "")}}]
            public string Note(string id) => id;

            {{more}}
        }
        """;
}
