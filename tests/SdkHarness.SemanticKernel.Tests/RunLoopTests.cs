using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using SdkHarness.SemanticKernel.Tests.Desk;
using SdkHarness.Testing.OpenAI;

namespace SdkHarness.SemanticKernel.Tests;

/// <summary>The harness's own run loop on Semantic Kernel's chat service.</summary>
public sealed class RunLoopTests
{
    private static readonly PlayedAnswer[] Answers =
    [
        PlayedAnswer.Call(
            new PlayedCall(
                "c1",
                "crm_find_accounts",
                """{"segment":"Large","minimumSeats":5,"tags":["a"],"renewal":{"before":"2027-01-31"},"includeChurned":true}"""),
            new PlayedCall("c2", "crm_find_accounts", """{"segment":"Large","minimumSeats":100000}""")),
        PlayedAnswer.Call("c3", "crm_change_forecast", """{"accountId":"ACC-1042","probability":0.4}"""),
        PlayedAnswer.Say("The forecast is changed."),
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_run_is_validated_held_resumed_and_completed(bool asChatClient)
    {
        await using PlayedEndpoint endpoint = await PlayedEndpoint.PlayAsync(Answers);
        OpenAIChatCompletionService service = new("stand-in", endpoint.Address, "key");
        await using ServiceProvider services = DeskHost.Services(harness =>
            _ = asChatClient ? harness.UseChatClient(service.AsChatClient()) : harness.UseChatCompletion(service));
        Harness harness = services.GetRequiredService<Harness>();

        AgentRun run = await harness.StartAsync<DeskAgent>(
            new RunRequest("Review ACC-1042") { Initiator = "maria@example.com" }, TestContext.Current.CancellationToken);

        Assert.Equal(RunStatus.AwaitingApproval, run.Status);
        Assert.Equal(["find_accounts(Large 5 [a] 2027-01-31  True)"], services.GetRequiredService<CrmSystem>().Executed);
        Assert.Equal("ACC-1042", endpoint.Requests[1].ToolAnswer("c1").GetProperty("accountIds")[0].GetString());
        Assert.Equal("invalid_arguments", endpoint.Requests[1].ToolAnswer("c2").GetProperty("status").GetString());

        await harness.Approvals.DecideAsync(
            Assert.Single(run.PendingApprovals).Id, ApprovalDecision.Approve, DeskHost.Lead, "checked", TestContext.Current.CancellationToken);
        run = await harness.ResumeAsync(run.Id, TestContext.Current.CancellationToken);

        Assert.Equal((RunStatus.Completed, "The forecast is changed."), (run.Status, run.Output));
        Assert.Equal(0.4m, endpoint.Requests[2].ToolAnswer("c3").GetProperty("probability").GetDecimal());
        Assert.Single(services.GetRequiredService<CrmSystem>().Keys);
        Assert.Empty(endpoint.Refusals);
        await DeskHost.ReplayAsync(services, run.Id);
    }

    [Fact]
    public async Task The_tools_are_offered_with_their_schemas()
    {
        await using PlayedEndpoint endpoint = await PlayedEndpoint.PlayAsync(PlayedAnswer.Say("done"));
        await using ServiceProvider services = DeskHost.Services(
            harness => harness.UseChatCompletion(new OpenAIChatCompletionService("stand-in", endpoint.Address, "key")));

        await services.GetRequiredService<Harness>().StartAsync<DeskAgent>(new RunRequest("Review"), TestContext.Current.CancellationToken);

        foreach (ToolContract contract in CrmTools.Contract.Tools.Where(static tool => tool.BlockedReason is null))
        {
            JsonElement sent = endpoint.Requests[0].Function(contract.FunctionName).GetProperty("parameters");
            Assert.True(
                JsonElement.DeepEquals(contract.InputSchema.GetProperty("properties"), sent.GetProperty("properties")),
                contract.FunctionName);
        }
    }

    [Theory]
    [InlineData("""{"segment":"Large","minimumSeats":"5"}""", "/minimumSeats type")]
    [InlineData("""{"segment":"Small","minimumSeats":5,"segment":"Large"}""", "/segment uniqueNames")]
    [InlineData("""{"segment":"Large","minimumSeats":5,"MinimumSeats":900}""", "/MinimumSeats additionalProperties")]
    [InlineData("""{"segment":"Large", """, " json")]
    public async Task With_UseChatCompletion_arguments_are_refused_as_the_model_wrote_them(string arguments, string error)
    {
        await using PlayedEndpoint endpoint = await PlayedEndpoint.PlayAsync(
            PlayedAnswer.Call("c1", "crm_find_accounts", arguments), PlayedAnswer.Say("done"));
        await using ServiceProvider services = DeskHost.Services(
            harness => harness.UseChatCompletion(new OpenAIChatCompletionService("stand-in", endpoint.Address, "key")));

        AgentRun run = await services.GetRequiredService<Harness>().StartAsync<DeskAgent>(
            new RunRequest("Review"), TestContext.Current.CancellationToken);

        Assert.Equal(RunStatus.Completed, run.Status);
        Assert.Equal(error, Assert.Single(DeskHost.Errors(endpoint.Requests[1].ToolAnswer("c1"))));
        Assert.Empty(services.GetRequiredService<CrmSystem>().Executed);
        await DeskHost.ReplayAsync(services, run.Id);
    }

    [Fact]
    public async Task A_client_that_invokes_functions_itself_cannot_run_a_tool_around_the_loop()
    {
        await using PlayedEndpoint endpoint = await PlayedEndpoint.PlayAsync(
            PlayedAnswer.Call("c1", "crm_change_forecast", """{"accountId":"ACC-1042","probability":0.4}"""), PlayedAnswer.Say("never asked"));
        OpenAIChatCompletionService service = new("stand-in", endpoint.Address, "key");
        await using ServiceProvider services = DeskHost.Services(
            harness => harness.UseChatClient(service.AsChatClient().AsBuilder().UseFunctionInvocation().Build()));

        AgentRun run = await services.GetRequiredService<Harness>().StartAsync<DeskAgent>(
            new RunRequest("Review"), TestContext.Current.CancellationToken);

        Assert.Equal(RunStatus.AwaitingApproval, run.Status);
        Assert.Single(endpoint.Requests);
        Assert.Empty(services.GetRequiredService<CrmSystem>().Executed);
        await DeskHost.ReplayAsync(services, run.Id);
    }

    [Fact]
    public async Task A_model_service_that_fails_ends_the_run_in_a_state_that_resumes()
    {
        int asked = 0;
        await using PlayedEndpoint endpoint = await PlayedEndpoint.StartAsync(
            _ => Interlocked.Increment(ref asked) == 1 ? PlayedAnswer.Fail(401, "no such key") : PlayedAnswer.Say("done"));
        await using ServiceProvider services = DeskHost.Services(
            harness => harness.UseChatCompletion(new OpenAIChatCompletionService("stand-in", endpoint.Address, "key")));
        Harness harness = services.GetRequiredService<Harness>();

        AgentRun run = await harness.StartAsync<DeskAgent>(new RunRequest("Review"), TestContext.Current.CancellationToken);
        AgentRun resumed = await harness.ResumeAsync(run.Id, TestContext.Current.CancellationToken);

        Assert.Equal(RunStatus.Failed, run.Status);
        Assert.DoesNotContain("no such key", run.Reason, StringComparison.Ordinal);
        Assert.Equal((RunStatus.Completed, "done"), (resumed.Status, resumed.Output));
        await DeskHost.ReplayAsync(services, run.Id);
    }
}
