namespace SdkHarness.Analyzers.Tests.Rules;

public sealed class OpenFlowTests
{
    private const string Everything = "Read = [\"crm.*\", \"desk.*\"], Write = [\"mail.*\"], Labels = [\"contact\"]";

    [Fact]
    public Task Sensitive_values_outsiders_text_and_a_free_way_out_in_one_agent_are_found() => Verify.Message<OpenFlowAnalyzer>(
        Agent("{|#0:DeskAgent|}", Everything) + Tools(),
        "The agent 'DeskAgent' reads sensitive values with 'CrmTools.GetAccount' ('contact'), takes in outsiders' text with 'DeskTools.GetTicket', and sends out with 'MailTools.Send' though no person decides on each call: put [RequiresApproval] without When on the last, or leave one of the three to another agent");

    [Theory]
    [InlineData("[return: Sensitive(\"contact\")] public string GetAccount(string id) => id;")]
    [InlineData("public Task<Account> GetAccount(string id) => null;")]
    [InlineData("public IAsyncEnumerable<Account> GetAccount(string id) => null;")]
    [InlineData("public Dictionary<string, List<Account>> GetAccount(string id) => null;")]
    [InlineData("public Account? GetAccount(string id) => null;")]
    [InlineData("public Wrapper GetAccount(string id) => null;")]
    [InlineData("public ValueAccount? GetAccount(string id) => null;")]
    public Task A_sensitive_value_counts_wherever_it_stands_in_a_result(string read) =>
        Verify.Rule<OpenFlowAnalyzer>("#nullable disable warnings\n" + Agent("{|HRN302:DeskAgent|}", Everything) + Tools(read: read));

    [Theory]
    [InlineData("[Untrusted] public string GetTicket(string id) => id;")]
    [InlineData("public Ticket GetTicket(string id) => new(id, id);")]
    public Task Outsiders_text_counts_wherever_it_stands(string takesIn) =>
        Verify.Rule<OpenFlowAnalyzer>(Agent("{|HRN302:DeskAgent|}", Everything) + Tools(takesIn: takesIn));

    [Theory]
    [InlineData("[WriteScope(\"mail.out\", External = true), RequiresApproval] public void Send(string to) { }")]
    [InlineData("[WriteScope(\"mail.out\", External = true), Blocked(\"Not yet.\")] public void Send(string to) { }")]
    [InlineData("[WriteScope(\"mail.out\"), AutoApproved(\"Within the house.\")] public void Send(string to) { }")]
    public Task A_way_out_with_a_person_in_it_or_none_at_all_passes(string sends) =>
        Verify.Rule<OpenFlowAnalyzer>(Agent("DeskAgent", Everything) + Tools(sends: sends));

    [Theory]
    [InlineData("Read = [\"crm.*\", \"desk.*\"], Write = [\"mail.*\"]")]
    [InlineData("Read = [\"crm.*\", \"desk.*\"], Write = [\"mail.*\"], Labels = [\"other\"]")]
    [InlineData("Read = [\"crm.*\"], Write = [\"mail.*\"], Labels = [\"contact\"]")]
    [InlineData("Read = [\"desk.*\"], Write = [\"mail.*\"], Labels = [\"contact\"]")]
    [InlineData("Read = [\"crm.*\", \"desk.*\"], Labels = [\"contact\"]")]
    public Task What_the_grant_does_not_offer_does_not_count(string grant) => Verify.Rule<OpenFlowAnalyzer>(Agent("DeskAgent", grant) + Tools());

    [Fact]
    public Task A_value_within_another_that_is_withheld_is_not_shown() => Verify.Rule<OpenFlowAnalyzer>(
        Agent("DeskAgent", Everything) + Tools(read: "[return: Sensitive(\"file\")] public Account GetAccount(string id) => new(id, id);"));

