using System.Globalization;

namespace SdkHarness;

/// <summary>The number must be a whole multiple of this one: the schema's <c>multipleOf</c>, checked in decimal arithmetic, without rounding.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class MultipleOfAttribute : Attribute
{
    /// <summary>The number as JSON text, of up to 28 significant digits.</summary>
    /// <param name="factor">Above 0, for example <c>"0.05"</c>.</param>
    public MultipleOfAttribute(string factor) => Factor = factor;

    /// <summary>The number in its shortest decimal form: 0.05 is exactly five hundredths.</summary>
    /// <param name="factor">Above 0.</param>
    public MultipleOfAttribute(double factor) => Factor = factor.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>The number as text.</summary>
    public string Factor { get; }
}
