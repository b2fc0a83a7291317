using System.Globalization;
using System.Text;

namespace SdkHarness.Binding;

/// <summary>JSON pointers, RFC 6901.</summary>
internal static class JsonPointer
{
    public static void Append(StringBuilder pointer, string? name, int index)
    {
        pointer.Append('/');
        if (name is null)
            pointer.Append(CultureInfo.InvariantCulture, $"{index}");
        else
            pointer.Append(name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
    }
}
