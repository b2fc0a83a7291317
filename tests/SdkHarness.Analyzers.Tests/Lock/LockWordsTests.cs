namespace SdkHarness.Analyzers.Tests.Lock;

/// <summary>A change is told in words, and a widening from a narrowing.</summary>
public sealed class LockWordsTests
{
    private const string Write = "[WriteScope(\"crm.forecast\"), RequiresApproval]";

    [Theory]
    [InlineData(Write, "[WriteScope(\"crm.forecast\"), AutoApproved(\"Routine\")]", "wider", "lost its approval; it is auto-approved now (\"Routine\")")]
    [InlineData("[ReadScope(\"crm.account\")]", "[ReadScope(\"crm.account\"), WriteScope(\"crm.forecast\"), RequiresApproval]", "wider", "gained the scope 'crm.forecast' (write); it needs approval; it has a write of the kind 'blind'")]
    [InlineData("[ReadScope(\"crm.account\")]", "[ReadScope(\"crm.account\"), ReadScope(\"crm.mail\")]", "wider", "gained the scope 'crm.mail' (read)")]
    [InlineData(Write, "[WriteScope(\"crm.forecast\", External = true), RequiresApproval]", "wider", "reaches people or systems outside with 'crm.forecast'")]
    [InlineData(Write, "[WriteScope(\"crm.forecast\", Destructive = true), RequiresApproval]", "wider", "changes 'crm.forecast' so that it cannot be undone")]
    [InlineData("[WriteScope(\"crm.forecast\"), Blocked(\"No\")]", Write, "wider", "is not blocked any more; it needs approval")]
    [InlineData("[WriteScope(\"crm.forecast\"), RequiresApproval(Role = \"lead\")]", Write, "wider", "takes an approver without a role")]
    [InlineData("[WriteScope(\"crm.forecast\"), RequiresApproval(Role = \"lead\")]", "[WriteScope(\"crm.forecast\"), RequiresApproval(Role = \"clerk\")]", "wider", "takes an approver with the role 'clerk' and not 'lead'")]
    [InlineData("[WriteScope(\"crm.forecast\"), RequiresApproval(Approvers = 2)]", Write, "wider", "needs one approver and not 2 approvers")]
    [InlineData(Write, "[WriteScope(\"crm.forecast\"), RequiresApproval(When = nameof(IsLarge))]", "wider", "needs approval only where 'IsLarge' says so")]
    [InlineData("[ReadScope(\"crm.account\"), RequiresEvidence(\"billing.status\", MaxAgeMinutes = 60)]", "[ReadScope(\"crm.account\")]", "wider", "needs no evidence of 'billing.status' any more")]
    [InlineData("[ReadScope(\"crm.account\"), RequiresEvidence(\"billing.status\", MaxAgeMinutes = 60)]", "[ReadScope(\"crm.account\"), RequiresEvidence(\"billing.status\")]", "wider", "takes evidence of 'billing.status' of any age and not of up to 60 minutes")]
    [InlineData("[ReadScope(\"crm.account\"), Untrusted]", "[ReadScope(\"crm.account\")]", "wider", "returns text that does not count as untrusted any more")]
    [InlineData("[ReadScope(\"crm.account\")][return: Sensitive(\"contact\")]", "[ReadScope(\"crm.account\")]", "wider", "lost the label 'contact'")]
    [InlineData(Write, "[WriteScope(\"crm.forecast\"), RequiresApproval, MayRepeat]", "wider", "may be made again with the same arguments, unasked")]
    [InlineData("[WriteScope(\"crm.forecast\"), RequiresApproval(ExpiresMinutes = 60)]", "[WriteScope(\"crm.forecast\"), RequiresApproval(ExpiresMinutes = 600)]", "wider", "has requests that stay open for 600 minutes and not 60")]
    [InlineData("[ReadScope(\"crm.account\"), RequiresEvidence(\"billing.status\", MaxAgeMinutes = 60), RequiresEvidence(\"billing.status\")]", "[ReadScope(\"crm.account\"), RequiresEvidence(\"billing.status\")]", "wider", "takes evidence of 'billing.status' of any age and not of up to 60 minutes")]
    [InlineData("[WriteScope(\"crm.forecast\"), RequiresApproval, MayRepeat]", Write, "narrower", "is not made again with the same arguments")]
    [InlineData("[WriteScope(\"crm.forecast\"), AutoApproved(\"Routine\")]", Write, "narrower", "needs approval; it is not auto-approved any more")]
    [InlineData("[ReadScope(\"crm.account\"), ReadScope(\"crm.mail\")]", "[ReadScope(\"crm.account\")]", "narrower", "lost the scope 'crm.mail' (read)")]
    [InlineData(Write, "[WriteScope(\"crm.forecast\"), RequiresApproval(Role = \"lead\")]", "narrower", "needs an approver with the role 'lead'")]
    [InlineData(Write, "[WriteScope(\"crm.forecast\"), RequiresApproval(Approvers = 2)]", "narrower", "needs 2 approvers and not one approver")]
    [InlineData("[WriteScope(\"crm.forecast\"), RequiresApproval(When = nameof(IsLarge))]", Write, "narrower", "needs approval on every call")]
    [InlineData(Write, "[WriteScope(\"crm.forecast\"), RequiresApproval, Blocked(\"No\")]", "narrower", "is blocked now (\"No\")")]
    [InlineData("[ReadScope(\"crm.account\")]", "[ReadScope(\"crm.account\"), RequiresEvidence(\"billing.status\")]", "narrower", "needs evidence of 'billing.status'")]
    [InlineData("[ReadScope(\"crm.account\")]", "[ReadScope(\"crm.account\"), CallTimeout(5)]", "not as", "has another contract: what the model reads, its arguments, its result or its limits")]
    [InlineData("[ReadScope(\"crm.account\")]", "[ReadScope(\"crm.account\"), OnFailure(Failure.Timeout, Recovery.Retry, Attempts = 4)]", "not as", "fails otherwise (Timeout: Retry 4)")]
    [InlineData("[WriteScope(\"crm.forecast\"), AutoApproved(\"Routine\")]", "[WriteScope(\"crm.forecast\"), AutoApproved(\"Cheap\")]", "not as", "is auto-approved for another reason (\"Cheap\")")]
    [InlineData("[WriteScope(\"crm.forecast\"), RequiresApproval]", "[WriteScope(\"crm.forecast\"), RequiresApproval, Idempotent]", "not as", "has a write of the kind 'natural' and not 'blind'")]
    public async Task A_changed_tool_says_what_changed(string before, string after, string relation, string says)
    {
        string[] found = await Locked.SaysAsync(Tool(after), Locked.File(Tool(before)));
        string than = relation == "not as" ? "not as" : $"{relation} than";
        Assert.Equal([$"The tool 'crm_run' is {than} harness.lock.json says: it {says}"], found);
    }

