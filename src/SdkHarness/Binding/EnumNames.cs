using System.Runtime.CompilerServices;

namespace SdkHarness.Binding;

/// <summary>The JSON names of an enum's members, beside their values. For generated code.</summary>
/// <typeparam name="T">The enum.</typeparam>
/// <param name="names">The names.</param>
/// <param name="values">The value of each.</param>
/// <param name="isFlags">Whether values can be combined.</param>
public sealed class EnumNames<T>(string[] names, T[] values, bool isFlags = false)
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
        ulong bits = Bits(value);
        for (int i = 0; i < Values.Length; i++)
        {
            if (Bits(Values[i]) == bits)
                return Names[i];
        }

        return isFlags ? Joined(bits) : null;
    }

    /// <summary>As <see cref="Enum.ToString()"/> has it: the largest values first taken out, then named from the smallest on.</summary>
    private string? Joined(ulong left)
    {
        int[] order = [.. Enumerable.Range(0, Values.Length).OrderByDescending(i => Bits(Values[i]))];
        var parts = new List<string>();
        foreach (int i in order)
        {
            ulong bits = Bits(Values[i]);
            if (bits != 0 && (left & bits) == bits)
            {
                parts.Insert(0, Names[i]);
                left &= ~bits;
            }
        }

        return left == 0 && parts.Count > 0 ? string.Join(", ", parts) : null;
    }

    private static ulong Bits(T value) => Unsafe.SizeOf<T>() switch
    {
        1 => Unsafe.BitCast<T, byte>(value),
        2 => Unsafe.BitCast<T, ushort>(value),
        4 => Unsafe.BitCast<T, uint>(value),
        _ => Unsafe.BitCast<T, ulong>(value),
    };
}
