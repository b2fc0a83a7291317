namespace SdkHarness.Analyzers.Tests.Rules;

public sealed class SensitiveFlowTests
{
    [Theory]
    [InlineData("logger.LogInformation(\"{Email}\", {|HRN303:account.Email|});")]
    [InlineData("logger.LogInformation({|HRN303:$\"{account.Email}\"|});")]
    [InlineData("logger.LogError(new Exception(), \"{A} {B}\", account.Id, {|HRN303:account.Email|});")]
    [InlineData("string mail = account.Email; logger.LogInformation(\"{Email}\", {|HRN303:mail|});")]
    [InlineData("string text = \"\"; if (account.Id.Length > 0) text = \"mail: \" + account.Email; Console.WriteLine({|HRN303:text|});")]
    [InlineData("string text = \"\"; text += account.Email; Console.WriteLine({|HRN303:text|});")]
    [InlineData("Console.WriteLine({|HRN303:account.Email.Trim().ToUpperInvariant()|});")]
    [InlineData("Console.WriteLine(\"{0}\", {|HRN303:account?.Email ?? \"none\"|});")]
    [InlineData("Console.Error.WriteLine({|HRN303:string.Join(\", \", account.Id, account.Email)|});")]
    [InlineData("Console.WriteLine({|HRN303:account.Id == \"\" ? account.Email : \"\"|});")]
    [InlineData("Console.WriteLine({|HRN303:account.Born.Value.ToString()|});")]
    [InlineData("Console.WriteLine({|HRN303:account.Born?.ToString()|});")]
    [InlineData("Console.WriteLine({|HRN303:declared.Phone|});")]
    [InlineData("Console.WriteLine({|HRN303:passport|});")]
    [InlineData("Console.WriteLine({|HRN303:Secret()|});")]
    [InlineData("Console.WriteLine({|HRN303:account.Email switch { null => \"\", var any => account.Email }|});")]
    [InlineData("System.Diagnostics.Trace.WriteLine({|HRN303:account.Email|});")]
    [InlineData("System.Diagnostics.Activity.Current?.SetTag(\"mail\", {|HRN303:account.Email|});")]
    [InlineData("Read(logger, {|HRN303:account.Email|});")]
    [InlineData("throw new InvalidOperationException({|HRN303:$\"No {account.Email}\"|});")]
    [InlineData("throw new ToolFailureException(Failure.Unknown, {|HRN303:account.Email|});")]
    [InlineData("Action log = () => Console.WriteLine({|HRN303:account.Email|}); log();")]
    [InlineData("return new Summary(account.Id, {|HRN303:account.Email|});")]
    [InlineData("return new Summary(account.Id, \"\") { Note = {|HRN303:account.Email|} };")]
    [InlineData("return new Summary(account.Id, \"\") { Inner = new Inner({|HRN303:account.Email|}) };")]
    [InlineData("return new Summary(account.Id, \"\") { Payroll = {|HRN303:account.Email|} };")]
    [InlineData("mail.Send({|HRN303:account.Email|}, \"\");")]
    public Task A_sensitive_value_that_gets_out_is_found(string statements) => Verify.Rule<SensitiveFlowAnalyzer>(Source(statements), Frameworks.All);

    [Theory]
    [InlineData("logger.LogInformation(\"{Length} {Id}\", account.Email.Length, account.Id);")]
    [InlineData("Console.WriteLine(account.Email is null); Console.WriteLine(account.Email == account.Id);")]
    [InlineData("Console.WriteLine(account.Email.GetHashCode()); Console.WriteLine(Hash(account.Email)); Console.WriteLine(account.Email[..2] + \"***\");")]
    [InlineData("Console.WriteLine(account.Email.Replace(account.Email, \"***\")); Console.WriteLine(nameof(account.Email));")]
    [InlineData("if (string.IsNullOrEmpty(account.Email)) throw new InvalidOperationException(account.Id);")]
    [InlineData("Keep(account.Email); Keep(account);")]
    [InlineData("return new Summary(account.Id, \"\") { Contact = account.Email };")]
    [InlineData("return new Summary(account.Id, \"\") { Hidden = account.Email };")]
    [InlineData("return new Summary(account.Id, \"\") { Whole = new Whole(account.Email) };")]
    [InlineData("var other = new Other(account.Email); Keep(other);")]
    [InlineData("mail.SendTo(account.Email, \"\");")]
    [InlineData("Func<string> mailOf = () => account.Email; Keep(mailOf());")]
    public Task Counts_checks_hashes_and_labelled_places_pass(string statements) => Verify.Rule<SensitiveFlowAnalyzer>(Source(statements), Frameworks.All);

