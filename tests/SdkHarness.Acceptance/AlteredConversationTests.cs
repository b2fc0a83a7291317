using System.Text.Json;
using SdkHarness.Acceptance.Airline;
using SdkHarness.Acceptance.Playing;
using SdkHarness.Acceptance.Recordings;

namespace SdkHarness.Acceptance;

/// <summary>The same recordings, altered: what the comparison must then find, and what the original would have executed and the guard does not.</summary>
public sealed class AlteredConversationTests
{
    private static readonly RecordedConversation Booking = new(
        "altered",
        "Book a flight.",
        [Book("""{"cabin":"economy"}""", "Error: payment amount does not add up, total price is 152, but paid 1")],
        "Done.",
        JsonElement.Parse("[]"));

    [Fact]
    public async Task A_call_as_the_schema_wants_it_reaches_the_desks_own_rules()
    {
        PlayedConversation played = await PlayAsync(Booking);

        Assert.Null(Assert.Single(played.Calls).Difference);
        Assert.True(played.StateIsAsRecorded);
    }

    [Theory]
    [InlineData("""{"cabin":"first"}""", "/cabin enum")]
    [InlineData("""{"cabin":"economy","total_baggages":"3"}""", "/total_baggages type")]
    [InlineData("""{"cabin":"economy","discount":100}""", "/discount additionalProperties")]
    [InlineData("""{"cabin":"economy","passengers":[{"first_name":"Mia","last_name":"Li"}]}""", "/passengers/0/dob required")]
    [InlineData("""{"cabin":"economy","payment_methods":[{"payment_id":"credit_card_4421486","amount":152,"currency":"EUR"}]}""", "/payment_methods/0/currency additionalProperties")]
    public async Task A_call_that_breaks_the_schema_is_rejected_before_a_person_is_asked(string arguments, string error)
    {
        PlayedConversation played = await PlayAsync(Booking with { Steps = [Book(arguments, "")] });

        PlayedCall call = Assert.Single(played.Calls);
        Assert.Equal("arguments rejected", call.Difference);
        Assert.Contains(error, call.Refusal, StringComparison.Ordinal);
        Assert.False(call.Held);
        Assert.True(played.StateIsAsRecorded);
        Assert.True(played.Replay.IsFaithful);
    }

    [Fact]
    public async Task A_tool_that_does_not_exist_is_denied()
    {
        RecordedStep step = Booking.Steps[0] with { Function = "delete_user" };

        PlayedConversation played = await PlayAsync(Booking with { Steps = [step] });

        Assert.Equal("denied", Assert.Single(played.Calls).Difference);
        Assert.Contains("unknown_tool", played.Calls[0].Refusal, StringComparison.Ordinal);
        Assert.True(played.Replay.IsFaithful);
    }

    [Fact]
    public async Task Another_answer_or_another_state_than_the_recorded_one_is_found()
    {
        RecordedConversation other = Booking with
        {
            Steps = [Booking.Steps[0] with { Output = "Error: another" }],
            StateDiff = JsonElement.Parse("""[{"op":"replace","path":"/users/mia_li_3668/membership","value":"silver"}]"""),
        };

        PlayedConversation played = await PlayAsync(other);

        Assert.Equal("another output", Assert.Single(played.Calls).Difference);
        Assert.Equal(["/users/mia_li_3668"], played.StateDifferences);
    }

    [Fact]
    public async Task An_approver_who_says_no_leaves_the_data_as_it_was()
    {
        AirlineData.Require();
        RecordedConversation recording = ConversationReader.Read(AirlineData.Conversations)
            .First(static conversation => conversation.Steps.Count(static step => step.Mutated) > 1);

        PlayedConversation played = await PlayAsync(recording with { StateDiff = JsonElement.Parse("[]") }, ApprovalDecision.Reject);

        Assert.Equal(RunStatus.Completed, played.Run.Status);
        Assert.All(played.Calls, static call => Assert.Equal(call.Step.Mutated ? "denied" : call.Difference, call.Difference));
        Assert.True(played.StateIsAsRecorded);
        Assert.True(played.Replay.IsFaithful);
    }

    private static async Task<PlayedConversation> PlayAsync(RecordedConversation recording, ApprovalDecision decision = ApprovalDecision.Approve)
    {
        AirlineData.Require();
        await using var store = new InMemoryStore();
        var player = new ConversationPlayer(AirlineSnapshot.Load(AirlineData.Database), AirlineEdition.TauBench, store, decision);
        return await player.PlayAsync(recording, TestContext.Current.CancellationToken);
    }

    /// <summary>A booking whose arguments are valid but for those given.</summary>
    private static RecordedStep Book(string changes, string output)
    {
        Dictionary<string, JsonElement> arguments = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>("""
            {
              "user_id": "mia_li_3668", "origin": "JFK", "destination": "ATL", "flight_type": "one_way", "total_baggages": 0, "nonfree_baggages": 0,
              "insurance": "no", "flights": [{"flight_number": "HAT136", "date": "2024-05-20"}],
              "passengers": [{"first_name": "Mia", "last_name": "Li", "dob": "1990-04-05"}],
              "payment_methods": [{"payment_id": "credit_card_4421486", "amount": 1}]
            }
            """)!;
        foreach (JsonProperty change in JsonElement.Parse(changes).EnumerateObject())
            arguments[change.Name] = change.Value;
        return new RecordedStep("", "call_1", "book_reservation", JsonSerializer.SerializeToElement(arguments), output, Mutated: false);
    }
}
