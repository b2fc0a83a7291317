using System.Globalization;
using System.Numerics;
using System.Text;

namespace SdkHarness;

/// <summary>Lays a JSON number's own decimal value out as ECMAScript lays out a double's shortest one (Number::toString).</summary>
/// <remarks>
/// For every number that a double gives back as it came, that is RFC 8785's form; the others keep all their digits. No double is
/// computed, so no two different decimal values can meet.
/// </remarks>
internal static class CanonicalNumber
{
    /// <summary>Values of 10 to this power and above, and those below 1e-6, are written with an exponent.</summary>
    private const int LargestPlainExponent = 21;

    /// <summary>Writes a number.</summary>
    /// <param name="number">The number as JSON has it.</param>
    /// <param name="text">Where it is written.</param>
    public static void Write(ReadOnlySpan<char> number, StringBuilder text)
    {
        bool negative = number[0] == '-';
        if (negative)
            number = number[1..];
        int exponentAt = number.IndexOfAny('e', 'E');
        ReadOnlySpan<char> mantissa = exponentAt < 0 ? number : number[..exponentAt];
        int point = mantissa.IndexOf('.');
        ReadOnlySpan<char> whole = point < 0 ? mantissa : mantissa[..point];
        ReadOnlySpan<char> fraction = point < 0 ? [] : mantissa[(point + 1)..];

        string all = string.Concat(whole, fraction);
        string digits = all.TrimStart('0');
        if (digits.Length == 0)
        {
            text.Append('0');
            return;
        }

        // The value is 0.DIGITS times ten to this power.
        BigInteger power = whole.Length - (all.Length - digits.Length);
        if (exponentAt >= 0)
            power += BigInteger.Parse(number[(exponentAt + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (negative)
            text.Append('-');
        Lay(digits.AsSpan().TrimEnd('0'), power, text);
    }

    private static void Lay(ReadOnlySpan<char> digits, BigInteger power, StringBuilder text)
    {
        if (power > LargestPlainExponent || power <= -6)
        {
            text.Append(digits[0]);
            if (digits.Length > 1)
                text.Append('.').Append(digits[1..]);
            BigInteger exponent = power - 1;
            text.Append('e').Append(exponent.Sign < 0 ? '-' : '+').Append(BigInteger.Abs(exponent).ToString(CultureInfo.InvariantCulture));
            return;
        }

        int before = (int)power;
        if (before <= 0)
            text.Append("0.").Append('0', -before).Append(digits);
        else if (before >= digits.Length)
            text.Append(digits).Append('0', before - digits.Length);
        else
            text.Append(digits[..before]).Append('.').Append(digits[before..]);
    }
}
