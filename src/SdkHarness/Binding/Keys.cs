using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace SdkHarness.Binding;

/// <summary>The kinds of keys that a dictionary may have. For generated code.</summary>
public static class Keys
{
    /// <summary>Gets the keys that are text, as they are.</summary>
    public static MapKey<string> Text { get; } = new Formed<string>("any name", static (string name, out string key) => (key = name) is not null, static key => key);

    /// <summary>Gets the keys that are UUIDs, in lower case with hyphens.</summary>
    public static MapKey<Guid> Guid { get; } = new Formed<Guid>(
        "a UUID in lower case, for example 0b6f0a5c-6a3e-4f0e-9d0a-3f6f7f1f2a11", Formats.TryGuid, static key => key.ToString("D"));

    /// <summary>Gets the keys that are dates.</summary>
    public static MapKey<DateOnly> Date { get; } = new Formed<DateOnly>(
        Formats.DateWords, Formats.TryDateOnly, static key => key.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Makes the keys that are whole numbers, in decimal digits; of 32 bits up to nine digits, of 64 bits up to eighteen.</summary>
    /// <typeparam name="T">The integer type.</typeparam>
    /// <returns>The keys.</returns>
    public static MapKey<T> Integer<T>()
        where T : struct, IBinaryInteger<T>
    {
        int digits = Unsafe.SizeOf<T>() switch { 4 => 9, 8 => 18, _ => 5 };
        return new Formed<T>(
            $"a whole number of up to {digits} digits",
            (string name, out T key) => T.TryParse(name, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out key) && name.TrimStart('-').Length <= digits,
            static key => key.ToString(null, CultureInfo.InvariantCulture));
    }

    /// <summary>Makes the keys that are an enum's names.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="names">The names.</param>
    /// <returns>The keys.</returns>
    public static MapKey<T> Enum<T>(EnumNames<T> names)
        where T : struct, Enum =>
        new Formed<T>(
            $"one of {string.Join(", ", names.Names)}",
            (string name, out T key) =>
            {
                int index = Array.IndexOf(names.Names, name);
                key = index < 0 ? default : names.Values[index];
                return index >= 0;
            },
            names.NameOf);

    /// <summary>A name is read where it is the one that the key has.</summary>
    private sealed class Formed<T>(string expected, TryReadText<T> tryRead, Func<T, string?> name) : MapKey<T>
    {
        public override string Expected => expected;

        public override bool TryRead(string text, out T key) => tryRead(text, out key) && name(key) == text;

        public override string? Name(T key) => name(key);
    }
}