    [Theory]
    [InlineData("Read = [\"crm.*\"]", "Read = [\"crm.*\"], Write = [\"crm.forecast\"]", "wider than", "may change 'crm.forecast'")]
    [InlineData("Read = [\"crm.*\"]", "Read = [\"crm.*\"], Labels = [\"contact\"]", "wider than", "may see values of the label 'contact'")]
    [InlineData("Read = [\"crm.*\"]", "Read = [\"crm.*\", \"billing.*\"]", "wider than", "may read 'billing.*'")]
    [InlineData("MaxWrites = 3", "MaxWrites = 4", "wider than", "may make 4 writes a run and not 3")]
    [InlineData("MaxCalls = 30", "MaxCalls = 20", "narrower than", "may make 20 calls a run and not 30")]
    [InlineData("Read = [\"crm.*\"]", "Read = []", "narrower than", "may not read 'crm.*' any more")]
    public async Task A_changed_grant_says_what_changed(string before, string after, string relation, string says) => Assert.Equal(
        [$"The agent 'clerk' is {relation} harness.lock.json says: it {says}"], await Locked.SaysAsync(Agent(after), Locked.File(Agent(before))));

    [Theory]
    [InlineData("using Ok = SdkHarness.AcceptedAttribute;", "Ok")]
    [InlineData("using OkAttribute = SdkHarness.AcceptedAttribute;", "Ok")]
    public async Task An_exception_under_another_name_is_compared_all_the_same(string alias, string written)
    {
        string with = Tool($"[ReadScope(\"crm.account\")][{written}(\"HRN003\", Because = \"x\", Owner = \"y\", Until = \"2027-01-01\")]");
        string[] found = await Locked.SaysAsync(alias + with, Locked.File(Tool("[ReadScope(\"crm.account\")]")));
        Assert.Contains(found, static says => says.Contains("HRN003", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_exception_without_a_file_is_told_where_it_is_checked()
    {
        const string Source = "[assembly: Accepted(\"HRN004\", Because = \"x\", Owner = \"y\", Until = \"2027-01-01\")]";
        Assert.Contains("harness.lock.json is missing", Assert.Single(await Locked.SaysAsync(Source, file: null)), StringComparison.Ordinal);
        Assert.Empty(await Locked.SaysAsync(Source, file: null, mode: "write"));
    }

    [Fact]
    public async Task An_agent_that_hands_work_to_another_is_wider()
    {
        const string Reader = "[Agent(\"reader\", Version = \"1\", Owner = \"x\")] public sealed partial class Reader { } [Agent(\"lead\", Version = \"1\", Owner = \"x\")";
        const string Lead = "] public sealed partial class Lead { }";
        string file = Locked.File(Reader + Lead);
        Assert.Equal(
            ["The agent 'lead' is wider than harness.lock.json says: it hands work to the agent 'reader'"],
            await Locked.SaysAsync($"{Reader}, UsesAgent<Reader>{Lead}", file));
        Assert.Contains("\"agents\":[\"reader\"]", Locked.File($"{Reader}, UsesAgent<Reader>{Lead}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_tool_says_all_that_it_may_do() => Assert.Equal(
        ["The tool 'crm_run' is new to harness.lock.json: it gained the scope 'crm.mail' (write); it gained the scope 'crm.account' (read); it reaches people or systems outside with 'crm.mail'; it needs approval"],
        await Locked.SaysAsync(Tool("[ReadScope(\"crm.account\"), WriteScope(\"crm.mail\", External = true), RequiresApproval]"), ""));

    [Fact]
    public async Task A_tool_that_is_gone_is_told_at_its_set()
    {
        string file = Locked.File(Tool("[ReadScope(\"crm.account\")]"));
        string renamed = Tool("[ReadScope(\"crm.account\"), Tool(Name = \"other\")]");
        Assert.Equal(
            ["The tool 'crm_run' stands in harness.lock.json and is gone from the code", "The tool 'crm_other' is new to harness.lock.json: it gained the scope 'crm.account' (read)"],
            await Locked.SaysAsync(renamed, file));
    }

    [Fact]
    public async Task An_exception_is_an_entry_of_its_own()
    {
        const string Accepted = "Accepted(\"HRN303\", Because = \"Masked by the gateway\", Owner = \"platform\", Until = ";
        string without = Tool("[ReadScope(\"crm.account\")]");
        string with = Tool($"[ReadScope(\"crm.account\"), {Accepted}\"2027-03-31\")]");
        string longer = Tool($"[ReadScope(\"crm.account\"), {Accepted}\"2028-03-31\")]");
        Assert.Equal(
            ["The exception from HRN303 for CrmTools.Run(int) is new to harness.lock.json: it holds until 2027-03-31"],
            await Locked.SaysAsync(with, Locked.File(without)));
        Assert.Equal(
            ["The exception from HRN303 for CrmTools.Run(int) is wider than harness.lock.json says: it holds until 2028-03-31 and not until 2027-03-31"],
            await Locked.SaysAsync(longer, Locked.File(with)));
        Assert.Equal(
            ["The exception from HRN303 for CrmTools.Run(int) stands in harness.lock.json and is gone from the code"],
            await Locked.SaysAsync(without, Locked.File(with)));
    }

    private static string Tool(string attributes) => $$"""
        [ToolSet("crm", Owner = "revenue-platform")]
        public sealed partial class CrmTools
        {
            {{attributes}}
            public string Run(int amount) => "";

            private static bool IsLarge(int amount) => amount > 100;
        }
        """;

    private static string Agent(string grant) => $$"""
        [Agent("clerk", Owner = "sales", Version = "1"), Grant({{grant}})]
        public sealed partial class Clerk;
        """;
}
