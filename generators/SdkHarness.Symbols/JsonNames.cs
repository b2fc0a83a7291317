using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>The names that members have in JSON.</summary>
internal static class JsonNames
{
    private const string MemberName = "System.Text.Json.Serialization.JsonStringEnumMemberNameAttribute";

    public static string EnumName(this IFieldSymbol member) => member.Find(MemberName)?.Argument<string>(0) ?? member.Name;

    /// <summary>As <c>JsonNamingPolicy.CamelCase</c> has it: <c>URLValue</c> becomes <c>urlValue</c>.</summary>
    public static string CamelCase(string name)
    {
        char[] chars = name.ToCharArray();
        for (int i = 0; i < chars.Length; i++)
        {
            if (!char.IsUpper(chars[i]) || (i > 0 && i + 1 < chars.Length && !char.IsUpper(chars[i + 1])))
                break;
            chars[i] = char.ToLowerInvariant(chars[i]);
        }

        return new string(chars);
    }
}
