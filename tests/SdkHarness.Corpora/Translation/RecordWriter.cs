using System.Globalization;
using System.Text;

namespace SdkHarness.Corpora.Translation;

/// <summary>Declares records: by turns with a constructor and with properties that are set, since people write both.</summary>
internal static class RecordWriter
{
    public static string Declare(string type, IReadOnlyList<Member> members) =>
        type.Length % 2 == 0 ? Positional(type, members) : WithProperties(type, members);

    public static string Positional(string type, IReadOnlyList<Member> members)
    {
        var taken = new HashSet<string> { type };
        IEnumerable<string> parameters = members.Select(member =>
            $"    [property: JsonPropertyName({Identifiers.Literal(member.Name)})]{Attributes(member)} {member.Type} {Name(member, taken)}"
            + (member.Default is { } value ? $" = {value}" : ""));
        return $"public sealed record {type}(\n{string.Join(",\n", parameters)});\n\n";
    }

    /// <summary>The constraints and the description in brackets.</summary>
    public static string Attributes(Member member) =>
        $"[Description({Identifiers.Literal(member.Description)}){member.Form.Constraints}]";

    private static string WithProperties(string type, IReadOnlyList<Member> members)
    {
        var taken = new HashSet<string> { type };
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"public sealed record {type}\n{{\n");
        foreach (Member member in members)
        {
            text.Append(CultureInfo.InvariantCulture, $"    [JsonPropertyName({Identifiers.Literal(member.Name)})]{Attributes(member)} public ");
            text.Append(CultureInfo.InvariantCulture, $"{(member.IsRequired ? "required " : "")}{member.Type} {Name(member, taken)} {{ get; init; }}");
            text.Append(member.Default is null or "null" ? "\n" : $" = {member.Default};\n");
        }

        return text.Append("}\n\n").ToString();
    }

    private static string Name(Member member, HashSet<string> taken) => Identifiers.Unique(Identifiers.Pascal(member.Name), taken);
}
