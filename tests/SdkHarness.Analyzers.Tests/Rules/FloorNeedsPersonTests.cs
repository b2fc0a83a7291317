namespace SdkHarness.Analyzers.Tests.Rules;

public sealed class FloorNeedsPersonTests
{
    [Fact]
    public Task A_destructive_auto_approved_write_is_found_at_its_approval() => Verify.Message<FloorNeedsPersonAnalyzer>(
        """
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [WriteScope("crm.note"), WriteScope("crm.account", Destructive = true)]
            [{|#0:AutoApproved("Only test accounts are deleted.")|}]
            public void DeleteAccount() { }
        }
        """,
        "The tool 'CrmTools.DeleteAccount' changes 'crm.account', which cannot be undone, so a person decides: replace [AutoApproved] by [RequiresApproval] or [Blocked]");

    [Fact]
    public Task An_external_auto_approved_write_is_found() => Verify.Rule<FloorNeedsPersonAnalyzer>("""
        [ToolSet("mail")]
        public sealed partial class MailTools
        {
            [WriteScope("mail.outbox", External = true), {|HRN005:AutoApproved("Routine reminders.")|}]
            public void Send() { }
        }
        """);

    [Fact]
    public Task Writes_off_the_floor_and_writes_with_a_person_pass() => Verify.Rule<FloorNeedsPersonAnalyzer>("""
        [ToolSet("mail")]
        public sealed partial class MailTools
        {
            [WriteScope("mail.draft"), AutoApproved("A draft reaches nobody.")]
            public void Draft() { }

            [WriteScope("mail.draft", Destructive = false, External = false), AutoApproved("A draft reaches nobody.")]
            public void Redraft() { }

            [WriteScope("mail.outbox", External = true), RequiresApproval]
            public void Send() { }

            [WriteScope("mail.box", Destructive = true), Blocked("Nobody empties a mailbox.")]
            public void Empty() { }
        }
        """);
}
