using SdkHarness.CodeFixes;

namespace SdkHarness.Analyzers.Tests.Rules;

public sealed class WriteNeedsPolicyTests
{
    [Fact]
    public Task A_write_that_nobody_decided_on_is_found() => Verify.Message<WriteNeedsPolicyAnalyzer>(
        """
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [WriteScope("crm.forecast"), WriteScope("crm.note")]
            public void {|#0:ChangeForecast|}(string accountId) { }
        }
        """,
        "The tool 'CrmTools.ChangeForecast' changes 'crm.forecast' and 'crm.note' without a policy: add [RequiresApproval], [AutoApproved(\"because …\")] or [Blocked(\"why\")]");

    [Fact]
    public Task An_auto_approval_without_a_reason_is_no_policy() => Verify.Rule<WriteNeedsPolicyAnalyzer>("""
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [WriteScope("crm.forecast"), AutoApproved("")]
            public void {|HRN002:Empty|}() { }

            [WriteScope("crm.forecast"), AutoApproved("   ")]
            public void {|HRN002:Blank|}() { }

            [WriteScope("crm.forecast"), AutoApproved(null)]
            public void {|HRN002:Null|}() { }
        }
        """);

    [Fact]
    public Task Every_decided_write_and_every_read_passes() => Verify.Rule<WriteNeedsPolicyAnalyzer>("""
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [WriteScope("crm.forecast"), RequiresApproval(Role = "revenue-lead")]
            public void ChangeForecast() { }

            [WriteScope("crm.note"), AutoApproved("A note can be removed and nobody outside sees it.")]
            public void AddNote() { }

            [WriteScope("crm.account", Destructive = true), Blocked("Accounts are closed by finance.")]
            public void DeleteAccount() { }

            [ReadScope("crm.account")]
            public string GetAccount() => "";

            [WriteScope("crm.account"), NotATool]
            public void Import() { }
        }
        """);

    [Fact]
    public Task A_pragma_does_not_silence_it() => Verify.Rule<WriteNeedsPolicyAnalyzer>("""
        #pragma warning disable HRN002
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [WriteScope("crm.forecast")]
            public void {|HRN002:ChangeForecast|}() { }
        }
        """);

    [Fact]
    public Task The_fix_has_a_person_decide_on_every_write() => Verify.Fix<WriteNeedsPolicyAnalyzer, WriteNeedsPolicyFix>(
        Undecided,
        """
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [WriteScope("crm.forecast")]
            [RequiresApproval]
            public void ChangeForecast() { }

            /// <summary>Adds a note.</summary>
            [WriteScope("crm.note")]
            [RequiresApproval]
            public void AddNote() { }
        }
        """,
        "HRN002.RequiresApproval");

    [Fact]
    public Task The_other_fix_blocks_the_write() => Verify.Fix<WriteNeedsPolicyAnalyzer, WriteNeedsPolicyFix>(
        Undecided,
        """
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [WriteScope("crm.forecast")]
            [Blocked("No policy has been decided for this write.")]
            public void ChangeForecast() { }

            /// <summary>Adds a note.</summary>
            [WriteScope("crm.note")]
            [Blocked("No policy has been decided for this write.")]
            public void AddNote() { }
        }
        """,
        "HRN002.Blocked");

    [Fact]
    public Task A_fix_qualifies_the_attribute_where_the_namespace_is_not_in_scope() => Verify.Fix<WriteNeedsPolicyAnalyzer, WriteNeedsPolicyFix>(
        """
        [SdkHarness.ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [SdkHarness.WriteScope("crm.forecast")]
            public void {|HRN002:ChangeForecast|}() { }
        }
        """,
        """
        [SdkHarness.ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [SdkHarness.WriteScope("crm.forecast")]
            [SdkHarness.RequiresApproval]
            public void ChangeForecast() { }
        }
        """,
        "HRN002.RequiresApproval",
        usings: false);

    private const string Undecided = """
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [WriteScope("crm.forecast")]
            public void {|HRN002:ChangeForecast|}() { }

            /// <summary>Adds a note.</summary>
            [WriteScope("crm.note")]
            public void {|HRN002:AddNote|}() { }
        }
        """;
}
