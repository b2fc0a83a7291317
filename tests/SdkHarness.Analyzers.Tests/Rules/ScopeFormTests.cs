namespace SdkHarness.Analyzers.Tests.Rules;

public sealed class ScopeFormTests
{
    [Theory]
    [InlineData("", "is empty: write segments of lower-case letters, digits, '-' and '_' with dots between them, for example 'crm.account'")]
    [InlineData("crm..account", "is not of the form of scopes: write segments of lower-case letters, digits, '-' and '_' with dots between them, for example 'crm.account'")]
    [InlineData("crm account", "is not of the form of scopes: write segments of lower-case letters, digits, '-' and '_' with dots between them, for example 'crm.account'")]
    [InlineData("Crm.Account", "has upper-case letters: write 'crm.account'")]
    [InlineData("crm.*", "has a '*', which stands for several scopes in a grant only: name each scope")]
    public Task A_malformed_scope_of_a_tool_is_found(string scope, string message) => Verify.Message<ScopeFormAnalyzer>(
        $$"""
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [{|#0:ReadScope("{{scope}}")|}]
            public string Get() => "";
        }
        """,
        $"The scope '{scope}' of the tool 'CrmTools.Get' {message}");

    [Fact]
    public Task Every_attribute_of_a_tool_that_names_a_scope_is_looked_at() => Verify.Rule<ScopeFormAnalyzer>("""
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [{|HRN008:WriteScope("crm.")|}, {|HRN008:WriteScope(".crm")|}, {|HRN008:RequiresEvidence("1.crm")|}]
            public void Set() { }

            [{|HRN008:ReadScope(null)|}]
            public void Get() { }
        }
        """);

    [Fact]
    public Task Well_formed_scopes_pass() => Verify.Rule<ScopeFormAnalyzer>("""
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [ReadScope("crm"), ReadScope("crm.account"), ReadScope("crm.account-2.e_mail"), ReadScope("a.b.c.d")]
            public void Get() { }

            [WriteScope("crm.account"), RequiresEvidence("billing.status")]
            public void Set() { }

            [NotATool, ReadScope("Not A Scope")]
            public void Helper() { }
        }

        [Agent("clerk"), Grant(Read = new[] { "crm", "crm.*", "crm.account.*" }, Write = new[] { "crm.account" }, Labels = new[] { "Any Label" })]
        public sealed partial class Clerk { }
        """);

    [Fact]
    public Task A_grant_may_end_with_a_star_and_hold_none_elsewhere() => Verify.Rule<ScopeFormAnalyzer>("""
        [Agent("one"), {|HRN008:Grant(Read = new[] { "*" })|}]
        public sealed partial class One { }

        [Agent("two"), {|HRN008:Grant(Write = new[] { "crm.*.account" })|}]
        public sealed partial class Two { }

        [Agent("three"), {|HRN008:Grant(Read = new[] { "crm.acc*" })|}]
        public sealed partial class Three { }

        [Agent("four"), {|HRN008:Grant(Read = new[] { "crm.**" })|}]
        public sealed partial class Four { }
        """);

    [Fact]
    public Task A_tools_scope_that_another_tool_spells_in_lower_case_is_told_so() => Verify.Message<ScopeFormAnalyzer>(
        """
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [{|#0:WriteScope("crm.Forecast")|}]
            public void Set() { }
        }

        [ToolSet("sales")]
        public sealed partial class SalesTools
        {
            [ReadScope("crm.forecast")]
            public void Get() { }
        }
        """,
        "The scope 'crm.Forecast' of the tool 'CrmTools.Set' has upper-case letters: write 'crm.forecast', as 'SalesTools.Get' does");

    [Theory]
    [InlineData("CRM.account", "crm.account")]
    [InlineData("CRM.*", "crm.*")]
    public Task A_grant_that_differs_from_a_tools_scope_only_in_case_is_told_so(string granted, string meant) => Verify.Message<ScopeFormAnalyzer>(
        $$"""
        [Agent("clerk"), {|#0:Grant(Read = new[] { "{{granted}}" })|}]
        public sealed partial class Clerk { }

        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [ReadScope("crm.account")]
            public void Get() { }
        }
        """,
        $"The scope '{granted}' of the grant of 'Clerk' has upper-case letters: write '{meant}', as 'CrmTools.Get' does");

    [Fact]
    public Task What_is_half_typed_is_left_to_the_compiler() => Verify.Rule<ScopeFormAnalyzer>("""
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [{|CS7036:ReadScope|}]
            public void Get() { }

            [WriteScope({|CS0103:nowhere|})]
            public void Set() { }
        }
        """);
}
