namespace SdkHarness.Symbols;

/// <summary>Tells from an SQL text whether it changes anything.</summary>
internal static class SqlText
{
    private static readonly HashSet<string> Writing = new(StringComparer.OrdinalIgnoreCase)
    {
        "INSERT", "UPDATE", "DELETE", "MERGE", "UPSERT", "TRUNCATE", "DROP", "ALTER", "CREATE", "GRANT", "REVOKE", "RENAME", "VACUUM", "REINDEX", "COPY",
    };

    private static readonly HashSet<string> Reading = new(StringComparer.OrdinalIgnoreCase)
    {
        "SELECT", "WITH", "VALUES", "TABLE", "EXPLAIN", "SHOW", "DESCRIBE",
    };

    /// <summary>
    /// Writes, reads, or unknown: a procedure, a statement that is not known, or a reading text with a gap in which anything can stand.
    /// </summary>
    /// <param name="text">The text; a zero character stands for what is not constant.</param>
    /// <param name="isParameterized">Whether the gaps are parameters, which cannot hold a statement.</param>
    public static Effect Judge(string text, bool isParameterized)
    {
        bool startsStatement = true;
        bool sawReading = false;
        bool isUnknown = false;
        string previous = "";
        foreach (string token in Tokens(text))
        {
            if (token == ";")
            {
                startsStatement = true;
                continue;
            }

            bool isUpdateLock = string.Equals(token, "UPDATE", StringComparison.OrdinalIgnoreCase)
                && (string.Equals(previous, "FOR", StringComparison.OrdinalIgnoreCase) || string.Equals(previous, "KEY", StringComparison.OrdinalIgnoreCase));
            if (Writing.Contains(token) && !isUpdateLock)
                return Effect.Writes;
            if (string.Equals(token, "INTO", StringComparison.OrdinalIgnoreCase))
                return Effect.Writes;
            if (token == "\0")
                isUnknown |= !isParameterized || startsStatement;
            else if (startsStatement)
            {
                if (Reading.Contains(token))
                    sawReading = true;
                else if (string.Equals(token, "REPLACE", StringComparison.OrdinalIgnoreCase))
                    return Effect.Writes;
                else
                    isUnknown = true;
            }

            startsStatement = token == "(" && startsStatement;
            previous = token;
        }

        return isUnknown || !sawReading ? Effect.Unknown : Effect.Reads;
    }

    /// <summary>Words, semicolons, opening parentheses and gaps; neither comments, quoted texts nor quoted names.</summary>
    private static IEnumerable<string> Tokens(string text)
    {
        int i = 0;
        while (i < text.Length)
        {
            char c = text[i];
            if (c == '-' && i + 1 < text.Length && text[i + 1] == '-')
            {
                i = text.IndexOf('\n', i);
                if (i < 0)
                    yield break;
            }
            else if (c == '/' && i + 1 < text.Length && text[i + 1] == '*')
            {
                i = text.IndexOf("*/", i + 2, StringComparison.Ordinal);
                if (i < 0)
                    yield break;
                i += 2;
            }
            else if (c is '\'' or '"' or '`' or '[')
            {
                int end = text.IndexOf(c == '[' ? ']' : c, i + 1);
                if (end < 0)
                    yield break;
                i = end + 1;
                yield return "'";
            }
            else if (c is ';' or '\0' or '(')
            {
                yield return c.ToString();
                i++;
            }
            else if (char.IsLetter(c) || c is '_' or '@' or '#' or ':' or '$')
            {
                int start = i;
                while (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] is '_' or '@' or '#' or ':' or '$' or '.'))
                    i++;
                yield return text.Substring(start, i - start);
            }
            else
            {
                i++;
            }
        }
    }
}
