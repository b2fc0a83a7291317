using System.Text;
using SdkHarness.Generators.Contracts;

namespace SdkHarness.Generators.Types;

/// <summary>What the runtime makes a reader of: data costs a build next to nothing, where each expression of generated code is bound and analyzed.</summary>
internal static class ReaderData
{
    /// <summary>The members of the reader's JSON object; <see langword="null"/> where JSON cannot say them.</summary>
    public static string? Of(string type, params (string Name, string? Json)[] members)
    {
        var json = new StringBuilder("\"type\":\"").Append(type).Append('"');
        foreach ((string name, string? value) in members)
        {
            if (value is not null)
                json.Append(",\"").Append(name).Append("\":").Append(value);
        }

        string data = json.ToString();
        return IsExact(data) ? data : null;
    }

    /// <summary>The reader of an argument that may be left out; <see langword="null"/> where JSON cannot say its value.</summary>
    public static string? Optional(string? data, object? missing)
    {
        string? json = missing switch
        {
            null => "null",
            string text => JsonText.Of(text),
            _ => NumberKind.Text(missing),
        };
        return data is null || json is null || !IsExact(json) ? null : $"{data},\"missing\":{json}";
    }

    public static string? Texts(IEnumerable<string>? texts) => texts is null ? null : JsonText.Of(texts);

    /// <summary>Half of a surrogate pair is written as this character.</summary>
    private static bool IsExact(string json) => json.IndexOf('\uFFFD') < 0;
}
