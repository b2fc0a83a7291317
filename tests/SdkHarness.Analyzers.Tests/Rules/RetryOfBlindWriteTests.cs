namespace SdkHarness.Analyzers.Tests.Rules;

public sealed class RetryOfBlindWriteTests
{
    [Fact]
    public Task A_retry_on_a_blind_write_is_found_at_the_declaration() => Verify.Message<RetryOfBlindWriteAnalyzer>(
        """
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [WriteScope("crm.forecast"), RequiresApproval]
            [{|#0:OnFailure(Failure.Transient, Recovery.Retry, Attempts = 3)|}]
            public void ChangeForecast(string accountId) { }
        }
        """,
        "The tool 'CrmTools.ChangeForecast' retries a write of 'crm.forecast' that could then happen twice: add an [IdempotencyKey] parameter, [Idempotent] or [LookupWith], or declare another path than Retry for it");

    [Fact]
    public Task A_retry_that_the_class_or_the_assembly_declares_counts_too() => Verify.Rule<RetryOfBlindWriteAnalyzer>("""
        [assembly: OnFailure(Failure.RateLimited, Recovery.Retry)]

        [ToolSet("crm"), OnFailure(Failure.Transient, Recovery.Retry)]
        public sealed partial class CrmTools
        {
            [WriteScope("crm.forecast"), RequiresApproval]
            public void {|HRN101:ChangeForecast|}() { }

            [WriteScope("crm.note"), RequiresApproval]
            [OnFailure(Failure.Transient, Recovery.Escalate)]
            public void AddNote() { }
        }

        [ToolSet("mail")]
        public sealed partial class MailTools
        {
            [WriteScope("mail.draft"), RequiresApproval]
            public void {|HRN101:Draft|}() { }
        }
        """);

    [Fact]
    public Task A_write_that_can_be_repeated_may_be_retried() => Verify.Rule<RetryOfBlindWriteAnalyzer>("""
        [ToolSet("crm")]
        [OnFailure(Failure.Transient, Recovery.Retry)]
        public sealed partial class CrmTools
        {
            [WriteScope("crm.forecast"), RequiresApproval]
            public void Keyed([IdempotencyKey] string key) { }

            [WriteScope("crm.forecast"), RequiresApproval, Idempotent]
            public void Natural() { }

            [WriteScope("crm.forecast"), RequiresApproval, LookupWith("Happened")]
            public void LookedUp() { }

            [ReadScope("crm.forecast")]
            public string Read() => "";

            private bool Happened() => true;
        }
        """);

    [Fact]
    public Task A_retry_that_the_class_declares_for_reads_and_keyed_writes_is_no_retry_of_a_plain_one() => Verify.Rule<RetryOfBlindWriteAnalyzer>("""
        [assembly: OnFailure(Failure.Timeout, Recovery.Retry, On = ToolEffects.Reads)]

        [ToolSet("crm")]
        [OnFailure(Failure.Transient, Recovery.Retry, On = ToolEffects.Reads | ToolEffects.KeyedWrites)]
        public sealed partial class CrmTools
        {
            [WriteScope("crm.note"), AutoApproved("harmless")]
            public string AddNote(string text) => text;
        }
        """);
}
