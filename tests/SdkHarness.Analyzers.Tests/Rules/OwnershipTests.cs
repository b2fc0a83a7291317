namespace SdkHarness.Analyzers.Tests.Rules;

public sealed class OwnershipTests
{
    [Fact]
    public Task A_tool_set_without_an_owner_is_found() => Verify.Message<OwnershipAnalyzer>(
        """
        [{|#0:ToolSet("crm")|}]
        public sealed partial class CrmTools { }
        """,
        "The tool set 'CrmTools' names no owner: set Owner in its [ToolSet], so that people know who answers for it");

    [Fact]
    public Task An_agent_without_an_owner_or_a_version_is_found() => Verify.Rule<OwnershipAnalyzer>("""
        [{|HRN304:{|HRN304:Agent("churn-risk")|}|}]
        public sealed partial class ChurnRiskAgent { }

        [{|HRN304:Agent("renewal", Owner = "customer-success", Version = " ")|}]
        public sealed partial class RenewalAgent { }
        """);

    [Fact]
    public Task Owned_and_versioned_ones_pass() => Verify.Rule<OwnershipAnalyzer>("""
        [ToolSet("crm", Owner = "revenue-platform")]
        public sealed partial class CrmTools { }

        [Agent("churn-risk", Owner = "customer-success", Version = "2026.11.1")]
        public sealed partial class ChurnRiskAgent { }
        """);

    [Fact]
    public Task A_pragma_silences_this_one() => Verify.Rule<OwnershipAnalyzer>("""
        #pragma warning disable HRN304
        [ToolSet("crm")]
        public sealed partial class CrmTools { }
        """);
}
