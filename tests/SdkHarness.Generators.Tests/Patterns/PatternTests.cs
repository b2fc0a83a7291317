using System.Diagnostics;
using SdkHarness.Binding;

namespace SdkHarness.Generators.Tests.Patterns;

public sealed class PatternTests
{
    /// <summary>Bytes a pattern adds to the generated code: usual ones cost a few dozen.</summary>
    [Theory]
    [InlineData("^[A-Z]{3}-[0-9]{1,10}$", "2'&P#$%,%*<&##$&'%$##$$'##$%'$#$%'%*$##")]
    [InlineData("^ACC-[0-9]{4}$", ",('P#$%,%*#&$#'##$&'##$''%###$$'##$%'%%$##")]
    [InlineData("[a-c]+|x", "&&%e$%$7#%##%$)%'$##$#$$%")]
    public void A_usual_pattern_is_a_few_dozen_characters(string pattern, string table) => Assert.Equal(table, Compiled.Text(pattern).Table);

    [Theory]
    [InlineData("^\\S+@\\S+$", 150)]
    [InlineData(".{1,2000}", 100)]
    [InlineData(".{1,5000}", 100)]
    [InlineData("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?$", 200)]
    [InlineData("^(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])\\.){3}(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])$", 400)]
    [InlineData("^(?:january|february|march|april|may|june|july|august|september|october|november|december)$", 900)]
    [InlineData("^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$", 300)]
    public void A_long_pattern_stays_short(string pattern, int most) => Assert.InRange(Compiled.Text(pattern).Table.Length, 20, most);

    [Theory]
    [InlineData("^a$", "^a$")]
    [InlineData("a|b", "^(?:a|b)$")]
    [InlineData("^a|b$", "^(?:^a|b$)$")]
    [InlineData("^a\\$", "^(?:^a\\$)$")]
    [InlineData("^[\\w-.]+\\@[\\w\\-\\.]+$", "^[\\w\\-.]+@[\\w\\-\\.]+$")]
    [InlineData("^(?<year>[0-9]{4})-(?<month>\\d\\d)$", "^([0-9]{4})-(\\d\\d)$")]
    [InlineData("^{a}]{,3}$", "^\\{a\\}\\]\\{,3\\}$")]
    [InlineData("^a+?\\/\\-$", "^a+?\\/-$")]
    public void The_schema_says_it_as_written_but_for_what_other_readers_refuse(string pattern, string schema) =>
        Assert.Equal(schema, Compiled.Text(pattern).Schema);

    [Theory]
    [InlineData("(?=a)a", "ahead or behind")]
    [InlineData("(?<!a)b", "ahead or behind")]
    [InlineData("(a)\\1", "back to a group")]
    [InlineData("(?<n>a)\\k<n>", "back to a group")]
    [InlineData("(?>a)", "a group other than")]
    [InlineData("(?i)a", "a group other than")]
    [InlineData("\\bword", "uses \\b")]
    [InlineData("\\p{L}+", "version of Unicode")]
    [InlineData("\\Aa\\z", "write ^ and $")]
    [InlineData("\\u{1F600}", "hexadecimal digits")]
    [InlineData("\\ud83d\\ude00", "the character itself")]
    [InlineData("[a-z-[aeiou]]", "subtracts")]
    [InlineData("[]", "an empty class")]
    [InlineData("[^\\s\\S]", "a class of no character")]
    [InlineData("[a", "does not compile")]
    [InlineData("[z-a]", "does not compile")]
    [InlineData("[a-\\d]", "does not compile")]
    [InlineData("(a", "does not compile")]
    [InlineData("a)", "does not compile")]
    [InlineData("a\\", "does not compile")]
    [InlineData("a**", "does not compile")]
    [InlineData("a{2}{3}", "does not compile")]
    [InlineData("^*a", "does not compile")]
    [InlineData("|*", "does not compile")]
    [InlineData("{3}", "does not compile")]
    [InlineData("a{3,2}", "does not compile")]
    [InlineData("a^b", "matches no text at all")]
    [InlineData("(?:(?:a{1,300}){1,300}){1,300}", "too large a table")]
    [InlineData("(?:a|b)*a(?:a|b){20}", "too large a table")]
    [InlineData("a{99999999999}", "too large a table")]
    public void What_cannot_be_said_exactly_is_refused_with_the_reason(string pattern, string defect) =>
        Assert.Contains(defect, Compiled.Defect(pattern), StringComparison.Ordinal);

