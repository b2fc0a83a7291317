namespace SdkHarness.Analyzers.Tests.Rules;

public sealed class EvidenceSourceTests
{
    [Fact]
    public Task Evidence_that_no_offered_tool_reads_is_found() => Verify.Message<EvidenceSourceAnalyzer>(
        Agent("{|#0:UsesTools<CrmTools>|}, UsesTools<BillingTools>", "Write = [\"crm.forecast\"]") + Tools(),
        "The agent 'ReviewAgent' can never run the tool 'CrmTools.ChangeForecast', which rests on a read of 'billing.status': offer it a tool that reads 'billing.status' (a tool set with [UsesTools], its scopes in [Grant]), or do not grant it 'CrmTools.ChangeForecast'");

    [Theory]
    [InlineData("UsesTools<CrmTools>", "Read = [\"billing.*\"], Write = [\"crm.forecast\"]")]
    [InlineData("UsesTools<CrmTools>, UsesTools<BillingTools>", "Read = [\"crm.account\"], Write = [\"crm.forecast\"]")]
    public Task A_set_that_is_not_used_or_a_scope_that_is_not_granted_supplies_nothing(string uses, string grant) => Verify.Rule<EvidenceSourceAnalyzer>(
        Agent(uses.Replace("UsesTools<CrmTools>", "{|HRN107:UsesTools<CrmTools>|}", StringComparison.Ordinal), grant) + Tools());

    [Theory]
    [InlineData("[ReadScope(\"billing.status\"), Blocked(\"Not now.\")]")]
    [InlineData("[ReadScope(\"billing.status.history\")]")]
    [InlineData("[ReadScope(\"billing.status\"), RequiresEvidence(\"billing.status\")]")]
    [InlineData("[ReadScope(\"billing.status\"), ReadScope(\"billing.forecast\"), RequiresEvidence(\"crm.change\")]")]
    public Task A_read_that_cannot_run_or_is_of_another_scope_supplies_nothing(string read) => Verify.Rule<EvidenceSourceAnalyzer>(
        """
        [Agent("reviewer"), UsesTools<OnlyTools>, Grant(Read = ["billing.*", "crm.change"], Write = ["crm.forecast"])]
        public sealed partial class ReviewAgent { }

        [ToolSet("only")]
        public sealed partial class OnlyTools
        {
            [WriteScope("crm.forecast"), ReadScope("crm.change"), RequiresApproval, RequiresEvidence("billing.status")]
            public void ChangeForecast(string id) { }

        """.Replace("UsesTools<OnlyTools>", read.Contains("RequiresEvidence", StringComparison.Ordinal)
            ? "{|HRN107:{|HRN107:UsesTools<OnlyTools>|}|}" : "{|HRN107:UsesTools<OnlyTools>|}", StringComparison.Ordinal)
        + $"    {read} public string GetStatus(string id) => id;\n}}");

    [Theory]
    [InlineData("UsesTools<CrmTools>, UsesTools<BillingTools>", "Read = [\"billing.status\"], Write = [\"crm.forecast\"]")]
    [InlineData("UsesTools<CrmTools>, UsesTools<BillingTools>", "Read = [\"billing.*\"], Write = [\"crm.forecast\"]")]
    [InlineData("UsesTools<CrmTools>", "Read = [\"crm.account\"]")]
    [InlineData("UsesTools<CrmTools>", "Write = [\"crm.delete\"]")]
    public Task Evidence_that_can_be_read_and_tools_that_are_not_offered_pass(string uses, string grant) =>
        Verify.Rule<EvidenceSourceAnalyzer>(Agent(uses, grant) + Tools());

    [Fact]
    public Task A_chain_of_reads_passes() => Verify.Rule<EvidenceSourceAnalyzer>("""
        [Agent("reviewer"), UsesTools<OnlyTools>, Grant(Read = ["a", "b"], Write = ["c"])]
        public sealed partial class ReviewAgent { }

        [ToolSet("only")]
        public sealed partial class OnlyTools
        {
            [WriteScope("c"), RequiresApproval, RequiresEvidence("b"), RequiresEvidence("a")] public void Last() { }
            [ReadScope("b"), RequiresEvidence("a")] public string Second() => "";
            [ReadScope("a")] public string First() => "";
        }
        """);

    [Fact]
    public Task What_another_agent_reads_is_not_this_ones_evidence() => Verify.Rule<EvidenceSourceAnalyzer>(
        Agent("{|HRN107:UsesTools<CrmTools>|}, UsesAgent<Reader>", "Write = [\"crm.forecast\"]") + """

        [Agent("reader"), UsesTools<BillingTools>, Grant(Read = ["billing.status"])]
        public sealed partial class Reader { }
        """ + Tools());

    [Fact]
    public Task A_tool_set_alone_is_not_judged() => Verify.Rule<EvidenceSourceAnalyzer>(Tools());

    private static string Agent(string uses, string grant) => $$"""
        [Agent("reviewer"), {{uses}}, Grant({{grant}})]
        public sealed partial class ReviewAgent { }
        """;

    private static string Tools() => """

        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [ReadScope("crm.account")]
            public string GetAccount(string id) => id;

            [WriteScope("crm.forecast"), RequiresApproval, RequiresEvidence("billing.status", MaxAgeMinutes = 60)]
            public void ChangeForecast(string id) { }

            [WriteScope("crm.delete"), Blocked("Never."), RequiresEvidence("crm.nothing")]
            public void Delete(string id) { }
        }

        [ToolSet("billing")]
        public sealed partial class BillingTools
        {
            [ReadScope("billing.status")]
            public string GetStatus(string id) => id;
        }
        """;
}
