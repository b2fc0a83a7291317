using SdkHarness.Cli.Commands;
using SdkHarness.Cli.Output;

namespace SdkHarness.Cli.Tests.Output;

public sealed class OutputTests
{
    [Theory]
    [InlineData("plain – text ×3", "plain – text ×3")]
    [InlineData("a\u001b]0;title\u0007b", "a\\u001b]0;title\\u0007b")]
    [InlineData("a\r\nb\tc", "a b c")]
    [InlineData("\u2066x\u2069\u200f\u0085", "\\u2066x\\u2069\\u200f\\u0085")]
    public void Control_characters_are_spelled_out(string text, string safe) => Assert.Equal(safe, SafeText.OneLine(text));

    [Theory]
    [InlineData("2026-11-23", "2026-11-23T00:00:00Z")]
    [InlineData("2026-11-23T09:30", "2026-11-23T09:30:00Z")]
    [InlineData("2026-11-23T09:30:01.5+02:00", "2026-11-23T07:30:01.5Z")]
    [InlineData("2026-11-23 09:30:00Z", "2026-11-23T09:30:00Z")]
    [InlineData("90m", "2026-11-23T10:30:00Z")]
    [InlineData("24h", "2026-11-22T12:00:00Z")]
    [InlineData("7d", "2026-11-16T12:00:00Z")]
    [InlineData("2w", "2026-11-09T12:00:00Z")]
    [InlineData("2000000w", "1970-01-01T00:00:00Z")]
    public void Times_are_iso_or_how_long_ago(string text, string expected)
    {
        Assert.True(TimeOption.TryParse(text, CliRun.Now, out DateTimeOffset time));
        Assert.Equal(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), time);
        Assert.Equal(TimeSpan.Zero, time.Offset);
    }

    [Theory]
    [InlineData("")]
    [InlineData("h")]
    [InlineData("-1h")]
    [InlineData("1.5h")]
    [InlineData("1y")]
    [InlineData("11/23/2026")]
    [InlineData("2026-13-01")]
    public void Other_times_are_refused(string text) => Assert.False(TimeOption.TryParse(text, CliRun.Now, out _));

    [Fact]
    public void Names_are_read_in_any_spelling_and_never_as_numbers()
    {
        Assert.Equal(RunStatus.AwaitingApproval, Words.Parse<RunStatus>("awaiting_approval"));
        Assert.Equal(RunStatus.AwaitingApproval, Words.Parse<RunStatus>("Awaiting Approval"));
        Assert.Null(Words.Parse<RunStatus>("1"));
        Assert.Null(Words.Parse<RunStatus>(""));
        Assert.Equal(("awaiting-approval", "never_asked"), (Words.Kebab("AwaitingApproval"), Words.Snake("NeverAsked")));
    }
}
