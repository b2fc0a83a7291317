using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SdkHarness.Generators.Tests;

public sealed class ContractTests
{
    [Fact]
    public void A_contract_carries_what_the_attributes_and_doc_comments_say()
    {
        Assert.Equal(("desk", "A desk whose tools have every shape.", "tests"), (DeskTools.Contract.Name, DeskTools.Contract.Description, DeskTools.Contract.Owner));
        Assert.Equal(
            ["list_tickets", "get_everything", "read_mail", "find_address", "note", "note_later", "count", "send"],
            DeskTools.Contract.Tools.Select(tool => tool.Name));

        ToolContract list = Call.Tool<DeskTools>("list_tickets").Contract;
        Assert.Equal("Lists tickets of account, see Ticket.", list.Description);
        Assert.Equal("desk_list_tickets", list.FunctionName);
        Assert.Equal(["desk.ticket", "desk.account"], list.Reads);
        Assert.Equal(["contact"], list.Labels);
        Assert.True(list.ReturnsUntrusted);
        Assert.Equal("account", list.SubjectArgument);
        Assert.Equal(TimeSpan.FromSeconds(5), list.Timeout);
        Assert.Equal([new RecoveryStep(Failure.Any, Recovery.Escalate, Note: "desk")], list.Recovery);
        Assert.Equal(
            """{"type":"object","properties":{"account":{"type":"string","description":"The account."}},"required":["account"],"additionalProperties":false}""",
            list.InputSchema.GetRawText());

        ToolContract send = Call.Tool<DeskTools>("send").Contract;
        Assert.Equal([new WriteEffect("desk.mail", External: true)], send.Writes);
        Assert.Equal(new ApprovalPolicy { Role = "lead", Reason = "It reaches people", Approvers = 2, Expires = TimeSpan.FromMinutes(30), When = "IsLarge" }, send.Approval);
        Assert.Equal([new EvidenceRequirement("desk.ticket", TimeSpan.FromMinutes(15))], send.Evidence);
        Assert.Equal((WriteKind.Lookup, TimeSpan.FromSeconds(0.5)), (send.WriteKind, send.Timeout));
        Assert.Equal([new("secret", "secret")], send.SensitiveArguments);

        Assert.Equal((WriteKind.Blind, "harmless", "not yet"), (Note.WriteKind, Note.AutoApprovedBecause, Note.BlockedReason));
        Assert.Equal(WriteKind.Keyed, Call.Tool<DeskTools>("note_later").Contract.WriteKind);
        Assert.Equal(WriteKind.Natural, Call.Tool<OrderTools>("update_order").Contract.WriteKind);
        Assert.Equal(
            [
                new RecoveryStep(Failure.Transient, Recovery.Retry, Attempts: 5), new RecoveryStep(Failure.Unavailable, Recovery.Fallback, Method: "CachedCountAsync"),
                new RecoveryStep(Failure.StaleData, Recovery.Fallback, Method: "Guess"),
                new RecoveryStep(Failure.Any & ~(Failure.Transient | Failure.StaleData), Recovery.Escalate, Note: "desk"),
            ],
            Call.Tool<DeskTools>("count").Contract.Recovery);
    }

    [Fact]
    public void An_agents_contract_carries_its_grant()
    {
        AgentContract clerk = DeskClerk.Contract;
        Assert.Equal(("desk-clerk", "tests", "1.2", "Be kind."), (clerk.Name, clerk.Owner, clerk.Version, clerk.Instructions));
        Assert.Equal(["desk", "orders"], clerk.ToolSets);
        Assert.Equal(["desk.*"], clerk.Reads);
        Assert.Equal(["desk.note", "orders.order"], clerk.Writes);
        Assert.Equal(["contact"], clerk.Labels);
        Assert.Equal((7, 2), (clerk.MaxCalls, clerk.MaxWrites));
        Assert.Equal(["desk-clerk"], PlainAgent.Contract.Agents);
        Assert.Equal(("", 0, 100), (PlainAgent.Contract.Instructions, PlainAgent.Contract.Reads.Count, PlainAgent.Contract.MaxCalls));
    }

