namespace SdkHarness.Binding;

/// <summary>The JSON names of an enum's members, beside their values. For generated code.</summary>
/// <typeparam name="T">The enum.</typeparam>
/// <param name="names">The names.</param>
/// <param name="values">The value of each.</param>
public sealed class EnumNames<T>(string[] names, T[] values)
    where T : struct, Enum
{
    private readonly MemberNames _names = new(names);

    internal string[] Names => _names.All;

    internal T[] Values { get; } = values;

    /// <summary>The index of the name that a JSON string is; -1 for none.</summary>
    internal int IndexOf(System.Text.Json.JsonElement text) => _names.IndexOf(text);

    /// <summary>The name of a value; of flags, the names joined by a comma; <see langword="null"/> for what is not declared.</summary>
    internal string? NameOf(T value)
    {
        int index = Array.IndexOf(Values, value);
        return index >= 0 ? Names[index] : Joined(value);
    }

    private string? Joined(T value)
    {
        T none = default;
        var parts = new List<string>();
        ulong left = Bits(value);
        for (int i = 0; i < Values.Length; i++)
        {
            ulong bits = Bits(Values[i]);
            if (!Values[i].Equals(none) && (left & bits) == bits && ulong.IsPow2(bits))
            {
                parts.Add(Names[i]);
                left &= ~bits;
            }
        }

        return left == 0 && parts.Count > 0 && IsFlags ? string.Join(", ", parts) : null;
    }

    private static bool IsFlags { get; } = typeof(T).IsDefined(typeof(FlagsAttribute), inherit: false);

    private static ulong Bits(T value) =>
        unchecked((ulong)((IConvertible)value).ToInt64(System.Globalization.CultureInfo.InvariantCulture));
}
