namespace SdkHarness.Analyzers.Tests.Rules;

public sealed class ApprovedReadTests
{
    [Fact]
    public Task A_read_that_asks_a_person_is_found() => Verify.Message<ApprovedReadAnalyzer>(
        """
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [ReadScope("crm.account"), {|#0:RequiresApproval(Role = "lead")|}]
            public string Get() => "";
        }
        """,
        "The tool 'CrmTools.Get' only reads, and has [RequiresApproval]: remove it, or declare with [WriteScope] what the tool changes");

    [Fact]
    public Task A_read_that_is_approved_without_a_person_is_found() => Verify.Message<ApprovedReadAnalyzer>(
        """
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [ReadScope("crm.account"), {|#0:AutoApproved("Reads only.")|}]
            public string Get() => "";
        }
        """,
        "The tool 'CrmTools.Get' only reads, and has [AutoApproved]: remove it, or declare with [WriteScope] what the tool changes");

    [Fact]
    public Task Writes_blocked_reads_and_what_is_undeclared_pass() => Verify.Rule<ApprovedReadAnalyzer>("""
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [ReadScope("crm.account"), WriteScope("crm.account"), RequiresApproval]
            public void Change() { }

            [WriteScope("crm.note"), AutoApproved("A note can be removed.")]
            public void Note() { }

            [ReadScope("crm.account"), Blocked("Nobody reads it.")]
            public void Read() { }

            [RequiresApproval]
            public void Undeclared() { }

            [NotATool, ReadScope("crm.account"), RequiresApproval]
            public void Helper() { }
        }
        """);

    [Fact]
    public Task An_approval_that_an_interface_declares_is_found_at_the_tool() => Verify.Rule<ApprovedReadAnalyzer>("""
        public interface IReads
        {
            [RequiresApproval]
            string Get();
        }

        [ToolSet("crm")]
        public sealed partial class CrmTools : IReads
        {
            [ReadScope("crm.account")]
            public string {|HRN010:Get|}() => "";
        }
        """);
}
