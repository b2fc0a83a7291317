using System.Text.Json;
using System.Text.Json.Nodes;

namespace SdkHarness.Generators.Tests;

public sealed class ResultTests
{
    private static readonly ToolBinding Tickets = Call.Tool<DeskTools>("list_tickets");

    [Fact]
    public void A_result_of_every_type_is_written_in_its_json_form()
    {
        var everything = new Everything(
            true, 'x', 255, long.MinValue, 0.1, 1.50m, Guid.Empty, new Uri("https://example.com/a"), new DateTime(2026, 11, 2, 9, 0, 0), new DateOnly(2026, 11, 2),
            new TimeOnly(9, 30), new TimeSpan(1, 2, 30, 0), [1, 2], null, [1, 2], new() { ["a"] = new Point(1), ["b"] = null }, JsonElement.Parse("[1.0]"), JsonNode.Parse("{}")!, "u");
        (string json, ResultContext context) = Call.Tool<DeskTools>("get_everything").Written(everything);
        Assert.Equal(
            """
            {"first":1,"flag":true,"letter":"x","small":255,"large":-9223372036854775808,"real":0.1,"exact":1.50,"id":"00000000-0000-0000-0000-000000000000","link":"https://example.com/a","on":"2026-11-02T09:00:00Z","day":"2026-11-02","time":"09:30:00","span":"P1DT2H30M","bytes":"AQI=","none":null,"numbers":[1,2],"points":{"a":{"x":1,"y":7},"b":null},"any":[1.0],"node":{},"urlValue":"u"}
            """,
            json);
        Assert.Empty(context.Defects);
    }

    [Fact]
    public void A_sensitive_member_is_written_only_under_its_label()
    {
        Ticket[] tickets = [new Ticket { Id = "1", Mail = "maria@example.com" }];
        (string hidden, ResultContext without) = Tickets.Written(tickets);
        (string shown, ResultContext with) = Tickets.Written(tickets, "contact");
        Assert.DoesNotContain("mail", hidden, StringComparison.Ordinal);
        Assert.False(without.WroteSensitive);
        Assert.Contains("\"mail\":\"maria@example.com\"", shown, StringComparison.Ordinal);
        Assert.True(with.WroteSensitive);
    }

    [Fact]
    public async Task A_sensitive_result_is_withheld_without_its_label()
    {
        ToolBinding tool = Call.Tool<DeskTools>("find_address");
        Assert.Equal("""{"withheld":"contact"}""", (await tool.RunAsync(new DeskTools(), "{}")).Json);
        Assert.Equal("\"maria@example.com\"", (await tool.RunAsync(new DeskTools(), "{}", "contact")).Json);
    }

    [Fact]
    public void Text_of_outsiders_is_noted_only_where_there_is_some()
    {
        Assert.False(Tickets.Written(new Ticket[] { new() { Id = "1" } }).Context.WroteUntrusted);
        Assert.True(Tickets.Written(new Ticket[] { new() { Id = "1", Body = "Hello" } }).Context.WroteUntrusted);
        ToolBinding mail = Call.Tool<DeskTools>("read_mail");
        Assert.False(mail.Written(null).Context.WroteUntrusted);
        Assert.True(mail.Written("Hello").Context.WroteUntrusted);
    }

    [Fact]
    public void A_missing_value_is_a_missing_field_at_its_place()
    {
        (string json, ResultContext context) = Tickets.Written(new[] { new Ticket { Id = null! }, null! });
        Assert.Equal([(Failure.MissingField, "/0/id"), (Failure.MissingField, "/1")], context.Defects.Select(defect => (defect.Failure, defect.Pointer)));
        Assert.Contains("\"id\":null", json, StringComparison.Ordinal);
        Assert.Equal((Failure.MissingField, ""), Assert.Single(Tickets.Written(null).Context.Defects.Select(defect => (defect.Failure, defect.Pointer))));
    }

    [Theory]
    [InlineData(60, true)]
    [InlineData(61, false)]
    public void A_record_older_than_its_contract_allows_is_stale(int minutes, bool fresh)
    {
        Ticket[] tickets = [new Ticket { Id = "1", ReadAt = Call.Now.AddMinutes(-minutes) }];
        ResultContext context = Tickets.Written(tickets).Context;
        if (fresh)
            Assert.Empty(context.Defects);
        else
            Assert.Equal((Failure.StaleData, "/0/readAt"), Assert.Single(context.Defects.Select(defect => (defect.Failure, defect.Pointer))));
    }

    [Fact]
    public void A_second_record_of_one_key_is_a_duplicate()
    {
        Ticket[] tickets = [new Ticket { Id = "1" }, new Ticket { Id = "2" }, new Ticket { Id = "1" }];
        ResultDefect defect = Assert.Single(Tickets.Written(tickets).Context.Defects);
        Assert.Equal((Failure.DuplicateRecord, "/2/id"), (defect.Failure, defect.Pointer));
        Assert.DoesNotContain("1", defect.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_undeclared_enum_value_is_an_unexpected_shape()
    {
        Ticket[] tickets = [new Ticket { Id = "1", Colour = (Colour)99 }];
        ResultDefect defect = Assert.Single(Tickets.Written(tickets).Context.Defects);
        Assert.Equal((Failure.UnexpectedShape, "/0/colour"), (defect.Failure, defect.Pointer));
    }

    [Fact]
    public async Task A_tool_that_returns_nothing_says_that_it_is_done()
    {
        var desk = new DeskTools();
        Assert.Equal("""{"status":"ok"}""", (await Call.Tool<DeskTools>("note").RunAsync(desk, """{"text":"hello"}""")).Json);
        Assert.Equal("""{"status":"ok"}""", (await Call.Tool<DeskTools>("note_later").RunAsync(desk, """{"text":"later"}""")).Json);
        Assert.Equal(["hello", "later key-1 a service True"], desk.Log);
    }
}
