namespace SdkHarness.Analyzers.Tests.Rules;

public sealed class FallbackAuthorityTests
{
    [Fact]
    public Task A_fallback_with_more_scopes_is_found() => Verify.Message<FallbackAuthorityAnalyzer>(
        """
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [ReadScope("crm.account"), {|#0:OnFailure(Failure.Unavailable, Recovery.Fallback, Method = nameof(GetFromBilling))|}]
            public string GetAccount() => "";

            [ReadScope("crm.account"), ReadScope("billing.account"), WriteScope("crm.cache"), AutoApproved("The cache is ours.")]
            public string GetFromBilling() => "";
        }
        """,
        "The fallback 'GetFromBilling' of the tool 'CrmTools.GetAccount' needs [ReadScope(\"billing.account\")] and [WriteScope(\"crm.cache\")], which the tool does not declare: declare it on the tool, or take another fallback");

    [Fact]
    public Task Stronger_effects_an_approval_and_outsiders_text_are_found() => Verify.Rule<FallbackAuthorityAnalyzer>("""
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [WriteScope("crm.note"), AutoApproved("A note can be removed."), {|HRN103:OnFailure(Failure.Unavailable, Recovery.Fallback, Method = nameof(Overwrite))|}]
            public void AddNote() { }

            [WriteScope("crm.note"), AutoApproved("A note can be removed."), {|HRN103:OnFailure(Failure.Unavailable, Recovery.Fallback, Method = nameof(Mail))|}]
            public void AddOther() { }

            [ReadScope("crm.account"), {|HRN103:OnFailure(Failure.Unavailable, Recovery.Fallback, Method = nameof(Search))|}]
            public string Get() => "";

            [WriteScope("crm.note", Destructive = true), RequiresApproval]
            public void Overwrite() { }

            [WriteScope("crm.note", External = true), RequiresApproval]
            public void Mail() { }

            [Untrusted]
            private string Search() => "";
        }
        """);

    [Fact]
    public Task A_fallback_within_its_tools_authority_passes() => Verify.Rule<FallbackAuthorityAnalyzer>("""
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [ReadScope("crm.account"), ReadScope("crm.cache"), OnFailure(Failure.Unavailable, Recovery.Fallback, Method = nameof(GetCached))]
            public string Get() => "";

            [ReadScope("crm.cache")]
            public string GetCached() => "";

            [ReadScope("crm.account"), OnFailure(Failure.Unavailable, Recovery.Fallback, Method = nameof(Answer))]
            public string GetOther() => "";

            private static string Answer() => "";
        }
        """);

    [Fact]
    public Task A_tool_of_another_set_needs_no_more_than_the_tool_that_it_stands_in_for() => Verify.Rule<FallbackAuthorityAnalyzer>("""
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [ReadScope("crm.account"), {|HRN103:OnFailure(Failure.Unavailable, Recovery.Fallback, ToolSet = typeof(ExportTools), Method = nameof(ExportTools.Get))|}]
            public string Get(string id) => "";
        }

        [ToolSet("export")]
        public sealed partial class ExportTools
        {
            [ReadScope("crm.export")]
            public string Get(string id) => "";
        }
        """);
}
