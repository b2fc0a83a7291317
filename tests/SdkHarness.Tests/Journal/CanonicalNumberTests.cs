using System.Globalization;
using System.Numerics;
using System.Text.Json;
using CsCheck;

namespace SdkHarness.Tests.Journal;

public sealed class CanonicalNumberTests
{
    /// <summary>RFC 8785, appendix B: the bits of a double and its serialization.</summary>
    [Theory]
    [InlineData(0x0000000000000000, "0")]
    [InlineData(0x8000000000000000, "0")]
    [InlineData(0x0000000000000001, "5e-324")]
    [InlineData(0x8000000000000001, "-5e-324")]
    [InlineData(0x7fefffffffffffff, "1.7976931348623157e+308")]
    [InlineData(0xffefffffffffffff, "-1.7976931348623157e+308")]
    [InlineData(0x4340000000000000, "9007199254740992")]
    [InlineData(0xc340000000000000, "-9007199254740992")]
    [InlineData(0x4430000000000000, "295147905179352830000")]
    [InlineData(0x44b52d02c7e14af5, "9.999999999999997e+22")]
    [InlineData(0x44b52d02c7e14af6, "1e+23")]
    [InlineData(0x44b52d02c7e14af7, "1.0000000000000001e+23")]
    [InlineData(0x444b1ae4d6e2ef4e, "999999999999999700000")]
    [InlineData(0x444b1ae4d6e2ef4f, "999999999999999900000")]
    [InlineData(0x444b1ae4d6e2ef50, "1e+21")]
    [InlineData(0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7")]
    [InlineData(0x3eb0c6f7a0b5ed8d, "0.000001")]
    [InlineData(0x41b3de4355555553, "333333333.3333332")]
    [InlineData(0x41b3de4355555554, "333333333.33333325")]
    [InlineData(0x41b3de4355555555, "333333333.3333333")]
    [InlineData(0x41b3de4355555556, "333333333.3333334")]
    [InlineData(0x41b3de4355555557, "333333333.33333343")]
    [InlineData(0xbecbf647612f3696, "-0.0000033333333333333333")]
    [InlineData(0x43143ff3c1cb0959, "1424953923781206.2")]
    public void A_double_is_written_as_the_RFC_says(ulong bits, string expected)
    {
        double value = BitConverter.UInt64BitsToDouble(bits);
        Assert.Equal(expected, Canonical(JsonSerializer.Serialize(value)));
        Assert.Equal(expected, Canonical(value.ToString("R", CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("-0", "0")]
    [InlineData("-0.00e5", "0")]
    [InlineData("4.50", "4.5")]
    [InlineData("2e-3", "0.002")]
    [InlineData("1E30", "1e+30")]
    [InlineData("0.000000000000000000000000001", "1e-27")]
    [InlineData("5.0", "5")]
    [InlineData("500e-2", "5")]
    [InlineData("100000000000000000000", "100000000000000000000")]
    [InlineData("1000000000000000000000", "1e+21")]
    [InlineData("0.0000001", "1e-7")]
    [InlineData("12.5e3", "12500")]
    public void One_value_has_one_form_however_it_was_written(string number, string expected) => Assert.Equal(expected, Canonical(number));

    [Theory]
    [InlineData("9007199254740993", "9007199254740993")]
    [InlineData("0.1000000000000000000001", "0.1000000000000000000001")]
    [InlineData("333333333.33333329", "333333333.33333329")]
    [InlineData("18446744073709551616", "18446744073709551616")]
    [InlineData("1e400", "1e+400")]
    [InlineData("-1e-400", "-1e-400")]
    [InlineData("123456789012345678901234567890.50", "1.234567890123456789012345678905e+29")]
    [InlineData("1e99999999999999999999", "1e+99999999999999999999")]
    public void A_number_that_a_double_cannot_hold_keeps_its_digits(string number, string expected) => Assert.Equal(expected, Canonical(number));

    [Fact]
    public void Every_double_is_written_with_its_shortest_digits_and_read_back() =>
        Gen.Double.Where(double.IsFinite).Sample(static value =>
        {
            string canonical = Canonical(JsonSerializer.Serialize(value));
            Assert.Equal(value, double.Parse(canonical, CultureInfo.InvariantCulture));
            Assert.Equal(ShortestDigits(value), canonical.Split('e')[0].Replace(".", "", StringComparison.Ordinal).Trim('-').Trim('0'));
        });

    /// <summary>Two numbers share a form exactly where their decimal values are equal, compared by cross-multiplication.</summary>
    [Fact]
    public void Two_numbers_share_a_form_exactly_where_they_are_equal()
    {
        Gen<(int Mantissa, int Exponent, int Zeros)> near = Gen.Select(Gen.Int[-50, 50], Gen.Int[-3, 3], Gen.Int[0, 3]);
        Gen.Select(near, near).Sample(static (a, b) =>
        {
            bool equal = Scaled(a.Mantissa, a.Exponent) == Scaled(b.Mantissa, b.Exponent);
            Assert.Equal(equal, Canonical(Text(a.Mantissa, a.Exponent, a.Zeros)) == Canonical(Text(b.Mantissa, b.Exponent, b.Zeros)));
        });

        static BigInteger Scaled(int mantissa, int exponent) => mantissa * BigInteger.Pow(10, exponent + 3);
        static string Text(int mantissa, int exponent, int zeros) => mantissa == 0 ? "0" : $"{mantissa}{new string('0', zeros)}e{exponent - zeros}";
    }

    private static string Canonical(string json) => CanonicalJson.Canonicalize(JsonElement.Parse(json));

    private static string ShortestDigits(double value) => value.ToString("R", CultureInfo.InvariantCulture)
        .Split('E')[0].Replace(".", "", StringComparison.Ordinal).Trim('-').Trim('0');
}
