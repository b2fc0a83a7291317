using System.Globalization;
using Microsoft.CodeAnalysis;

namespace SdkHarness.Generators.Types;

/// <summary>A number type and the range that it takes.</summary>
/// <remarks>Of the types with a fraction, the outermost part of the range is left out, for the sake of bounds that a reader can take in.</remarks>
internal sealed record NumberKind(string Code, bool IsInteger, string Minimum, string Maximum)
{
    public static NumberKind? Of(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_SByte => new("sbyte", true, "-128", "127"),
        SpecialType.System_Byte => new("byte", true, "0", "255"),
        SpecialType.System_Int16 => new("short", true, "-32768", "32767"),
        SpecialType.System_UInt16 => new("ushort", true, "0", "65535"),
        SpecialType.System_Int32 => new("int", true, "-2147483648", "2147483647"),
        SpecialType.System_UInt32 => new("uint", true, "0", "4294967295"),
        SpecialType.System_Int64 => new("long", true, "-9223372036854775808", "9223372036854775807"),
        SpecialType.System_UInt64 => new("ulong", true, "0", "18446744073709551615"),
        SpecialType.System_Single => new("float", false, "-3.4e38", "3.4e38"),
        SpecialType.System_Double => new("double", false, "-1e308", "1e308"),
        SpecialType.System_Decimal => new("decimal", false, "-7.9e28", "7.9e28"),
        _ => type.FullName() switch
        {
            "System.Half" => new("global::System.Half", false, "-65504", "65504"),
            "System.Int128" => new("global::System.Int128", true,
                "-170141183460469231731687303715884105728", "170141183460469231731687303715884105727"),
            "System.UInt128" => new("global::System.UInt128", true, "0", "340282366920938463463374607431768211455"),
            _ => null,
        },
    };

    /// <summary>A number as JSON text; <see langword="null"/> for anything else.</summary>
    public static string? Text(object? value) => value switch
    {
        double d => double.IsNaN(d) || double.IsInfinity(d) ? null : d.ToString("R", CultureInfo.InvariantCulture),
        float f => float.IsNaN(f) || float.IsInfinity(f) ? null : f.ToString("R", CultureInfo.InvariantCulture),
        sbyte or byte or short or ushort or int or uint or long or ulong or decimal => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>The narrower of the type's range and the declared one.</summary>
    public NumberBounds Narrow(DeclaredRange range)
    {
        string? low = range.Minimum is not null && Compare(range.Minimum, Minimum) >= 0 ? range.Minimum : null;
        string? high = range.Maximum is not null && Compare(range.Maximum, Maximum) <= 0 ? range.Maximum : null;
        return new NumberBounds(
            low is null ? Minimum : range.MinimumIsExclusive ? null : low,
            high is null ? Maximum : range.MaximumIsExclusive ? null : high,
            range.MinimumIsExclusive ? low : null,
            range.MaximumIsExclusive ? high : null);
    }

    private static int Compare(string one, string other) => Nullable.Compare(ExactDecimal.Parse(one), ExactDecimal.Parse(other));
}