    [Theory]
    [InlineData("send", "boolean")]
    [InlineData("list_tickets", "[{id:string#,body:string?~,mail:string!contact,readAt:date-time@60,colour:enum(Red|Green|sky-blue)}]")]
    [InlineData("note", "nothing")]
    [InlineData("read_mail", "string?~")]
    [InlineData("find_address", "string!contact")]
    [InlineData("count", "integer")]
    public void The_hash_is_that_of_the_canonical_contract(string name, string resultShape)
    {
        ToolContract tool = Call.Tool<DeskTools>(name).Contract;
        Assert.Equal(Hash(tool, resultShape), tool.Hash.Value);
    }

    [Fact]
    public async Task Fallbacks_look_up_and_predicate_run_with_the_bound_arguments()
    {
        var desk = new DeskTools();
        ToolBinding count = Call.Tool<DeskTools>("count");
        object bound = count.Bound("""{"account":"a","days":3}""");
        CancellationToken none = TestContext.Current.CancellationToken;
        Assert.Equal(1, await count.InvokeAsync(desk, bound, Call.Context(), none));
        Assert.Equal(30, await count.FallbackAsync("CachedCountAsync", desk, bound, Call.Context(), none));
        Assert.Equal(-3, await count.FallbackAsync("Guess", desk, bound, Call.Context(), none));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await count.FallbackAsync("Other", desk, bound, Call.Context(), none));
        Assert.Null(await count.LookupAsync(desk, bound, Call.Context(), none));
        Assert.True(count.NeedsApproval(bound));

        ToolBinding send = Call.Tool<DeskTools>("send");
        Assert.True(await send.LookupAsync(desk, send.Bound("""{"to":"sent","amount":1}"""), Call.Context(), none));
        Assert.False(await send.LookupAsync(desk, send.Bound("""{"to":"other","amount":1}"""), Call.Context(), none));
        Assert.False(send.NeedsApproval(send.Bound("""{"to":"x","amount":10}""")));
        Assert.True(send.NeedsApproval(send.Bound("""{"to":"x","amount":10.01}""")));
    }

    private static ToolContract Note => Call.Tool<DeskTools>("note").Contract;

    /// <summary>Computed apart from the generator: a node tree, sorted by System.Text.Json's own objects.</summary>
    private static string Hash(ToolContract tool, string resultShape)
    {
        var json = new JsonObject
        {
            ["approval"] = tool.Approval is { } approval
                ? new JsonObject
                {
                    ["approvers"] = approval.Approvers, ["expiresMinutes"] = (int)approval.Expires.TotalMinutes, ["reason"] = approval.Reason,
                    ["role"] = approval.Role, ["when"] = approval.When,
                }
                : null,
            ["autoApproved"] = tool.AutoApprovedBecause,
            ["blocked"] = tool.BlockedReason,
            ["description"] = tool.Description,
            ["evidence"] = new JsonArray([.. tool.Evidence.Select(evidence => new JsonObject { ["maxAgeMinutes"] = (int?)evidence.MaxAge?.TotalMinutes ?? 0, ["scope"] = evidence.Scope })]),
            ["labels"] = new JsonArray([.. tool.Labels.Select(label => (JsonNode)label)]),
            ["name"] = tool.Name,
            ["reads"] = new JsonArray([.. tool.Reads.Select(read => (JsonNode)read)]),
            ["recovery"] = new JsonArray([.. tool.Recovery.Select(step => new JsonObject
            {
                ["attempts"] = step.Attempts, ["failure"] = (int)step.Failure, ["method"] = step.Method, ["note"] = step.Note, ["recovery"] = (int)step.Recovery,
            })]),
            ["result"] = resultShape,
            ["schema"] = tool.InputSchema.GetRawText(),
            ["sensitive"] = new JsonObject(tool.SensitiveArguments.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))),
            ["subject"] = tool.SubjectArgument,
            ["timeoutMilliseconds"] = (long)tool.Timeout.TotalMilliseconds,
            ["toolSet"] = tool.ToolSet,
            ["untrusted"] = tool.ReturnsUntrusted,
            ["writeKind"] = tool.WriteKind.ToString(),
            ["writes"] = new JsonArray([.. tool.Writes.Select(write => new JsonObject { ["destructive"] = write.Destructive, ["external"] = write.External, ["scope"] = write.Scope })]),
        };
        string canonical = json.ToJsonString(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));
    }
}
