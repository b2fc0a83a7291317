using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace SdkHarness.Binding;

/// <summary>Whole numbers. <c>5.0</c> and <c>5e0</c> are whole, as JSON Schema has it.</summary>
internal sealed class IntegerReader<T> : ValueReader<T>
    where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
{
    private readonly NumberRules _rules;
    private readonly long _low;
    private readonly long _high;

    public IntegerReader(NumberRules rules, string expected)
    {
        _rules = rules;
        (_low, _high) = rules.SafeRange();
        _low = Math.Max(_low, long.CreateSaturating(T.MinValue));
        _high = Math.Min(_high, long.CreateSaturating(T.MaxValue));
        Expected = expected;
    }

    public override string Expected { get; }

    public override T Read(JsonElement value, ArgumentErrors errors)
    {
        if (value.ValueKind != JsonValueKind.Number)
        {
            errors.AddNotANumber(Expected, value);
            return default;
        }

        if (value.TryGetInt64(out long small) && small >= _low && small <= _high)
            return T.CreateTruncating(small);

        ExactNumber number = NumberRules.Exact(value);
        if (!number.IsInteger)
        {
            errors.Add("type", Expected, value);
            return default;
        }

        int before = errors.Count;
        _rules.Check(number, value, errors);
        return errors.Count == before
            ? T.Parse(number.ToIntegerText(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
            : default;
    }
}
