using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SdkHarness.Binding;

namespace SdkHarness;

/// <summary>JSON in the one form that RFC 8785 (JSON Canonicalization Scheme) gives it, so that equal values have equal digests.</summary>
/// <remarks>
/// Members are sorted by their names' UTF-16 code units, numbers are laid out as ECMAScript does, strings escape only what they must,
/// and there is no white space. Two deliberate differences, because two different arguments must never share a digest: a number that a
/// double cannot hold (<c>9007199254740993</c>, <c>0.1000000000000000000001</c>, <c>1e400</c>) keeps its own decimal digits in the same
/// layout, where the RFC would round it; and members of the same name are all kept, in the order in which they came, where the RFC
/// asks for an error: a binder has rejected them before.
/// </remarks>
public static class CanonicalJson
{
    /// <summary>Writes a value in canonical form.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The canonical text. Its UTF-8 bytes are what is digested.</returns>
    /// <exception cref="JsonException">A string or a name holds half a surrogate pair, for which there is no UTF-8 and, by the RFC, no
    /// canonical form.</exception>
    /// <exception cref="ArgumentException">The element is undefined: no value at all.</exception>
    public static string Canonicalize(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
            throw new ArgumentException("The element holds no JSON value; parse one first.", nameof(value));

        return Written(static value => CanonicalWriter.Write(value), value);
    }

    /// <summary>Writes arguments that a host has parsed in canonical form, as one object.</summary>
    internal static string CanonicalizeMembers(NamedValue[] members) => Written(static members => CanonicalWriter.Write(members), members);

    /// <summary>The digest of a canonical text.</summary>
    /// <param name="canonical">The text, as <see cref="Canonicalize(JsonElement)"/> returns it.</param>
    /// <returns>SHA-256 of its UTF-8 bytes, as 64 lower-case hexadecimal digits.</returns>
    public static string Digest(string canonical) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));

    private static string Written<T>(Func<T, string> write, T value)
    {
        try
        {
            return write(value);
        }
        catch (Exception e) when (e is (InvalidOperationException and not ObjectDisposedException) or ArgumentException)
        {
            throw new JsonException("A string holds half a surrogate pair, for example \\ud800 alone: it has no canonical form.", e);
        }
    }
}
