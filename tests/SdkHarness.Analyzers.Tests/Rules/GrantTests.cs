using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SdkHarness.Analyzers.Tests.Rules;

public sealed class GrantTests
{
    private const string Tools = """

        [ToolSet("crm", Owner = "revenue-platform")]
        public sealed partial class CrmTools
        {
            [ReadScope("crm.account")]
            public Account GetAccount(string id) => new(id, "");

            [WriteScope("crm.forecast"), ReadScope("crm.history"), RequiresApproval]
            public void ChangeForecast(string id) { }

            [ReadScope("crm.account")]
            public string FindByPassport([Sensitive("passport")] string number) => number;

            [WriteScope("crm.account", Destructive = true), Blocked("Never.")]
            public void Delete(string id) { }
        }

        public sealed record Account(string Id, [property: Sensitive("contact")] string Email);

        [ToolSet("billing", Owner = "finance")]
        public sealed partial class BillingTools
        {
            [ReadScope("billing.status")]
            public string GetStatus(string id) => id;
        }
        """;

    [Theory]
    [InlineData("Read = [\"crm.account\", {|HRN301:\"crm.acount\"|}]")]
    [InlineData("Read = new[] { {|HRN301:\"crm\"|}, \"crm.account\" }")]
    [InlineData("Read = new string[] { \"crm.account\", {|HRN301:\"crm.account.*\"|} }")]
    [InlineData("Read = [\"crm.account\"], Write = [{|HRN301:\"crm.history\"|}]")]
    [InlineData("Read = [\"crm.account\"], Write = [{|HRN301:\"crm.forecast\"|}]")]
    [InlineData("Read = [\"crm.account\", {|HRN301:\"crm.history\"|}]")]
    [InlineData("Read = [\"crm.account\"], Labels = [\"contact\", {|HRN301:\"contacts\"|}]")]
    [InlineData("Read = [{|HRN301:\"crm.history\"|}], Labels = [{|HRN301:\"contact\"|}]")]
    public Task An_entry_that_lets_the_agent_call_nothing_is_found(string grant) => Verify.Rule<GrantAnalyzer>(Agent("UsesTools<CrmTools>", grant));

    [Theory]
    [InlineData("UsesTools<CrmTools>, {|HRN301:UsesTools<BillingTools>|}", "Read = [\"crm.account\"]")]
    [InlineData("{|HRN301:UsesTools<CrmTools>|}", "MaxCalls = 3")]
    public Task A_tool_set_of_which_nothing_is_granted_is_found(string uses, string grant) => Verify.Rule<GrantAnalyzer>(Agent(uses, grant));

    [Fact]
    public Task An_agent_without_a_grant_can_call_nothing() => Verify.Rule<GrantAnalyzer>("""
        [Agent("reviewer"), {|HRN301:UsesTools<CrmTools>|}]
        public sealed partial class ReviewAgent { }

        [Agent("plain")]
        public sealed partial class PlainAgent { }
        """ + Tools);

    [Theory]
    [InlineData("Read = [\"crm.account\"]")]
    [InlineData("Read = [\"crm.*\"]")]
    [InlineData("Read = [\"crm.account\"], Labels = [\"contact\"]")]
    [InlineData("Read = [\"crm.account\"], Labels = [\"passport\"]")]
    [InlineData("Read = [\"crm.account\", \"crm.history\"], Write = [\"crm.forecast\"]")]
    [InlineData("Read = [\"crm.account\"], Write = [\"crm.account\"]")]
    [InlineData("Read = null")]
    [InlineData("Read = [\"crm.account\", null]")]
    [InlineData("Read = [\"crm.account\", \"*\", \"\", \"Crm.Account\"]")]
    public Task Least_privilege_a_blocked_tool_and_what_another_rule_says_are_in_order(string grant) =>
        Verify.Rule<GrantAnalyzer>("#nullable disable\n" + Agent(grant == "Read = null" ? "" : "UsesTools<CrmTools>", grant));

    [Fact]
    public Task The_message_says_what_else_the_tool_needs() => Verify.Message<GrantAnalyzer>(
        Agent("UsesTools<CrmTools>", "Read = [\"crm.account\"], Write = [{|#0:\"crm.forecast\"|}]"),
        "The agent 'ReviewAgent' is granted the write scope 'crm.forecast', which lets it call nothing: 'CrmTools.ChangeForecast' also needs the read scope 'crm.history': grant that too, or remove the entry");

    [Fact]
    public Task The_message_names_the_tool_set_and_what_its_tools_need() => Verify.Message<GrantAnalyzer>(
        Agent("UsesTools<CrmTools>, {|#0:UsesTools<BillingTools>|}", "Read = [\"crm.account\"]"),
        "The agent 'ReviewAgent' uses 'BillingTools' and is granted none of its tools: grant what they need (the read scope 'billing.status' for 'BillingTools.GetStatus'), or remove [UsesTools<BillingTools>]");

    [Fact]
    public Task A_tool_set_of_another_assembly_counts() => Verify.Rule<GrantAnalyzer>(
        """
        [Agent("reviewer"), UsesTools<CrmTools>, {|HRN301:UsesTools<BillingTools>|}]
        [Grant(Read = ["crm.account"], Write = [{|HRN301:"crm.forecast"|}], Labels = ["contact", "passport"])]
        public sealed partial class ReviewAgent { }
        """,
        Elsewhere());

    [Fact]
    public Task A_grant_that_is_written_elsewhere_is_reported_where_it_stands() => Verify.Rule<GrantAnalyzer>("""
        public static class Scopes { public const string Account = "crm.account", Wrong = "crm.acount"; }

        [Agent("reviewer"), UsesTools<CrmTools>, Grant(Read = [Scopes.Account, {|HRN301:Scopes.Wrong|}])]
        public sealed partial class ReviewAgent { }
        """ + Tools);

    private static string Agent(string uses, string grant) => $$"""
        [Agent("reviewer"){{(uses.Length > 0 ? ", " + uses : "")}}, Grant({{grant}})]
        public sealed partial class ReviewAgent { }
        """ + Tools;

    private static PortableExecutableReference Elsewhere()
    {
        using var image = new MemoryStream();
        bool built = CSharpCompilation.Create(
            "Elsewhere",
            [CSharpSyntaxTree.ParseText("using SdkHarness;" + Tools, cancellationToken: TestContext.Current.CancellationToken)],
            [.. Basic.Reference.Assemblies.Net100.References.All, MetadataReference.CreateFromFile(typeof(ToolSetAttribute).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success;
        Assert.True(built);
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