    [Fact]
    public void Half_of_a_surrogate_pair_is_no_character() =>
        Assert.Contains("half of a surrogate pair", Compiled.Defect("\ud83d"), StringComparison.Ordinal);

    [Fact]
    public void Groups_nested_without_end_do_not_break_the_compiler() =>
        Assert.Contains("deeper than 100", Compiled.Defect(new string('(', 100_000)), StringComparison.Ordinal);

    [Theory]
    [InlineData("^.$", "😀", true)]
    [InlineData("^[😀-😂]$", "😁", true)]
    [InlineData("^[😀-😂]$", "😃", false)]
    [InlineData("^[^a]$", "😀", true)]
    [InlineData("^[^😀]$", "😁", true)]
    [InlineData("^[^😀]$", "😀", false)]
    [InlineData("^..$", "😀", false)]
    [InlineData("^😀{2}$", "😀😀", true)]
    [InlineData("^.$", "\u0085", true)]
    [InlineData("^.$", "\u2028", false)]
    [InlineData("^\\d$", "٣", false)]
    [InlineData("^\\s$", "\ufeff", true)]
    [InlineData("^a$", "a\n", false)]
    [InlineData("^[\\D]$", "😀", true)]
    [InlineData("^[\\D5]$", "5", true)]
    [InlineData("^[\\D5]$", "6", false)]
    [InlineData("^[^\\S\\n]$", "\u00a0", true)]
    [InlineData("^[^\\S\\n]$", "\n", false)]
    [InlineData("^[^\\S\\n]$", "x", false)]
    [InlineData("a?", "", true)]
    [InlineData("a?", "b", false)]
    public void It_is_read_as_ECMA_262_reads_it_with_the_u_flag(string pattern, string text, bool matches) =>
        Assert.Equal(matches, Compiled.Whole(pattern).IsMatch(text));

    [Theory]
    [InlineData("\\S", " \u00a0x\n", true)]
    [InlineData("\\S", " \u00a0\u3000\n", false)]
    [InlineData("\\S", " 😀", true)]
    [InlineData("^ab", "abc", true)]
    [InlineData("^ab", "cab", false)]
    [InlineData("ab$", "cab", true)]
    [InlineData("ab$", "abc", false)]
    [InlineData("aab", "aaab", true)]
    public void A_pattern_of_the_schema_alone_may_match_anywhere(string pattern, string text, bool matches) =>
        Assert.Equal(matches, Compiled.Anywhere(pattern).IsMatch(text));

    [Theory]
    [InlineData("(a+)+")]
    [InlineData("(?:a|aa|a*)*")]
    [InlineData("(?:(?:a?){20}a{20}|a*)*")]
    public void What_drives_a_backtracking_engine_out_of_time_runs_in_one_walk(string pattern)
    {
        TextPattern compiled = Compiled.Whole(pattern);
        string text = new string('a', 100_000) + "!";
        compiled.IsMatch("");
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        long started = Stopwatch.GetTimestamp();
        bool wrong = compiled.IsMatch(text);
        bool right = compiled.IsMatch(text.AsSpan()[..^1]);
        TimeSpan took = Stopwatch.GetElapsedTime(started);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        Assert.False(wrong);
        Assert.True(right);
        Assert.InRange(took, TimeSpan.Zero, TimeSpan.FromMilliseconds(200));
        Assert.Equal(0, allocated);
    }
}