    [Fact]
    public Task A_result_needs_the_label_of_what_it_is() => Verify.Rule<SensitiveFlowAnalyzer>("""
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [ReadScope("crm.account")]
            public string Get(Account account) => {|HRN303:account.Email|};

            [ReadScope("crm.account")]
            public async Task<string> GetAsync(Account account)
            {
                await Task.Yield();
                return {|HRN303:account.Email|};
            }

            [ReadScope("crm.account")]
            public IEnumerable<string> List(Account account)
            {
                yield return {|HRN303:account.Email|};
            }

            [ReadScope("crm.account")]
            [return: Sensitive("contact")]
            public string GetLabelled(Account account) => account.Email;

            [ReadScope("crm.account")]
            [return: Sensitive("other")]
            public string GetOther(Account account) => {|HRN303:account.Email|};

            [ReadScope("crm.account")]
            public Account GetWhole(Account account) => account;

            private string Helper(Account account) => account.Email;

            [NotATool]
            public string NoTool(Account account) => account.Email;
        }

        public sealed class Ordinary
        {
            public string Get(Account account) { Console.WriteLine(account.Email); return account.Email; }
        }

        public sealed record Account(string Id, [property: Sensitive("contact")] string Email);
        """);

    [Fact]
    public Task The_message_says_what_gets_where_and_what_to_do() => Verify.Message<SensitiveFlowAnalyzer>(
        Source("return new Summary(account.Id, {|#0:account.Email|});"),
        "The value of 'Account.Email', which is under the label 'contact', gets into 'Summary.Text' of the result in 'CrmTools.Get': put [Sensitive(\"contact\")] on that member, or leave the value out",
        Frameworks.All);

    [Fact]
    public Task An_exception_that_is_accepted_passes() => Verify.Rule<SensitiveFlowAnalyzer>(
        Source("Console.WriteLine(account.Email);").Replace(
            "[ReadScope(\"crm.summary\")]", "[ReadScope(\"crm.summary\"), Accepted(\"HRN303\", Because = \"A test console\", Owner = \"crm\", Until = \"2026-12-31\")]", StringComparison.Ordinal),
        Frameworks.All);

    private static string Source(string statements) => $$"""
        using Microsoft.Extensions.Logging;

        [ToolSet("crm")]
        public sealed partial class CrmTools(ILogger logger, MailTools mail)
        {
            [ReadScope("crm.summary")]
            public Summary Get(Account account, IDeclared declared, [Sensitive("passport")] string passport)
            {
                {{statements}}
                return null;
            }

            [return: Sensitive("secret")]
            private static string Secret() => "";

            private static string Hash(string text) => text;

            private static void Keep(object value) => GC.KeepAlive(value);

            [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "{Email}")]
            private static partial void Read(ILogger logger, string email);

            private static partial void Read(ILogger logger, string email) { }

            public override string ToString() => $"{logger} {mail}";
        }

        [ToolSet("mail")]
        public sealed partial class MailTools
        {
            [WriteScope("mail.out", External = true), RequiresApproval]
            public void Send(string to, string text) { }

            [WriteScope("mail.out", External = true), RequiresApproval]
            public void SendTo([Sensitive("contact")] string to, string text) { }
        }

        public sealed record Account(string Id, [property: Sensitive("contact")] string Email, [property: Sensitive("born")] DateTime? Born);
        public interface IDeclared { [Sensitive("contact")] string Phone { get; } }
        public sealed record Summary(string Id, string Text)
        {
            public string Note { get; init; }
            public Inner Inner { get; init; }
            [Sensitive("contact")] public string Contact { get; init; }
            [Sensitive("payroll")] public string Payroll { get; init; }
            [Sensitive("contact")] public Whole Whole { get; init; }
            [System.Text.Json.Serialization.JsonIgnore] public string Hidden { get; init; }
        }
        public sealed record Inner(string Text);
        public sealed record Whole(string Text);
        public sealed record Other(string Text);
        """;
}
