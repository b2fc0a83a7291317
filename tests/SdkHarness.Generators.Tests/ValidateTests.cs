namespace SdkHarness.Generators.Tests;

/// <summary>Rules across members: IValidatableObject.</summary>
public sealed class ValidateTests
{
    private static readonly ToolBinding Book = Call.Tool<BookingTools>("book");

    public static TheoryData<string, string, string, string> Refused => new()
    {
        { """{"stay":{"arrival":"2026-11-02","leaves_on":"2026-11-02"}}""", "/stay/leaves_on", "The departure must be after the arrival.", "\"2026-11-02\"" },
        { """{"stay":{"arrival":"2026-11-02","leaves_on":"2026-11-03","note":"empty"}}""", "/stay", "values that keep the rules of Stay", "an object" },
        { """{"stay":{"arrival":"2026-11-02","leaves_on":"2026-11-03","note":"elsewhere"}}""", "/stay", "Not there.", "an object" },
        { """{"stay":{"arrival":"2026-11-02","leaves_on":"2026-11-03","note":"throw"}}""", "/stay", "values that keep the rules of Stay", "values on which those rules failed to run" },
        { """{"stay":{"arrival":"2026-11-02","leaves_on":"2026-11-03"},"trip":{}}""", "/trip", "Give one stay at least.", "an object" },
        { """{"stay":{"arrival":"2026-11-02","leaves_on":"2026-11-03"},"trip":{"stays":[{"arrival":"2026-11-02","leaves_on":"2026-11-03"},{"arrival":"2026-11-02","leaves_on":"2026-11-01"}]}}""",
            "/trip/stays/1/leaves_on", "The departure must be after the arrival.", "\"2026-11-01\"" },
        { """{"stay":{"arrival":"2026-11-02","leaves_on":"2026-11-03"},"trip":{"last":{"arrival":"2026-11-02","leaves_on":"2026-11-01"}}}""",
            "/trip/last/leaves_on", "The departure must be after the arrival.", "\"2026-11-01\"" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_rule_across_members_is_told_at_the_member_that_it_names(string json, string pointer, string expected, string actual) =>
        Assert.Equal(new ArgumentError(pointer, "validate", expected, actual), Assert.Single(Book.Errors(json)));

    [Fact]
    public void A_rule_about_several_members_is_told_at_each()
    {
        Assert.Equal(
            [("/stay/guests", "5"), ("/stay/arrival", "\"2026-11-02\"")],
            Book.Errors("""{"stay":{"arrival":"2026-11-02","leaves_on":"2027-11-03","guests":5}}""").Select(static error => (error.Pointer, error.Actual)));
        Assert.Equal(
            ["/span/from", "/span/to"],
            Book.Errors("""{"stay":{"arrival":"2026-11-02","leaves_on":"2026-11-03"},"span":{"from":2,"to":1}}""").Select(static error => error.Pointer));
    }

    [Fact]
    public void The_rules_are_asked_only_where_the_members_are_valid()
    {
        Assert.Equal(
            [("/stay/guests", "maximum")],
            Book.Errors("""{"stay":{"arrival":"2026-11-02","leaves_on":"2026-11-01","guests":10}}""").Select(static error => (error.Pointer, error.Rule)));
        Assert.Equal(
            [("/stay/leaves_on", "validate"), ("/trip/stays", "type")],
            Book.Errors("""{"stay":{"arrival":"2026-11-02","leaves_on":"2026-11-01"},"trip":{"stays":1}}""").Select(static error => (error.Pointer, error.Rule)));
    }

    [Fact]
    public void What_a_rule_throws_is_kept_for_the_log_and_not_shown()
    {
        var errors = new ArgumentErrors();
        Book.Bind(ToolArguments.Parse("""{"stay":{"arrival":"2026-11-02","leaves_on":"2026-11-03","guests":7,"note":"throw"}}"""), errors);
        Assert.DoesNotContain("secret", Assert.Single(errors.All).ToString(), StringComparison.Ordinal);
        Assert.Equal("secret 7", errors.Thrown?.Message);
    }

    [Fact]
    public async Task Valid_objects_reach_the_body()
    {
        (string result, _) = await Book.RunAsync(new BookingTools(), """
            {"stay":{"arrival":"2026-11-02","leaves_on":"2026-11-03","guests":2},"trip":{"stays":[{"arrival":"2026-11-02","leaves_on":"2026-11-03"}]},"span":{"from":1,"to":1}}
            """);
        Assert.Equal("4", result);
    }
}
