using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Runtime.InteropServices;

namespace SdkHarness.Binding;

/// <summary>Numbers with a fraction. What the type cannot hold exactly is rounded to the nearest it can, after the check of the bounds.</summary>
internal sealed class RealReader<T>(NumberRules rules, string expected) : ValueReader<T>
    where T : struct, INumber<T>
{
    public override string Expected => expected;

    public override T Read(JsonElement value, ArgumentErrors errors)
    {
        if (value.ValueKind != JsonValueKind.Number)
        {
            errors.AddNotANumber(Expected, value);
            return default;
        }

        int before = errors.Count;
        rules.Check(NumberRules.Exact(value), value, errors);
        return errors.Count == before
            ? T.Parse(JsonMarshal.GetRawUtf8Value(value), NumberStyles.Float, CultureInfo.InvariantCulture)
            : default;
    }
}
