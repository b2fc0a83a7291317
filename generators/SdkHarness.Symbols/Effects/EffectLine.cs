namespace SdkHarness.Symbols;

/// <summary>Reads lines such as <c>reads M:Acme.Client.Get*  # why</c>: the catalogue's, a project's and a summary's.</summary>
internal static class EffectLine
{
    public const string FileName = "harness.effects.txt";

    private static readonly char[] Space = [' ', '\t'];

    /// <summary>The statement, nothing for an empty line or a comment, or what is wrong with it.</summary>
    public static (EffectRule? Rule, string? Problem) Read(string line)
    {
        string text = WithoutComment(line).Trim();
        if (text.Length == 0)
            return (null, null);

        string[] parts = text.Split(Space, StringSplitOptions.RemoveEmptyEntries);
        if (Parse(parts[0]) is not { } effect)
            return (null, $"begins with '{parts[0]}'; a line begins with pure, reads, writes, mutates or unknown");

        int at = 1;
        Gives? gives = null;
        if (at < parts.Length && ParseGives(parts[at]) is { } given)
        {
            gives = given;
            at++;
        }

        if (at >= parts.Length)
            return (null, "names no documentation id");

        (EffectRule? rule, string? problem) = Of(parts[at], effect, gives);
        string onward = string.Join(" ", parts.Skip(at + 1));
        return (onward.Length == 0 ? rule : rule is null ? null : rule with { Onward = onward }, problem);
    }

    /// <summary>The statement that the documentation id is of this effect, or what is wrong with the id.</summary>
    public static (EffectRule? Rule, string? Problem) Of(string id, Effect effect, Gives? gives)
    {
        if (id.Length < 3 || id[1] != ':' || "MPFETN".IndexOf(id[0]) < 0)
            return (null, $"has '{id}' where a documentation id stands: M:, P:, F:, E:, T: or N: and a full name");

        string name = id.Substring(2);
        int open = name.IndexOf('(');
        bool isExact = open >= 0;
        string path = isExact ? name.Substring(0, open) : name;
        bool isPrefix = path.EndsWith("*", StringComparison.Ordinal);
        if (isPrefix)
            path = path.Substring(0, path.Length - 1);
        if (path.IndexOf('*') >= 0 || (isPrefix && (isExact || id[0] is 'T' or 'N')))
            return (null, $"has a '*' in '{id}' that does not end the name of a member");
        if (id[0] is 'T' or 'N')
        {
            return isExact || path.Length == 0
                ? (null, $"has '{id}', which is not the full name of a type or namespace")
                : (new EffectRule(effect, gives, path, null, id[0] == 'T' ? EffectReach.Type : EffectReach.Namespace, id), null);
        }

        int dot = path.LastIndexOf('.');
        if (dot <= 0 || (dot == path.Length - 1 && !isPrefix))
            return (null, $"has '{id}', which names no member of a type");

        string member = WithoutArity(path.Substring(dot + 1));
        EffectReach reach = isExact ? EffectReach.Exact : isPrefix ? EffectReach.Prefix : EffectReach.Name;
        return (new EffectRule(effect, gives, path.Substring(0, dot), member, reach, id), null);
    }

    /// <summary>A comment begins with a <c>#</c> after a space; that of <c>#ctor</c> stands within a name.</summary>
    private static string WithoutComment(string line)
    {
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] == '#' && (i == 0 || char.IsWhiteSpace(line[i - 1])))
                return line.Substring(0, i);
        }

        return line;
    }

    private static string WithoutArity(string member)
    {
        int tick = member.IndexOf('`');
        return tick < 0 ? member : member.Substring(0, tick);
    }

    private static Effect? Parse(string word) => word switch
    {
        "pure" => Effect.Pure,
        "reads" => Effect.Reads,
        "writes" => Effect.Writes,
        "mutates" => Effect.Mutates,
        "unknown" => Effect.Unknown,
        "sql" => Effect.Sql,
        "sqlwrite" => Effect.SqlWrite,
        "send" => Effect.Send,
        "open" => Effect.Open,
        _ => null,
    };

    private static Gives? ParseGives(string word) => word switch
    {
        "derived" => Gives.Derived,
        "fresh" => Gives.Fresh,
        "wraps" => Gives.Wraps,
        "maps" => Gives.Maps,
        "same" => Gives.Same,
        "shared" => Gives.Maybe,
        _ => null,
    };
}
