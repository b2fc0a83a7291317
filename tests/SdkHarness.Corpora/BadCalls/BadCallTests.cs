using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;
using SdkHarness.Corpora.BadCalls.Peers;

namespace SdkHarness.Corpora.BadCalls;

/// <summary>
/// Forty-five kinds of call that break the schema that the model was shown, made to this harness and to the frameworks beside it in one run.
/// </summary>
public sealed class BadCallTests(ITestOutputHelper output)
{
    private const int Kinds = 45;

    /// <summary>How many each framework executed, in the versions of Directory.Packages.props; a later version may refuse more.</summary>
    private static readonly Dictionary<string, int> Observed = new()
    {
        ["Extensions.AI"] = 28,
        ["strict"] = 18,
        ["Semantic Kernel"] = 28,
        ["MCP"] = 26,
    };

    /// <summary>The strictest that System.Text.Json has, with the names that the schema shows.</summary>
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerOptions.Strict) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_error_of_a_call_is_told_at_once_with_its_place_its_rule_what_was_expected_and_what_came()
    {
        Assert.Equal(Kinds, BadCallTable.All.Select(static call => call.Kind).Distinct().Count());
        var missed = new StringBuilder();
        foreach (BadCall call in BadCallTable.All)
        {
            IReadOnlyList<ArgumentError> errors = OrderTools.Bindings.Single(binding => binding.Contract.Name == call.Tool).Errors(call.Json);
            if (!errors.SequenceEqual(call.Errors))
                missed.Append('\n').Append(call.Kind).Append(": ").AppendJoin("; ", errors);
        }

        Assert.Equal("", missed.ToString());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_guard_executes_none_and_tells_the_model_every_error(bool throughDictionary)
    {
        await using var guarded = new GuardedPeer(throughDictionary);
        foreach (BadCall call in BadCallTable.All)
        {
            Assert.Null(await guarded.CallAsync(call.Tool, call.Json, Cancellation));
            Assert.Equal("invalid_arguments", guarded.Answer.GetProperty("status").GetString());
            if (throughDictionary)
                continue; // the host has dropped or rewritten what it could not hold, so that there is less to tell

            Assert.Equal(
                call.Errors.Select(static error => $"{error.Pointer} {error.Rule} {error.Expected} {error.Actual}"),
                guarded.Answer.GetProperty("errors").EnumerateArray().Select(static error =>
                    $"{error.GetProperty("pointer")} {error.GetProperty("rule")} {error.GetProperty("expected")} {error.GetProperty("actual")}"));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_whole_number_with_a_fraction_of_zero_is_an_integer_as_json_schema_says(bool throughDictionary)
    {
        await using var guarded = new GuardedPeer(throughDictionary);
        Assert.Equal("ABC-1 5 High 1", await guarded.CallAsync(
            "update_order", """{"id":"ABC-1","quantity":5.0,"priority":"High","items":[{"sku":"x","quantity":2e0}]}""", Cancellation));
    }

    [Fact]
    public async Task A_dictionary_has_lost_a_name_given_twice_which_the_text_shows()
    {
        const string Json = """{"id":"ABC-1","id":"XYZ-2","quantity":5,"priority":"High"}""";
        await using var dictionary = new GuardedPeer(throughDictionary: true);
        await using var text = new GuardedPeer(throughDictionary: false);
        Assert.Equal("XYZ-2 5 High ", await dictionary.CallAsync("update_order", Json, Cancellation));
        Assert.Null(await text.CallAsync("update_order", Json, Cancellation));
    }

    [Fact]
    public async Task Side_by_side_with_the_frameworks()
    {
        await using var text = new GuardedPeer(throughDictionary: false);
        await using var dictionary = new GuardedPeer(throughDictionary: true);
        await using McpPeer mcp = await McpPeer.StartAsync(Cancellation);
        IPeer[] peers = [.. Frameworks(mcp), text, dictionary];
        Dictionary<string, int> ran = peers.ToDictionary(static peer => peer.Name, static _ => 0);
        output.WriteLine($"| call | arguments | {string.Join(" | ", peers.Select(static peer => peer.Name))} |");
        output.WriteLine($"| --- | --- |{string.Concat(peers.Select(static _ => " --- |"))}");
        foreach (BadCall call in BadCallTable.All)
        {
            var row = new StringBuilder($"| {call.Kind} | `{call.Shown}` |");
            foreach (IPeer peer in peers)
            {
                bool executed = await peer.CallAsync(call.Tool, call.Json, Cancellation) is not null;
                ran[peer.Name] += executed ? 1 : 0;
                row.Append(executed ? " ran |" : " refused |");
            }

            output.WriteLine(row.ToString());
        }

        output.WriteLine($"| executed of {Kinds} | |{string.Concat(peers.Select(peer => $" {ran[peer.Name]} |"))}");
        Assert.Equal(0, ran[text.Name]);
        Assert.Equal(0, ran[dictionary.Name]);
        Assert.All(Observed, one => Assert.InRange(ran[one.Key], 1, one.Value));
    }

    [Fact]
    public async Task Every_framework_executes_the_good_calls_that_the_bad_ones_are_made_of()
    {
        await using McpPeer mcp = await McpPeer.StartAsync(Cancellation);
        await using var text = new GuardedPeer(throughDictionary: false);
        await using var dictionary = new GuardedPeer(throughDictionary: true);
        IPeer[] peers = [.. Frameworks(mcp), text, dictionary];
        foreach (IPeer peer in peers)
        {
            Assert.Equal("ABC-1 5 High 1", await peer.CallAsync(
                "update_order", """{"id":"ABC-1","quantity":5,"priority":"High","items":[{"sku":"x","quantity":1}]}""", Cancellation));
            Assert.NotNull(await peer.CallAsync("add_line", """{"s":"a","it":{"sku":"x","quantity":1},"n":1}""", Cancellation));
        }
    }

    private static IEnumerable<IPeer> Frameworks(McpPeer mcp) =>
        [new ExtensionsAiPeer("Extensions.AI", AIJsonUtilities.DefaultOptions), new ExtensionsAiPeer("strict", Strict), new SemanticKernelPeer(), mcp];
}
