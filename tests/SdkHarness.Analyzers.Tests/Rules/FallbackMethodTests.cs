namespace SdkHarness.Analyzers.Tests.Rules;

public sealed class FallbackMethodTests
{
    [Theory]
    [InlineData("", "does not exist in 'CrmTools'")]
    [InlineData("private Task<Account> GetCached(int id) => null;", "takes other parameters")]
    [InlineData("private Task<Account> GetCached(string id, int more) => null;", "takes other parameters")]
    [InlineData("private Task<Account> GetCached(string id) => null;", "takes other parameters")]
    [InlineData("private Task<Account> GetCached(ref string accountId) => null;", "takes a parameter by reference")]
    [InlineData("private Task<Account> GetCached<T>(string accountId) => null;", "is generic")]
    [InlineData("private Task<string> GetCached(string accountId) => null;", "returns 'string'")]
    [InlineData("private void GetCached(string accountId) { }", "returns 'nothing'")]
    public Task A_fallback_that_does_not_fit_is_found_with_what_is_needed(string fallback, string problem) => Verify.Message<FallbackMethodAnalyzer>(
        $$"""
        public sealed record Account(string Id);

        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [ReadScope("crm.account"), {|#0:OnFailure(Failure.Unavailable, Recovery.Fallback, Method = "GetCached")|}]
            public Task<Account> GetAccountAsync(string accountId, CancellationToken cancellationToken) => null;

            {{fallback}}
        }
        """,
        $"The fallback 'GetCached' of the tool 'CrmTools.GetAccountAsync' {problem}: declare it with the parameters (string accountId) and the result 'Account'");

    [Fact]
    public Task A_fallback_without_a_method_is_left_to_the_rule_of_contradictory_paths() => Verify.Rule<FallbackMethodAnalyzer>("""
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [ReadScope("crm.account"), OnFailure(Failure.Unavailable, Recovery.Fallback)]
            public string GetAccount() => "";
        }
        """);

    [Fact]
    public Task A_blocked_fallback_and_the_tool_itself_are_found() => Verify.Rule<FallbackMethodAnalyzer>("""
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [ReadScope("crm.account"), {|HRN102:OnFailure(Failure.Unavailable, Recovery.Fallback, Method = nameof(GetOld))|}]
            public string GetAccount() => "";

            [ReadScope("crm.account"), {|HRN102:OnFailure(Failure.Unavailable, Recovery.Fallback, Method = nameof(GetNew))|}]
            public string GetNew() => "";

            [ReadScope("crm.account"), Blocked("The old system is being switched off.")]
            public string GetOld() => "";
        }
        """);

    [Fact]
    public Task A_cycle_is_found_at_every_tool_in_it() => Verify.Rule<FallbackMethodAnalyzer>("""
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [ReadScope("crm.account"), {|HRN102:OnFailure(Failure.Unavailable, Recovery.Fallback, Method = nameof(GetB))|}]
            public string GetA() => "";

            [ReadScope("crm.account"), {|HRN102:OnFailure(Failure.Unavailable, Recovery.Fallback, Method = nameof(GetC))|}]
            public string GetB() => "";

            [OnFailure(Failure.Unavailable, Recovery.Fallback, Method = nameof(GetA))]
            private string GetC() => "";
        }
        """);

    [Fact]
    public Task The_message_shows_the_cycle() => Verify.Message<FallbackMethodAnalyzer>(
        """
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [ReadScope("crm.account"), {|#0:OnFailure(Failure.Unavailable, Recovery.Fallback, Method = nameof(GetB))|}]
            public string GetA() => "";

            [OnFailure(Failure.Unavailable, Recovery.Fallback, Method = nameof(GetA))]
            private string GetB() => "";
        }
        """,
        "The fallback 'GetB' of the tool 'CrmTools.GetA' is in a cycle (GetA → GetB → GetA): end the chain with a method that has no fallback");

    [Fact]
    public Task Fitting_fallbacks_pass_whether_asynchronous_static_private_or_tools() => Verify.Rule<FallbackMethodAnalyzer>("""
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [ReadScope("crm.account"), OnFailure(Failure.Unavailable, Recovery.Fallback, Method = nameof(GetCached))]
            public Task<string> GetAsync(string id, CancellationToken cancellationToken) => null;

            [ReadScope("crm.account"), OnFailure(Failure.Unavailable, Recovery.Fallback, Method = nameof(Answer))]
            public ValueTask<string> GetCached(string id) => default;

            [ReadScope("crm.account"), OnFailure(Failure.Unavailable, Recovery.Fallback, Method = nameof(ListCached))]
            public Task<IReadOnlyList<string>> ListAsync(string id) => null;

            private List<string> ListCached(string id) => [];

            private static string Answer(string id) => id;
            private static string Answer(int id) => "";
        }
        """);

    [Fact]
    public Task A_tool_of_another_set_may_stand_in_and_nothing_else_of_another_class() => Verify.Rule<FallbackMethodAnalyzer>("""
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [ReadScope("crm.account"), OnFailure(Failure.Unavailable, Recovery.Fallback, ToolSet = typeof(ExportTools), Method = nameof(ExportTools.Get))]
            public string Get(string id) => "";

            [ReadScope("crm.account"), {|HRN102:OnFailure(Failure.Unavailable, Recovery.Fallback, ToolSet = typeof(ExportTools), Method = nameof(ExportTools.Help))|}]
            public string GetA(string id) => "";

            [ReadScope("crm.account"), {|HRN102:OnFailure(Failure.Unavailable, Recovery.Fallback, ToolSet = typeof(Plain), Method = nameof(Plain.Get))|}]
            public string GetB(string id) => "";

            [ReadScope("crm.account"), {|HRN102:OnFailure(Failure.Unavailable, Recovery.Fallback, ToolSet = typeof(ExportTools), Method = nameof(ExportTools.Back))|}]
            public string GetC(string id) => "";
        }

        [ToolSet("export")]
        public sealed partial class ExportTools
        {
            [ReadScope("crm.account")]
            public string Get(string id) => "";

            [NotATool]
            public string Help(string id) => "";

            [ReadScope("crm.account"), {|HRN102:OnFailure(Failure.Unavailable, Recovery.Fallback, ToolSet = typeof(CrmTools), Method = nameof(CrmTools.GetC))|}]
            public string Back(string id) => "";
        }

        public sealed class Plain
        {
            [ReadScope("crm.account")]
            public string Get(string id) => "";
        }
        """);
}
