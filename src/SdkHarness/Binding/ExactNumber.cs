using System.Globalization;
using System.Numerics;
using System.Text;

namespace SdkHarness.Binding;

/// <summary>A JSON number without rounding: sign, significant digits, and the position of the decimal point.</summary>
/// <remarks>Bounds hold exactly, whatever type the number becomes: 1.00000000000000000001 is over 1, also for a double.</remarks>
internal readonly struct ExactNumber : IComparable<ExactNumber>
{
    private readonly string _digits;
    private readonly bool _negative;

    /// <summary>The value is 0.DIGITS times ten to this power.</summary>
    private readonly long _exponent;

    private ExactNumber(bool negative, string digits, long exponent)
    {
        _negative = negative;
        _digits = digits;
        _exponent = exponent;
    }

    public bool IsInteger => _exponent >= _digits.Length;

    public static ExactNumber Parse(string text) => Parse(Encoding.ASCII.GetBytes(text));

    /// <summary>Reads the text of a JSON number.</summary>
    public static ExactNumber Parse(ReadOnlySpan<byte> text)
    {
        bool negative = text[0] == '-';
        if (negative)
            text = text[1..];

        long exponent = 0;
        int e = text.IndexOfAny((byte)'e', (byte)'E');
        if (e >= 0)
        {
            exponent = Exponent(text[(e + 1)..]);
            text = text[..e];
        }

        int point = text.IndexOf((byte)'.');
        exponent += point < 0 ? text.Length : point;
        var digits = new StringBuilder(text.Length);
        foreach (byte digit in text)
        {
            if (digit == '.')
                continue;
            if (digits.Length > 0 || digit != '0')
                digits.Append((char)digit);
            else
                exponent--;
        }

        while (digits.Length > 0 && digits[^1] == '0')
            digits.Length--;
        return digits.Length == 0 ? new ExactNumber(false, "", 0) : new ExactNumber(negative, digits.ToString(), exponent);
    }

    public int CompareTo(ExactNumber other)
    {
        if (Sign != other.Sign)
            return Sign.CompareTo(other.Sign);
        if (Sign == 0)
            return 0;

        int magnitude = _exponent != other._exponent
            ? _exponent.CompareTo(other._exponent)
            : string.CompareOrdinal(_digits, other._digits);
        return _negative ? -magnitude : magnitude;
    }

    /// <summary>The digits of an integer, without exponent or fraction.</summary>
    public string ToIntegerText() =>
        _digits.Length == 0 ? "0" : $"{(_negative ? "-" : "")}{_digits.PadRight((int)_exponent, '0')}";

    /// <summary>Whether it is the factor, above 0 and of up to 28 significant digits, a whole number of times.</summary>
    public bool IsMultipleOf(ExactNumber factor)
    {
        // Neither number's digits end in 0, so one with more places than the factor is no multiple of it.
        long places = _exponent - _digits.Length - (factor._exponent - factor._digits.Length);
        if (Sign == 0 || places < 0)
            return Sign == 0;

        UInt128 modulus = UInt128.Parse(factor._digits, NumberStyles.None, CultureInfo.InvariantCulture);
        UInt128 rest = 0;
        foreach (char digit in _digits)
            rest = ((rest * 10) + (uint)(digit - '0')) % modulus;
        return (BigInteger.ModPow(10, places, modulus) * rest % modulus).IsZero;
    }

    private int Sign => _digits.Length == 0 ? 0 : _negative ? -1 : 1;

    /// <summary>Exponents beyond nine digits differ from every number that fits any type, so they are cut there.</summary>
    private static long Exponent(ReadOnlySpan<byte> text)
    {
        bool negative = text[0] == '-';
        ReadOnlySpan<byte> digits = text.TrimStart("+-"u8).TrimStart((byte)'0');
        long value = digits.Length == 0 ? 0
            : digits.Length > 9 ? 1_000_000_000
            : long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        return negative ? -value : value;
    }
}
