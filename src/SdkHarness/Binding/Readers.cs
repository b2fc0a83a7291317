using System.ComponentModel.DataAnnotations;
using System.Numerics;
using System.Text.Json;

namespace SdkHarness.Binding;

/// <summary>The readers of JSON values, each with the constraints that its schema states. For generated code.</summary>
public static class Readers
{
    /// <summary>Gets the reader of <c>true</c> and <c>false</c>.</summary>
    public static ValueReader<bool> Boolean { get; } = new BooleanReader();

    /// <summary>Gets the reader of RFC 3339 date-times.</summary>
    public static ValueReader<DateTimeOffset> DateTimeOffset { get; } = new FormattedReader<DateTimeOffset>(
        "format", Formats.DateTimeWords, Formats.TryDateTimeOffset);

    /// <summary>Gets the reader of RFC 3339 date-times, as UTC.</summary>
    public static ValueReader<DateTime> DateTime { get; } = new FormattedReader<DateTime>(
        "format", Formats.DateTimeWords, Formats.TryDateTime);

    /// <summary>Gets the reader of dates.</summary>
    public static ValueReader<DateOnly> DateOnly { get; } = new FormattedReader<DateOnly>(
        "format", Formats.DateWords, Formats.TryDateOnly);

    /// <summary>Gets the reader of times of day.</summary>
    public static ValueReader<TimeOnly> TimeOnly { get; } = new FormattedReader<TimeOnly>(
        "pattern", "a time of day, for example 09:30 or 09:30:00", Formats.TryTimeOnly);

    /// <summary>Gets the reader of RFC 3339 durations in days, hours, minutes and whole seconds.</summary>
    public static ValueReader<TimeSpan> TimeSpan { get; } = new FormattedReader<TimeSpan>(
        "pattern", "a duration in days, hours, minutes and whole seconds, for example P1DT2H30M", Formats.TryTimeSpan);

    /// <summary>Gets the reader of UUIDs.</summary>
    public static ValueReader<Guid> Guid { get; } = new FormattedReader<Guid>(
        "format", Formats.UuidWords, Formats.TryGuid);

    /// <summary>Gets the reader of absolute URIs.</summary>
    public static ValueReader<Uri> Uri { get; } = new FormattedReader<Uri>("format", Formats.UriWords, Formats.TryUri);

    /// <summary>Gets the reader of absolute URIs whose scheme is http, https or ftp.</summary>
    public static ValueReader<Uri> WebUri { get; } = new WebUriReader();

    /// <summary>Gets the reader of single characters.</summary>
    public static ValueReader<char> Char { get; } = new CharReader();

    /// <summary>Gets the reader of bytes in base64.</summary>
    public static ValueReader<byte[]> Base64 { get; } = new FormattedReader<byte[]>(
        "pattern", "bytes in base64 with padding (RFC 4648)", Formats.TryBase64);

    /// <summary>Gets the reader of bytes in base64, as memory.</summary>
    public static ValueReader<Memory<byte>> Base64Memory { get; } = new ConvertedReader<byte[], Memory<byte>>(Base64, static bytes => bytes);

    /// <summary>Gets the reader of bytes in base64, as read-only memory.</summary>
    public static ValueReader<ReadOnlyMemory<byte>> Base64ReadOnlyMemory { get; } = new ConvertedReader<byte[], ReadOnlyMemory<byte>>(Base64, static bytes => bytes);

    /// <summary>Gets the reader of versions of two to four numbers.</summary>
    public static ValueReader<Version> Version { get; } = new FormattedReader<Version>(
        "pattern", "a version of two to four numbers, for example 2.10.0", Formats.TryVersion);

    /// <summary>Gets the reader of any JSON value.</summary>
    public static ValueReader<JsonElement> Any { get; } = new AnyReader();

    /// <summary>Makes a reader of an argument that may be left out.</summary>
    /// <typeparam name="T">The argument's type.</typeparam>
    /// <param name="reader">Reads it where it is given.</param>
    /// <param name="missing">The value where it is left out.</param>
    /// <returns>The reader.</returns>
    public static ValueReader<T> Optional<T>(ValueReader<T> reader, T missing) => new OptionalReader<T>(reader, missing);

