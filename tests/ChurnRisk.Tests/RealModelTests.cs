using SdkHarness.Testing.OpenAI;

namespace ChurnRisk.Tests;

/// <summary>The samples with a model's server in the stand-in's place: Semantic Kernel's own connector, over HTTP on loopback.</summary>
[Collection("processes")]
public sealed class RealModelTests
{
    [Fact]
    public async Task A_served_model_is_asked_instead_of_the_stand_in_and_guarded_alike()
    {
        using var folder = new Folder();
        await using PlayedEndpoint server = await PlayedEndpoint.PlayAsync(
            PlayedAnswer.Call("a", "crm_get_account", """{"accountId":"ACC-1007"}"""),
            PlayedAnswer.Call("b", "crm_delete_account", """{"accountId":"ACC-1007"}"""),
            PlayedAnswer.Call("c", "crm_flag_account", """{"accountId":"1007","level":"Panic","note":"x"}"""),
            PlayedAnswer.Say("All is well with Brightwater."));

        Ended ended = await Command.SampleAsync(folder, ["--account", "ACC-1007", .. At(server)]);

        Assert.Equal("", ended.Error);
        Assert.Equal(0, ended.ExitCode);
        Assert.Empty(server.Refusals);
        Assert.Contains($"Model: played at {server.Address}", ended.Text, StringComparison.Ordinal);
        Assert.Contains("Accounts are deleted by the data protection team", ended.Text, StringComparison.Ordinal);
        Assert.Contains("'level' was", ended.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("has not read what that rests on", ended.Text, StringComparison.Ordinal);
        Assert.Contains("result All is well with Brightwater.", ended.Text, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder.Path, "churn-risk.ledger.jsonl")));
    }

    [Fact]
    public async Task A_server_that_refuses_fails_the_review_and_a_later_start_goes_on_with_it()
    {
        using var folder = new Folder();
        await using PlayedEndpoint server = await PlayedEndpoint.PlayAsync(PlayedAnswer.Fail(401, "No such key."));

        Ended refused = await Command.SampleAsync(folder, ["--account", "ACC-1007", .. At(server)]);
        Ended again = await Command.SampleAsync(folder);

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("Failed: The model's service failed.", refused.Text, StringComparison.Ordinal);
        Assert.Contains("401", refused.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", refused.Error, StringComparison.Ordinal);
        Assert.Equal(0, again.ExitCode);
        Assert.Contains("result Brightwater Foods Ltd is healthy", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_plug_in_sample_shows_a_call_denied_one_held_and_paid_after_approval()
    {
        using var folder = new Folder();

        Ended ended = await Command.PluginAsync(folder);

        Assert.Equal("", ended.Error);
        Assert.Equal(0, ended.ExitCode);
        string[] told =
        [
            "orders-refund: {\"status\":\"invalid_arguments\"",
            "orders-refund: {\"status\":\"denied\",\"code\":\"evidence_missing\"",
            "orders-refund: {\"status\":\"approval_required\"",
            "Held: orders_refund with {\"amount\":40,\"orderId\":\"ORD-1001\"}",
            "orders_refund: {\"orderId\":\"ORD-1001\",\"amount\":40}",
            "The refund has been paid.",
        ];
        Assert.All(told, line => Assert.Contains(line, ended.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_plug_in_sample_does_the_same_through_the_real_connector()
    {
        using var folder = new Folder();
        await using PlayedEndpoint server = await PlayedEndpoint.PlayAsync(
            PlayedAnswer.Call("a", "orders-get_order", """{"orderId":"ORD-1001"}"""),
            PlayedAnswer.Call("b", "orders-refund", """{"orderId":"ORD-1001","amount":40}"""),
            PlayedAnswer.Say("It waits for a person."),
            PlayedAnswer.Say("It is paid."));

        Ended ended = await Command.PluginAsync(folder, At(server));

        Assert.Equal("", ended.Error);
        Assert.Equal(0, ended.ExitCode);
        Assert.Empty(server.Refusals);
        Assert.Contains("It waits for a person.", ended.Text, StringComparison.Ordinal);
        Assert.Contains("orders_refund: {\"orderId\":\"ORD-1001\",\"amount\":40}", ended.Text, StringComparison.Ordinal);
        Assert.Contains("It is paid.", ended.Text, StringComparison.Ordinal);
    }

    private static string[] At(PlayedEndpoint server) => ["--endpoint", server.Address.ToString(), "--model", "played"];
}
