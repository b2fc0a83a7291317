using Microsoft.CodeAnalysis;
using SdkHarness.Analyzers.Tests.Effects;

namespace SdkHarness.Analyzers.Tests.Rules;

public sealed class ReadOnlyToolTests
{
    [Fact]
    public Task A_write_that_the_tool_reaches_is_found_with_the_path_to_it() => Says(
        """
        [ToolSet("crm")]
        public sealed partial class CrmTools(AccountCache cache)
        {
            [ReadScope("crm.account")]
            public string GetAccount(string id)
            {
                cache.Touch(id);
                return id;
            }
        }

        public sealed class AccountCache
        {
            public void Touch(string id) => File.WriteAllText("touched.txt", id);
        }
        """,
        "HRN003: The read-only tool 'CrmTools.GetAccount' writes (GetAccount → AccountCache.Touch → File.WriteAllText): "
        + "declare what it changes with [WriteScope], or leave the write out");

    [Fact]
    public Task A_change_of_what_the_tool_set_holds_is_a_write() => Says(
        """
        [ToolSet("orders")]
        public sealed partial class OrderTools(OrderBook book)
        {
            [ReadScope("orders.order")]
            public void Cancel(string id) => book.Find(id).Status = "cancelled";
        }

        public sealed class OrderBook
        {
            private readonly Dictionary<string, Order> _orders = [];
            public Order Find(string id) => _orders[id];
        }

        public sealed class Order { public string Status { get; set; } = ""; }
        """,
        "HRN003: The read-only tool 'OrderTools.Cancel' writes (Cancel → Order.Status = …): "
        + "declare what it changes with [WriteScope], or mark what only keeps a cache or a count with [Reads] or [Pure]");

    [Fact]
    public Task What_cannot_be_seen_is_unknown() => Says(
        """
        [ToolSet("crm")]
        public sealed partial class CrmTools(ICrm crm)
        {
            [ReadScope("crm.account")]
            public string GetAccount(string id) => crm.Get(id);
        }

        public interface ICrm { string Get(string id); }
        """,
        "HRN006: The read-only tool 'CrmTools.GetAccount' reaches 'ICrm.Get', whose effects are unknown (GetAccount → ICrm.Get): "
        + "state them with [Reads], [Writes] or [Pure], or in harness.effects.txt");

    [Fact]
    public Task Tools_that_read_and_tools_that_declare_their_writes_pass() => Says("""
        [ToolSet("crm")]
        public sealed partial class CrmTools(HttpClient http)
        {
            [ReadScope("crm.account")]
            public async Task<List<string>> GetAccountAsync(string id, CancellationToken cancellationToken)
            {
                string text = await http.GetStringAsync($"accounts/{id}", cancellationToken);
                var names = text.Split(',').Select(static name => name.Trim()).ToList();
                names.Sort();
                return names;
            }

            [WriteScope("crm.account"), AutoApproved("Routine.")]
            public Task DeleteAccountAsync(string id, CancellationToken cancellationToken) => http.DeleteAsync($"accounts/{id}", cancellationToken);

            [NotATool]
            public Task DropAsync(CancellationToken cancellationToken) => http.DeleteAsync("", cancellationToken);
        }
        """);

    private static async Task Says(string source, params string[] expected)
    {
        IReadOnlyList<Diagnostic> found = await new EffectProgram("program", source).JudgeAsync(TestContext.Current.CancellationToken);
        Assert.Equal(expected, found.Select(EffectProgram.Message));
    }
}
