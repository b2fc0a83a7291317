using SdkHarness.CodeFixes;

namespace SdkHarness.Analyzers.Tests.Rules;

public sealed class FailurePathTests
{
    [Fact]
    public Task A_tool_that_reaches_out_with_no_path_is_found() => Verify.Message<FailurePathAnalyzer>(
        """
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [ReadScope("crm.account")]
            public Task<string> {|#0:GetAsync|}(string id, CancellationToken cancellationToken) => Task.FromResult(id);
        }
        """,
        "The tool 'CrmTools.GetAsync' can fail by Timeout, PermissionDenied, RateLimited, Unavailable and Unknown, and nobody has declared what happens then, so it falls to the preset for reads: declare it with [OnFailure] on the tool, its class or the assembly");

    [Theory]
    [InlineData("Plain", "MissingField and UnexpectedShape")]
    [InlineData("IReadOnlyList<Plain?>", "MissingField and UnexpectedShape")]
    [InlineData("Dated", "MissingField, StaleData and UnexpectedShape")]
    [InlineData("Dictionary<string, Keyed>", "MissingField, DuplicateRecord and UnexpectedShape")]
    [InlineData("Deep", "MissingField, StaleData, DuplicateRecord and UnexpectedShape")]
    public Task What_a_result_promises_can_be_broken(string result, string modes) => Verify.Message<FailurePathAnalyzer>(
        $$"""
        #nullable enable
        public record Plain(string Id);
        public record Dated([property: AsOf] DateTimeOffset At);
        public record Keyed([property: UniqueKey] string Id);
        public record Aged([property: MaxAge(5)] DateTimeOffset At, Aged? Older);
        public record Deep(List<Keyed> Keys, Aged? Age);

        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [ReadScope("crm.account")]
            public {{result}}? {|#0:Get|}(string id) => null;
        }
        """,
        $"The tool 'CrmTools.Get' can fail by {modes}, and nobody has declared what happens then, so it falls to the preset for reads: declare it with [OnFailure] on the tool, its class or the assembly");

    [Fact]
    public Task A_time_limit_can_run_out() => Verify.Message<FailurePathAnalyzer>(
        """
        [ToolSet("crm"), CallTimeout(2)]
        public sealed partial class CrmTools
        {
            [WriteScope("crm.account"), Idempotent]
            public void {|#0:Set|}(string id) { }
        }
        """,
        "The tool 'CrmTools.Set' can fail by Timeout, and nobody has declared what happens then, so it falls to the preset for keyed writes: declare it with [OnFailure] on the tool, its class or the assembly");

    [Fact]
    public Task Tools_that_cannot_fail_so_pass() => Verify.Rule<FailurePathAnalyzer>("""
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [ReadScope("crm.account")]
            public string Get(string id) => id;

            [ReadScope("crm.account")]
            public int[] Count() => null;

            [WriteScope("crm.account")]
            public void Set() { }

            [WriteScope("crm.account", Destructive = true), Blocked("Nobody deletes.")]
            public Task DeleteAsync() => Task.CompletedTask;

            [NotATool]
            public Task HelpAsync() => Task.CompletedTask;
        }
        """);

    [Fact]
    public Task Paths_of_the_tool_the_class_its_bases_and_the_assembly_count_together() => Verify.Rule<FailurePathAnalyzer>("""
        [assembly: OnFailure(Failure.Unknown, Recovery.Stop)]
        [assembly: OnFailure(Failure.Timeout, Recovery.Stop, On = ToolEffects.PlainWrites)]

        [OnFailure(Failure.PermissionDenied, Recovery.Escalate)]
        public abstract class BaseTools { }

        [ToolSet("crm"), OnFailure(Failure.RateLimited, Recovery.Retry)]
        public sealed partial class CrmTools : BaseTools
        {
            [ReadScope("crm.account"), OnFailure(Failure.Timeout | Failure.Unavailable, Recovery.Retry)]
            public Task GetAsync(CancellationToken cancellationToken) => Task.CompletedTask;

            [ReadScope("crm.account"), OnFailure(Failure.Unavailable, Recovery.Retry)]
            public Task {|HRN104:FindAsync|}(CancellationToken cancellationToken) => Task.CompletedTask;

            [WriteScope("crm.account"), OnFailure(Failure.Unavailable, Recovery.Escalate)]
            public Task SetAsync(CancellationToken cancellationToken) => Task.CompletedTask;

            [ReadScope("crm.account"), OnFailure(Failure.Any, Recovery.Escalate)]
            public Task AnyAsync(CancellationToken cancellationToken) => Task.CompletedTask;
        }
        """);

    [Fact]
    public Task The_fix_declares_the_preset_of_each_tools_effect() => Verify.Fix<FailurePathAnalyzer, FailurePathFix>(
        """
        public record Account(string Id);

        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            /// <summary>Reads.</summary>
            [ReadScope("crm.account")]
            public Task<Account> {|HRN104:GetAsync|}(CancellationToken cancellationToken) => null;

            [WriteScope("crm.account")]
            public Task {|HRN104:SetAsync|}([IdempotencyKey] string key, CancellationToken cancellationToken) => null;

            [WriteScope("crm.note")]
            [OnFailure(Failure.Unknown, Recovery.Stop)]
            public Task {|HRN104:NoteAsync|}(CancellationToken cancellationToken) => null;

            [ReadScope("crm.account")]
            public Account {|HRN104:Find|}() => null;
        }
        """,
        """
        public record Account(string Id);

        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            /// <summary>Reads.</summary>
            [ReadScope("crm.account")]
            [OnFailure(Failure.Transient, Recovery.Retry)]
            [OnFailure(Failure.Transient | Failure.MissingField | Failure.PermissionDenied | Failure.UnexpectedShape | Failure.Unknown, Recovery.Caveat, Note = "This could not be read")]
            public Task<Account> GetAsync(CancellationToken cancellationToken) => null;

            [WriteScope("crm.account")]
            [OnFailure(Failure.Transient, Recovery.Retry)]
            [OnFailure(Failure.PermissionDenied | Failure.RateLimited, Recovery.Caveat, Note = "This was refused, and nothing has been changed")]
            [OnFailure(Failure.Timeout | Failure.Unavailable | Failure.Unknown, Recovery.Escalate)]
            public Task SetAsync([IdempotencyKey] string key, CancellationToken cancellationToken) => null;

            [WriteScope("crm.note")]
            [OnFailure(Failure.Unknown, Recovery.Stop)]
            [OnFailure(Failure.PermissionDenied | Failure.RateLimited, Recovery.Caveat, Note = "This was refused, and nothing has been changed")]
            [OnFailure(Failure.Timeout | Failure.Unavailable, Recovery.Escalate)]
            public Task NoteAsync(CancellationToken cancellationToken) => null;

            [ReadScope("crm.account")]
            [OnFailure(Failure.MissingField | Failure.UnexpectedShape, Recovery.Caveat, Note = "This could not be read")]
            public Account Find() => null;
        }
        """,
        "HRN104.declare");

    [Fact]
    public Task Half_typed_code_is_no_trouble() => Verify.Rule<FailurePathAnalyzer>("""
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [ReadScope("crm.account")]
            public Task<{|CS0246:Acc|}> {|HRN104:GetAsync|}(CancellationToken cancellationToken) => null;

            [ReadScope("crm.account")]
            public {|CS0246:Acc|} Get() => null;

            [{|CS7036:OnFailure|}]
            [ReadScope("crm.account")]
            public Task {|HRN104:FindAsync|}(CancellationToken cancellationToken) => null;
        }
        """);
}
