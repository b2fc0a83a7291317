using System.Text.Json;
using CsCheck;

namespace SdkHarness.Tests.Journal;

public sealed class CanonicalJsonTests
{
    /// <summary>RFC 8785, section 3.2.2, but for its first number, which no double holds and which therefore keeps its digits here.</summary>
    [Fact]
    public void The_RFCs_first_example_comes_out_as_printed()
    {
        const string Input = """
            {
              "numbers": [333333333.3333333, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
              "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
              "literals": [null, true, false]
            }
            """;
        const string Expected =
            """{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}""";
        Assert.Equal(Expected, Canonical(Input));
    }

    /// <summary>RFC 8785, section 3.2.3: members in the order of their names' UTF-16 code units.</summary>
    [Fact]
    public void Members_are_sorted_by_UTF_16_code_units()
    {
        const string Input = """
            {"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One",
             "\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}
            """;
        Assert.Equal(
            [
                "Carriage Return", "One", "Control", "Latin Small Letter O With Diaeresis", "Euro Sign", "Emoji: Grinning Face",
                "Hebrew Letter Dalet With Dagesh",
            ],
            JsonElement.Parse(Canonical(Input)).EnumerateObject().Select(static member => member.Value.GetString()));
    }

    [Fact]
    public void Only_what_must_be_escaped_is_escaped_and_in_its_shortest_form()
    {
        Assert.Equal("\"\\b\\t\\n\\f\\r\\\"\\\\\\u0000\\u001f\\u000b\"", Canonical("\"\\b\\t\\n\\f\\r\\\"\\\\\\u0000\\u001F\\u000B\""));
        Assert.Equal("\"/<>&'\u007f\u2028\ud83d\ude00é\"", Canonical("\"\\/<>&'\\u007f\\u2028\\ud83d\\ude00\\u00e9\""));
    }

    [Fact]
    public void White_space_goes_and_empty_values_stay() => Assert.Equal("""{"a":{},"b":[],"c":""}""", Canonical(" { \"c\" : \"\", \"b\" : [ ] ,\n\"a\":{ } } "));

    [Fact]
    public void Members_of_the_same_name_are_all_kept_in_their_order() =>
        Assert.Equal("""{"a":0,"id":"ABC-1","id":"EVIL-2"}""", Canonical("""{"id":"ABC-1","a":0,"id":"EVIL-2"}"""));

    [Theory]
    [InlineData("""{"a":"\ud800"}""")]
    [InlineData("""{"\udc00x":1}""")]
    [InlineData("""["\ude00\ud83d"]""")]
    public void Half_a_surrogate_pair_has_no_canonical_form(string json) => Assert.Throws<JsonException>(() => Canonical(json));

    [Fact]
    public void An_undefined_element_is_refused() => Assert.Throws<ArgumentException>(() => CanonicalJson.Canonicalize(default));

    [Fact]
    public void The_digest_is_SHA_256_in_lower_case() =>
        Assert.Equal("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a", CanonicalJson.Digest("{}"));

    [Fact]
    public void Canonical_text_is_its_own_canonical_form_and_is_the_same_value() => Documents.Sample(static json =>
    {
        string canonical = Canonical(json);
        Assert.Equal(canonical, Canonical(canonical));
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(json), JsonElement.Parse(canonical)), json);
    });

    [Fact]
    public void The_order_and_spacing_of_what_came_do_not_show() =>
        Gen.Select(Gen.Dictionary(Gen.String[Gen.Char.AlphaNumeric, 0, 5], Documents)[0, 6], Gen.Int).Sample(static (members, seed) =>
        {
            KeyValuePair<string, string>[] shuffled = [.. members];
            new Random(seed).Shuffle(shuffled);
            string inOrder = $"{{{string.Join(',', members.Select(static member => $"\"{member.Key}\":{member.Value}"))}}}";
            string spaced = $"{{ {string.Join(" ,\n", shuffled.Select(static member => $"\"{member.Key}\" :\t{member.Value}"))} }}";
            Assert.Equal(CanonicalJson.Digest(Canonical(inOrder)), CanonicalJson.Digest(Canonical(spaced)));
        });

    private static Gen<string> Documents { get; } = Gen.Recursive<string>(static (depth, inner) => depth > 3 ? Leaves : Gen.OneOf(
        Leaves,
        inner.Array[0, 4].Select(static items => $"[{string.Join(',', items)}]"),
        Gen.Dictionary(Gen.String[Gen.Char.AlphaNumeric, 0, 5], inner)[0, 4].Select(
            static members => $"{{{string.Join(',', members.Select(static member => $"\"{member.Key}\":{member.Value}"))}}}")));

    private static Gen<string> Leaves => Gen.OneOf(
        Gen.Const("null"), Gen.Const("true"), Gen.Const("false"),
        Gen.Double.Where(double.IsFinite).Select(static number => JsonSerializer.Serialize(number)),
        Gen.Int.Select(static number => JsonSerializer.Serialize(number)),
        Gen.String[Gen.Char['\u0000', '\ud7ff'], 0, 8].Select(static text => JsonSerializer.Serialize(text)));

    private static string Canonical(string json) => CanonicalJson.Canonicalize(JsonElement.Parse(json));

    [Theory]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(20_000)]
    public void Members_in_any_order_and_number_are_sorted_and_those_of_one_name_stay_in_order(int count)
    {
        IEnumerable<string> names = Enumerable.Range(0, count).Select(static i => $"\"n{i:D5}\":{i}");
        string sorted = $"{{{string.Join(',', names)}}}";
        string reversed = $"{{{string.Join(',', names.Reverse())}}}";
        Assert.Equal(sorted, CanonicalJson.Canonicalize(JsonElement.Parse(reversed)));
        string twice = $"{{\"z\":2,\"z\":1,{string.Join(',', names.Reverse())}}}";
        Assert.EndsWith("\"z\":2,\"z\":1}", CanonicalJson.Canonicalize(JsonElement.Parse(twice)), StringComparison.Ordinal);
    }
}