    /// <summary>Makes a reader of strings.</summary>
    /// <param name="minLength">The least number of Unicode code points.</param>
    /// <param name="maxLength">The largest number of Unicode code points.</param>
    /// <param name="patterns">The expressions that must match.</param>
    /// <param name="allowed">The only strings allowed, or <see langword="null"/> for any.</param>
    /// <param name="denied">The strings that are not allowed.</param>
    /// <param name="format">The form that it must have, or <see langword="null"/> for any.</param>
    /// <returns>The reader.</returns>
    public static ValueReader<string> Text(
        int minLength = 0, int maxLength = int.MaxValue, TextPattern[]? patterns = null, string[]? allowed = null,
        string[]? denied = null, StringFormat? format = null) =>
        new TextValueReader(new TextRules(minLength, maxLength, patterns ?? [], allowed, denied, format));

    /// <summary>Makes a reader of whole numbers. The bounds are given as in the schema and lie within the type's own range, the default.</summary>
    /// <typeparam name="T">The integer type.</typeparam>
    /// <param name="minimum">The least value.</param>
    /// <param name="maximum">The largest value.</param>
    /// <param name="exclusiveMinimum">The value that it must be above.</param>
    /// <param name="exclusiveMaximum">The value that it must be below.</param>
    /// <param name="allowed">The only values allowed, or <see langword="null"/> for any.</param>
    /// <param name="denied">The values that are not allowed.</param>
    /// <param name="multipleOf">What it must be a whole multiple of, as in the schema; up to 28 significant digits.</param>
    /// <returns>The reader.</returns>
    public static ValueReader<T> Integer<T>(
        string? minimum = null, string? maximum = null, string? exclusiveMinimum = null, string? exclusiveMaximum = null,
        string[]? allowed = null, string[]? denied = null, string? multipleOf = null)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T> =>
        new IntegerReader<T>(new NumberRules(
            minimum ?? (exclusiveMinimum is null ? $"{T.MinValue}" : null),
            maximum ?? (exclusiveMaximum is null ? $"{T.MaxValue}" : null),
            exclusiveMinimum, exclusiveMaximum, allowed, denied, multipleOf),
            NumberRules.Describe("a whole number", minimum, maximum, exclusiveMinimum, exclusiveMaximum, allowed, multipleOf));

    /// <summary>
    /// Makes a reader of numbers with a fraction. The bounds are given as in the schema; by default they are 1e308 for
    /// <see cref="double"/>, 3.4e38 for <see cref="float"/>, 65504 for <see cref="Half"/> and 7.9e28 for <see cref="decimal"/>, in either direction.
    /// </summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="minimum">The least value.</param>
    /// <param name="maximum">The largest value.</param>
    /// <param name="exclusiveMinimum">The value that it must be above.</param>
    /// <param name="exclusiveMaximum">The value that it must be below.</param>
    /// <param name="allowed">The only values allowed, or <see langword="null"/> for any.</param>
    /// <param name="denied">The values that are not allowed.</param>
    /// <param name="multipleOf">What it must be a whole multiple of, as in the schema; up to 28 significant digits.</param>
    /// <returns>The reader.</returns>
    public static ValueReader<T> Real<T>(
        string? minimum = null, string? maximum = null, string? exclusiveMinimum = null, string? exclusiveMaximum = null,
        string[]? allowed = null, string[]? denied = null, string? multipleOf = null)
        where T : struct, INumber<T> =>
        new RealReader<T>(new NumberRules(
            minimum ?? (exclusiveMinimum is null ? $"-{Largest<T>()}" : null),
            maximum ?? (exclusiveMaximum is null ? Largest<T>() : null),
            exclusiveMinimum, exclusiveMaximum, allowed, denied, multipleOf),
            NumberRules.Describe("a number", minimum, maximum, exclusiveMinimum, exclusiveMaximum, allowed, multipleOf));

    /// <summary>Makes a reader of an enum's names.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="names">The names allowed.</param>
    /// <returns>The reader.</returns>
    public static ValueReader<T> Enum<T>(EnumNames<T> names)
        where T : struct, Enum => new EnumReader<T>(names);

    /// <summary>Makes a reader that also takes null, as a null reference.</summary>
    /// <typeparam name="T">The type of what is not null.</typeparam>
    /// <param name="inner">Reads what is not null.</param>
    /// <returns>The reader.</returns>
    public static ValueReader<T?> Nullable<T>(ValueReader<T> inner)
        where T : class => new NullableReader<T>(inner);

