using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace SdkHarness.Generators.Types;

/// <summary>A number as JSON writes it, without rounding: digits times ten to a power.</summary>
internal readonly struct ExactDecimal : IComparable<ExactDecimal>
{
    /// <summary>No bound of a number type is further from 1 than this power of ten.</summary>
    private const int LargestExponent = 400;

    private static readonly Regex Number = new("^(-?)(0|[1-9][0-9]*)(?:\\.([0-9]+))?(?:[eE]([+-]?0*[0-9]{1,4}))?\\z", RegexOptions.CultureInvariant);

    private readonly BigInteger _digits;
    private readonly int _exponent;

    private ExactDecimal(BigInteger digits, int exponent)
    {
        _digits = digits;
        _exponent = exponent;
    }

    public bool IsPositive => _digits.Sign > 0;

    /// <summary>How many digits there are between the first and the last that is not 0.</summary>
    public int SignificantDigits => BigInteger.Abs(_digits).ToString(CultureInfo.InvariantCulture).Trim('0').Length;

    /// <summary><see langword="null"/> for what is no JSON number, or has an exponent that no type can hold.</summary>
    public static ExactDecimal? Parse(string? json)
    {
        Match match = Number.Match(json ?? "");
        if (!match.Success)
            return null;

        string fraction = match.Groups[3].Value;
        int exponent = match.Groups[4].Success ? int.Parse(match.Groups[4].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0;
        if (Math.Abs(exponent) > LargestExponent || fraction.Length > LargestExponent)
            return null;
        BigInteger digits = BigInteger.Parse(match.Groups[2].Value + fraction, NumberStyles.None, CultureInfo.InvariantCulture);
        return new ExactDecimal(match.Groups[1].Length > 0 ? -digits : digits, exponent - fraction.Length);
    }

    public int CompareTo(ExactDecimal other)
    {
        int exponent = Math.Min(_exponent, other._exponent);
        return Scaled(exponent).CompareTo(other.Scaled(exponent));
    }

    public bool IsMultipleOf(ExactDecimal factor)
    {
        int exponent = Math.Min(_exponent, factor._exponent);
        return (Scaled(exponent) % factor.Scaled(exponent)).IsZero;
    }

    /// <summary>The smallest number that is a multiple of this one and of 1.</summary>
    public ExactDecimal WholeMultiple()
    {
        if (_exponent >= 0)
            return this;
        BigInteger one = BigInteger.Pow(10, -_exponent);
        return new ExactDecimal(_digits / BigInteger.GreatestCommonDivisor(_digits, one), 0);
    }

    /// <summary>The least multiple of the step that is at least this number, or above it.</summary>
    public ExactDecimal NextMultiple(ExactDecimal step, bool above)
    {
        int exponent = Math.Min(_exponent, step._exponent);
        BigInteger value = Scaled(exponent), size = step.Scaled(exponent);
        var times = BigInteger.DivRem(value, size, out BigInteger rest);
        if (rest.Sign > 0 || (rest.IsZero && above))
            times += 1;
        return new ExactDecimal(times * size, exponent);
    }

    private BigInteger Scaled(int exponent) => _digits * BigInteger.Pow(10, _exponent - exponent);
}
