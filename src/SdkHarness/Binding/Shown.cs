using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace SdkHarness.Binding;

/// <summary>What came, as an error message shows it.</summary>
internal static class Shown
{
    /// <summary>Stands for a name that is not well-formed Unicode.</summary>
    public static readonly string Unshowable = new('\uFFFD', 1);

    private const int MaxLength = 100;

    public static string Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined => "nothing",
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => $"an array of {value.GetArrayLength()}",
        _ => Shortened(Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8Value(value))),
    };

    public static string Name(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return Unshowable;
        }
    }

    public static string Shortened(string text)
    {
        if (text.Length <= MaxLength)
            return text;

        int cut = char.IsHighSurrogate(text[MaxLength - 2]) ? MaxLength - 2 : MaxLength - 1;
        return $"{text.AsSpan(0, cut)}…";
    }
}
