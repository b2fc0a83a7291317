using System.Globalization;
using System.Numerics;

namespace SdkHarness.Boundaries;

/// <summary>A number as JSON writes it, without rounding, to step from one to the next.</summary>
internal readonly record struct DecimalPoint(BigInteger Digits, int Exponent) : IComparable<DecimalPoint>
{
    public static DecimalPoint One { get; } = new(1, 0);

    public bool IsWhole => Exponent >= 0 || (Digits % BigInteger.Pow(10, -Exponent)).IsZero;

    /// <summary>Reads the text of a JSON number whose exponent is that of a number type.</summary>
    public static DecimalPoint Parse(string json)
    {
        int e = json.IndexOfAny(['e', 'E']);
        int exponent = e < 0 ? 0 : int.Parse(json.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        string digits = e < 0 ? json : json[..e];
        int point = digits.IndexOf('.', StringComparison.Ordinal);
        int places = point < 0 ? 0 : digits.Length - point - 1;
        return new DecimalPoint(
            BigInteger.Parse(digits.Replace(".", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), exponent - places);
    }

    /// <summary>Much smaller than the number: a thousandth of its last digit.</summary>
    public DecimalPoint Fraction() => new(1, Exponent - 3);

    public DecimalPoint Plus(DecimalPoint other, int times = 1)
    {
        int exponent = Math.Min(Exponent, other.Exponent);
        return new DecimalPoint(Scaled(exponent) + (other.Scaled(exponent) * times), exponent);
    }

    public bool IsMultipleOf(DecimalPoint factor)
    {
        int exponent = Math.Min(Exponent, factor.Exponent);
        return (Scaled(exponent) % factor.Scaled(exponent)).IsZero;
    }

    /// <summary>The smallest number that is a multiple of this one and of 1.</summary>
    public DecimalPoint WholeMultiple()
    {
        if (Exponent >= 0)
            return this;
        BigInteger one = BigInteger.Pow(10, -Exponent);
        return new DecimalPoint(Digits / BigInteger.GreatestCommonDivisor(Digits, one), 0);
    }

    /// <summary>The largest multiple of the step that is at most this number.</summary>
    public DecimalPoint Down(DecimalPoint step)
    {
        int exponent = Math.Min(Exponent, step.Exponent);
        BigInteger value = Scaled(exponent), size = step.Scaled(exponent);
        var times = BigInteger.DivRem(value, size, out BigInteger rest);
        return new DecimalPoint((rest.Sign < 0 ? times - 1 : times) * size, exponent);
    }

    /// <summary>The least multiple of the step that is at least this number.</summary>
    public DecimalPoint Up(DecimalPoint step)
    {
        DecimalPoint down = Down(step);
        return down.CompareTo(this) == 0 ? down : down.Plus(step);
    }

    public int CompareTo(DecimalPoint other)
    {
        int exponent = Math.Min(Exponent, other.Exponent);
        return Scaled(exponent).CompareTo(other.Scaled(exponent));
    }

    /// <summary>As JSON, without an exponent where that is not long.</summary>
    public override string ToString()
    {
        if (Exponent is > 40 or < -40)
            return string.Create(CultureInfo.InvariantCulture, $"{Digits}e{Exponent}");
        if (Exponent >= 0)
            return (Digits * BigInteger.Pow(10, Exponent)).ToString(CultureInfo.InvariantCulture);

        string digits = BigInteger.Abs(Digits).ToString(CultureInfo.InvariantCulture).PadLeft(-Exponent + 1, '0');
        string fraction = digits[^-Exponent..].TrimEnd('0');
        return $"{(Digits.Sign < 0 ? "-" : "")}{digits[..^-Exponent]}{(fraction.Length == 0 ? "" : ".")}{fraction}";
    }

    private BigInteger Scaled(int exponent) => Digits * BigInteger.Pow(10, Exponent - exponent);
}