    [Fact]
    public Task One_tool_can_be_all_three() => Verify.Message<OpenFlowAnalyzer>(
        """
        [Agent("all"), UsesTools<AllTools>, Grant(Write = ["all.mail"], Labels = ["contact"])]
        public sealed partial class {|#0:AllAgent|} { }

        [ToolSet("all")]
        public sealed partial class AllTools
        {
            [WriteScope("all.mail", External = true), Untrusted]
            [return: Sensitive("contact")]
            public string Ask(string to) => to;
        }
        """,
        "The agent 'AllAgent' reads sensitive values with 'AllTools.Ask' ('contact'), takes in outsiders' text with 'AllTools.Ask', and sends out with 'AllTools.Ask' though no person decides on each call: put [RequiresApproval] without When on the last, or leave one of the three to another agent");

    [Fact]
    public Task What_an_agent_hands_to_another_counts() => Verify.Message<OpenFlowAnalyzer>(
        """
        [Agent("lead"), UsesTools<CrmTools>, UsesAgent<Reader>, UsesAgent<Middle>]
        [Grant(Read = ["crm.account"], Labels = ["contact"])]
        public sealed partial class {|#0:Lead|} { }

        [Agent("reader"), UsesTools<DeskTools>, Grant(Read = ["desk.ticket"])]
        public sealed partial class Reader { }

        [Agent("middle"), UsesAgent<Mailer>]
        public sealed partial class Middle { }

        [Agent("mailer"), UsesTools<MailTools>, Grant(Write = ["mail.out"])]
        public sealed partial class Mailer { }
        """ + Tools(),
        "The agent 'Lead' reads sensitive values with 'CrmTools.GetAccount' ('contact'), takes in outsiders' text with 'DeskTools.GetTicket' (of its agent 'Reader'), and sends out with 'MailTools.Send' (of its agent 'Mailer') though no person decides on each call: put [RequiresApproval] without When on the last, or leave one of the three to another agent");

    [Fact]
    public Task An_agent_that_stands_open_is_told_there_and_not_again() => Verify.Rule<OpenFlowAnalyzer>(
        Agent("{|HRN302:DeskAgent|}", Everything) + """

        [Agent("lead"), UsesAgent<DeskAgent>]
        public sealed partial class Lead { }
        """ + Tools());

    [Fact]
    public Task Agents_that_hand_work_back_and_forth_are_both_told() => Verify.Rule<OpenFlowAnalyzer>(
        """
        [Agent("one"), UsesTools<CrmTools>, UsesTools<DeskTools>, UsesAgent<Two>, UsesAgent<One>]
        [Grant(Read = ["crm.account", "desk.ticket"], Labels = ["contact"])]
        public sealed partial class {|HRN302:One|} { }

        [Agent("two"), UsesTools<MailTools>, UsesAgent<One>, Grant(Write = ["mail.out"])]
        public sealed partial class {|HRN302:Two|} { }
        """ + Tools());

    [Fact]
    public Task Neither_a_pragma_nor_calling_the_file_generated_silences_it() => Verify.Rule<OpenFlowAnalyzer>(
        [("Agents.g.cs", "#pragma warning disable HRN302\n" + Agent("{|HRN302:DeskAgent|}", Everything) + Tools())]);

    private static string Agent(string name, string grant) => $$"""
        [Agent("desk"), UsesTools<CrmTools>, UsesTools<DeskTools>, UsesTools<MailTools>, Grant({{grant}})]
        public sealed partial class {{name}} { }
        """;

    private static string Tools(
        string read = "public Account GetAccount(string id) => new(id, id);",
        string takesIn = "[Untrusted] public string GetTicket(string id) => id;",
        string sends = "[WriteScope(\"mail.out\", External = true), RequiresApproval(When = nameof(IsFar))] public void Send(string to) { }") => $$"""

        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [ReadScope("crm.account")]
            {{read}}
        }

        [ToolSet("desk")]
        public sealed partial class DeskTools
        {
            [ReadScope("desk.ticket")]
            {{takesIn}}
        }

        [ToolSet("mail")]
        public sealed partial class MailTools
        {
            {{sends}}
            private static bool IsFar(string to) => to.Length > 3;
        }

        public sealed record Account(string Id, [property: Sensitive("contact")] string Email);
        public readonly record struct ValueAccount([property: Sensitive("contact")] string Email);
        public sealed record Wrapper(Account Inner, Wrapper Next);
        public sealed record Ticket(string Id, [property: Untrusted] string Text);
        """;
}
