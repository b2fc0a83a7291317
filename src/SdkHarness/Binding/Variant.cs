using System.Text.Json;

namespace SdkHarness.Binding;

/// <summary>One type that a value of a polymorphic type can be. For generated code.</summary>
/// <typeparam name="TBase">The polymorphic type.</typeparam>
public abstract class Variant<TBase>
{
    private protected Variant(string? tag, bool isNumber)
    {
        Tag = tag;
        IsNumber = isNumber;
    }

    /// <summary>What tells it, as text or in digits; <see langword="null"/> where nothing does.</summary>
    internal string? Tag { get; }

    internal bool IsNumber { get; }

    internal abstract TBase Read(JsonElement value, ArgumentErrors errors);
}
