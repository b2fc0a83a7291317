using SdkHarness.CodeFixes;

namespace SdkHarness.Analyzers.Tests.Rules;

public sealed class ToolNameTests
{
    [Fact]
    public Task A_name_with_other_characters_is_found_at_its_attribute() => Verify.Message<ToolNameAnalyzer>(
        """
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [ReadScope("crm.account"), {|#0:Tool(Name = "get account!")|}]
            public string GetAccount() => "";
        }
        """,
        "The tool name 'get account!' has other characters than letters of a to z, digits and underscores, or does not begin with a letter: take for example [Tool(Name = \"get_account\")]");

    [Fact]
    public Task A_method_name_outside_ascii_is_found() => Verify.Rule<ToolNameAnalyzer>("""
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [ReadScope("crm.account")]
            public string {|HRN203:PrüfeKonto|}() => "";
        }
        """);

    [Fact]
    public Task A_function_name_over_64_characters_is_found() => Verify.Message<ToolNameAnalyzer>(
        """
        [ToolSet("customer_relationship_management")]
        public sealed partial class CrmTools
        {
            [ReadScope("crm.account")]
            public string {|#0:GetAccountWithEveryContactOfIt|}() => "";

            [ReadScope("crm.account")]
            public string GetAccountWithEveryContact() => "";
        }
        """,
        "The tool name 'get_account_with_every_contact_of_it' makes 'customer_relationship_management_get_account_with_every_contact_of_it', which has 69 characters: set [Tool(Name = …)] to 31 characters or fewer");

    [Fact]
    public Task Exactly_64_characters_pass_and_65_do_not() => Verify.Rule<ToolNameAnalyzer>($$"""
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [ReadScope("crm.account"), Tool(Name = "{{new string('a', 60)}}")]
            public string Fits() => "";

            [ReadScope("crm.account"), {|HRN203:Tool(Name = "{{new string('b', 61)}}")|}]
            public string IsTooLong() => "";
        }
        """);

    [Fact]
    public Task Overloads_have_one_name_and_the_later_is_found() => Verify.Message<ToolNameAnalyzer>(
        """
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [ReadScope("crm.account")]
            public string GetAccount(string accountId) => "";

            [ReadScope("crm.account")]
            public Task<string> {|#0:GetAccountAsync|}(int number, CancellationToken cancellationToken) => null;
        }
        """,
        "The tool name 'get_account' is already that of 'CrmTools.GetAccount(string accountId)': set [Tool(Name = …)] on one of them");

    [Fact]
    public Task Names_that_differ_in_case_only_are_one() => Verify.Rule<ToolNameAnalyzer>("""
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [ReadScope("crm.account")]
            public string GetAccount() => "";

            [ReadScope("crm.account"), {|HRN203:Tool(Name = "Get_Account")|}]
            public string Other() => "";
        }
        """);

    [Theory]
    [InlineData("get-account")]
    [InlineData("_get")]
    [InlineData("2nd")]
    [InlineData("")]
    public Task A_name_that_not_every_provider_takes_is_found(string name) => Verify.Rule<ToolNameAnalyzer>($$"""
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [ReadScope("crm.account"), {|HRN203:Tool(Name = "{{name}}")|}]
            public string GetAccount() => "";
        }
        """);

    [Fact]
    public Task Two_sets_may_not_make_one_function_name() => Verify.Rule<ToolNameAnalyzer>([("A.cs", """
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [ReadScope("crm.account")]
            public string AccountGet() => "";
        }
        """), ("B.cs", """
        [ToolSet("crm_account")]
        public sealed partial class AccountTools
        {
            [ReadScope("crm.account")]
            public string {|HRN203:Get|}() => "";
        }

        [{|HRN203:ToolSet("crm")|}]
        public sealed partial class OtherCrmTools { }
        """)]);

    [Theory]
    [InlineData("")]
    [InlineData("CRM")]
    [InlineData("crm-tools")]
    [InlineData("2crm")]
    [InlineData("a_system_with_a_very_long_name_of")]
    public Task A_tool_sets_name_is_checked(string name) => Verify.Rule<ToolNameAnalyzer>($$"""
        [{|HRN203:ToolSet("{{name}}")|}]
        public sealed partial class CrmTools { }
        """);

    [Theory]
    [InlineData("Churn-Risk")]
    [InlineData("churn_risk")]
    [InlineData("")]
    public Task An_agents_name_is_checked(string name) => Verify.Rule<ToolNameAnalyzer>($$"""
        [{|HRN203:Agent("{{name}}")|}]
        public sealed partial class ChurnRiskAgent { }
        """);

    [Fact]
    public Task Valid_names_pass() => Verify.Rule<ToolNameAnalyzer>("""
        [ToolSet("crm2_eu")]
        public sealed partial class CrmTools
        {
            [ReadScope("crm.account")]
            public string Get(string accountId) => "";

            [ReadScope("crm.account"), Tool(Name = "get_by_Number")]
            public string Get(int number) => "";

            [NotATool]
            public string Get(Guid id) => "";
        }

        [ToolSet("a_system_with_a_very_long_name_o")]
        public sealed partial class OtherTools { }

        [Agent("churn-risk-2")]
        public sealed partial class ChurnRiskAgent { }
        """);

    [Fact]
    public Task The_fix_names_each_overload_by_what_it_takes() => Verify.Fix<ToolNameAnalyzer, ToolNameFix>(
        """
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [ReadScope("crm.account")]
            public string Get(string accountId) => "";

            [ReadScope("crm.account")]
            public string {|HRN203:Get|}(int number) => "";

            [ReadScope("crm.account")]
            public string {|HRN203:Get|}(long number) => "";
        }
        """,
        """
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [ReadScope("crm.account")]
            public string Get(string accountId) => "";

            [ReadScope("crm.account")]
            [Tool(Name = "get_by_number")]
            public string Get(int number) => "";

            [ReadScope("crm.account")]
            [Tool(Name = "get_2")]
            public string Get(long number) => "";
        }
        """,
        "HRN203.name");

    [Fact]
    public Task The_fix_replaces_an_invalid_name_and_keeps_the_description() => Verify.Fix<ToolNameAnalyzer, ToolNameFix>(
        """
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [ReadScope("crm.account"), {|HRN203:Tool(Name = "get account!", Description = "Reads one.")|}]
            public string GetAccount() => "";

            [ReadScope("crm.account")]
            [{|HRN203:Tool(Description = "Reads another.")|}]
            public string GetKontoÜbersicht() => "";
        }
        """,
        """
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [ReadScope("crm.account"), Tool(Name = "get_account", Description = "Reads one.")]
            public string GetAccount() => "";

            [ReadScope("crm.account")]
            [Tool(Description = "Reads another.", Name = "get_konto_bersicht")]
            public string GetKontoÜbersicht() => "";
        }
        """,
        "HRN203.name");
}