    /// <summary>Makes a reader of what may be left out but, where it is given, is not null: its type is nullable, its constraints leave null out.</summary>
    /// <typeparam name="T">The type of what is given.</typeparam>
    /// <param name="inner">Reads what is given.</param>
    /// <returns>The reader.</returns>
    public static ValueReader<T?> Given<T>(ValueReader<T> inner)
        where T : struct => new GivenReader<T>(inner);

    /// <summary>Makes a reader that also takes null, as a missing value.</summary>
    /// <typeparam name="T">The type of what is not null.</typeparam>
    /// <param name="inner">Reads what is not null.</param>
    /// <returns>The reader.</returns>
    public static ValueReader<T?> NullableValue<T>(ValueReader<T> inner)
        where T : struct => new NullableValueReader<T>(inner);

    /// <summary>Makes a reader of arrays.</summary>
    /// <typeparam name="TItem">The type of an item.</typeparam>
    /// <typeparam name="TList">The type of the whole.</typeparam>
    /// <param name="item">Reads an item.</param>
    /// <param name="wrap">Makes the whole.</param>
    /// <param name="minItems">The least number of items.</param>
    /// <param name="maxItems">The largest number of items.</param>
    /// <param name="unique">Whether no item may occur twice.</param>
    /// <returns>The reader.</returns>
    public static ValueReader<TList> List<TItem, TList>(
        ValueReader<TItem> item, Func<List<TItem>, TList> wrap, int minItems = 0, int maxItems = int.MaxValue, bool unique = false) =>
        new ListReader<TList, TItem>(item, wrap, minItems, maxItems, unique);

    /// <summary>Makes a reader of objects with names of the caller's choice.</summary>
    /// <typeparam name="TItem">The type of a value.</typeparam>
    /// <typeparam name="TMap">The type of the whole.</typeparam>
    /// <param name="item">Reads a value.</param>
    /// <param name="wrap">Makes the whole.</param>
    /// <param name="minProperties">The least number of properties.</param>
    /// <param name="maxProperties">The largest number of properties.</param>
    /// <returns>The reader.</returns>
    public static ValueReader<TMap> Map<TItem, TMap>(
        ValueReader<TItem> item, Func<Dictionary<string, TItem>, TMap> wrap, int minProperties = 0, int maxProperties = int.MaxValue) =>
        Map(Keys.Text, item, wrap, minProperties, maxProperties);

    /// <summary>Makes a reader of objects with names of the caller's choice that are keys of a type.</summary>
    /// <typeparam name="TKey">The type of a key.</typeparam>
    /// <typeparam name="TItem">The type of a value.</typeparam>
    /// <typeparam name="TMap">The type of the whole.</typeparam>
    /// <param name="key">Reads a name.</param>
    /// <param name="item">Reads a value.</param>
    /// <param name="wrap">Makes the whole.</param>
    /// <param name="minProperties">The least number of properties.</param>
    /// <param name="maxProperties">The largest number of properties.</param>
    /// <returns>The reader.</returns>
    public static ValueReader<TMap> Map<TKey, TItem, TMap>(
        MapKey<TKey> key, ValueReader<TItem> item, Func<Dictionary<TKey, TItem>, TMap> wrap, int minProperties = 0, int maxProperties = int.MaxValue)
        where TKey : notnull =>
        new MapReader<TKey, TItem, TMap>(key, item, wrap, minProperties, maxProperties);

    /// <summary>Makes a reader that also asks an object's own rules, once its members are valid.</summary>
    /// <typeparam name="T">The type of the object.</typeparam>
    /// <param name="inner">Reads the object.</param>
    /// <param name="members">The members by turns: the name in C#, the name in JSON.</param>
    /// <returns>The reader.</returns>
    public static ValueReader<T> Validated<T>(ValueReader<T> inner, params string[] members)
        where T : IValidatableObject => new ValidatedReader<T>(inner, members);

    private static string Largest<T>() =>
        typeof(T) == typeof(double) ? "1e308"
        : typeof(T) == typeof(float) ? "3.4e38"
        : typeof(T) == typeof(Half) ? "65504"
        : "7.9e28";
}
