namespace SdkHarness;

/// <summary>What every item of a list, or every value of a dictionary, must keep. What is not set is not asked.</summary>
/// <remarks>It reaches one level: the lists in a list, not what stands in them.</remarks>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class EachItemAttribute : Attribute
{
    /// <summary>The least value of a number: a number, or JSON text such as <c>"0.05"</c>.</summary>
    public object? Minimum { get; set; }

    /// <summary>The largest value of a number: a number, or JSON text such as <c>"0.05"</c>.</summary>
    public object? Maximum { get; set; }

    /// <summary>The least number of Unicode characters of a string, or of items of a list.</summary>
    public int MinLength { get; set; }

    /// <summary>The largest number of Unicode characters of a string, or of items of a list; -1 for any.</summary>
    public int MaxLength { get; set; } = -1;

    /// <summary>The regular expression that the whole of a string must match, as in <c>[RegularExpression]</c>.</summary>
    public string? Pattern { get; set; }

    /// <summary>The form of a string.</summary>
    public StringFormat Format { get; set; }
}
