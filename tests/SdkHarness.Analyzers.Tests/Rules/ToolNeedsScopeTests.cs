using SdkHarness.CodeFixes;

namespace SdkHarness.Analyzers.Tests.Rules;

public sealed class ToolNeedsScopeTests
{
    [Fact]
    public Task A_public_method_without_scope_is_found() => Verify.Rule<ToolNeedsScopeAnalyzer>("""
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            public Task<string> {|HRN001:GetAccountAsync|}(string accountId) => Task.FromResult(accountId);
        }
        """);

    [Fact]
    public Task The_message_names_the_tool_and_says_what_to_do() => Verify.Message<ToolNeedsScopeAnalyzer>(
        """
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            public string {|#0:GetAccount|}(string accountId) => accountId;
        }
        """,
        "The tool 'CrmTools.GetAccount' declares no scope: add [ReadScope] or [WriteScope] for what it reads or changes, or [NotATool] where agents should not be offered it");

    [Fact]
    public Task What_is_no_tool_needs_no_scope() => Verify.Rule<ToolNeedsScopeAnalyzer>("""
        [ToolSet("crm")]
        public sealed partial class CrmTools : IDisposable
        {
            [ReadScope("crm.account")]
            public string GetAccount(string accountId) => Helper(accountId);

            [WriteScope("crm.forecast")]
            public void ChangeForecast(string accountId) { }

            [NotATool]
            public void Reset() { }

            public CrmTools() { }
            public int Count { get; set; }
            public static string Version() => "1";
            public void Dispose() { }
            public override string ToString() => "";
            internal void Refresh() { }
            private string Helper(string text) => text;
        }

        public sealed class NoToolSet
        {
            public void Anything() { }
        }
        """);

    [Fact]
    public Task A_file_that_calls_itself_generated_is_checked_too() => Verify.Rule<ToolNeedsScopeAnalyzer>([("Crm.g.cs", """
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            public void {|HRN001:Ping|}() { }
        }
        """)]);

    [Fact]
    public Task A_pragma_does_not_silence_it() => Verify.Rule<ToolNeedsScopeAnalyzer>("""
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
        #pragma warning disable HRN001
            public void {|HRN001:Ping|}() { }
        #pragma warning restore HRN001
        }
        """);

    [Fact]
    public Task The_fix_declares_a_read_scope_of_the_set_for_every_tool() => Verify.Fix<ToolNeedsScopeAnalyzer, ToolNeedsScopeFix>(
        """
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            /// <summary>Reads one account.</summary>
            public string {|HRN001:GetAccount|}(string accountId) => accountId;

            [Untrusted]
            public string {|HRN001:Search|}(string text) => text;
        }
        """,
        """
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            /// <summary>Reads one account.</summary>
            [ReadScope("crm.account")]
            public string GetAccount(string accountId) => accountId;

            [Untrusted]
            [ReadScope("crm.search")]
            public string Search(string text) => text;
        }
        """,
        "HRN001.ReadScope");

    [Fact]
    public Task The_other_fix_takes_the_method_out() => Verify.Fix<ToolNeedsScopeAnalyzer, ToolNeedsScopeFix>(
        """
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            public void {|HRN001:Reset|}() { }
        }
        """,
        """
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [NotATool]
            public void Reset() { }
        }
        """,
        "HRN001.NotATool");
}
