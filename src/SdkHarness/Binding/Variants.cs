using System.Globalization;
using System.Text.Json;

namespace SdkHarness.Binding;

/// <summary>Makes the readers of polymorphic types. For generated code.</summary>
public static class Variants
{
    /// <summary>Makes a reader of one of several objects, told apart by a property that may stand anywhere among the others.</summary>
    /// <typeparam name="TBase">The polymorphic type.</typeparam>
    /// <param name="tagName">The name of the property.</param>
    /// <param name="variants">The types that there may be.</param>
    /// <returns>The reader.</returns>
    public static ValueReader<TBase> OneOf<TBase>(string tagName, params Variant<TBase>[] variants) => new VariantReader<TBase>(tagName, variants);

    /// <summary>A type that a text tells.</summary>
    /// <typeparam name="TBase">The polymorphic type.</typeparam>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="tag">The text.</param>
    /// <param name="reader">Reads the object.</param>
    /// <returns>The variant.</returns>
    public static Variant<TBase> Of<TBase, T>(string tag, ValueReader<T> reader)
        where T : TBase => new Told<TBase, T>(tag, false, reader);

    /// <summary>A type that a number tells.</summary>
    /// <typeparam name="TBase">The polymorphic type.</typeparam>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="tag">The number.</param>
    /// <param name="reader">Reads the object.</param>
    /// <returns>The variant.</returns>
    public static Variant<TBase> Of<TBase, T>(int tag, ValueReader<T> reader)
        where T : TBase => new Told<TBase, T>(tag.ToString(CultureInfo.InvariantCulture), true, reader);

    /// <summary>The type that is meant where the property is left out.</summary>
    /// <typeparam name="TBase">The polymorphic type.</typeparam>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="reader">Reads the object.</param>
    /// <returns>The variant.</returns>
    public static Variant<TBase> Of<TBase, T>(ValueReader<T> reader)
        where T : TBase => new Told<TBase, T>(null, false, reader);

    private sealed class Told<TBase, T>(string? tag, bool isNumber, ValueReader<T> reader) : Variant<TBase>(tag, isNumber)
        where T : TBase
    {
        internal override TBase Read(JsonElement value, ArgumentErrors errors) => reader.Read(value, errors);
    }
}
