using System.Globalization;
using System.Text;

namespace SdkHarness;

/// <summary>Holds the names that two systems have for one subject against each other, instead of merging two customers in silence.</summary>
internal static class SubjectNames
{
    private static readonly HashSet<string> LegalForms = new(StringComparer.Ordinal)
    {
        "GMBH", "MBH", "AG", "KG", "KGAA", "OHG", "UG", "SE", "EV", "INC", "INCORPORATED", "CORP", "CORPORATION", "CO", "COMPANY", "LLC", "LLP",
        "LP", "LTD", "LIMITED", "PLC", "PTY", "BV", "NV", "SA", "SAS", "SARL", "SRL", "SL", "SPA", "AB", "AS", "ASA", "APS", "OY", "OYJ", "KK",
    };

    // Written out, since a process without the platform's globalization data decomposes nothing.
    private const string Accented = "ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝŸĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽŁŃŅŇŌŎŐŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŹŻŽ";
    private const string Plain = "AAAAAACEEEEIIIINOOOOOOUUUUYYAAACCCCDDEEEEEGGGGHHIIIIIJKLLLLNNNOOORRRSSSSTTTUUUUUUWYZZZ";

    /// <summary>What the reader must know where another system names the same subject otherwise; null where none does.</summary>
    public static string? Mismatch(ToolCall call, string name, RunState state)
    {
        if (call.Subject is null)
            return null;

        string ours = Normalize(name);
        foreach (CallState earlier in state.Calls)
        {
            if (earlier is { Completed.SubjectName: { } theirs, Contract: { } contract }
                && earlier.Proposed.Subject == call.Subject
                && contract.ToolSet != call.Contract.ToolSet
                && Normalize(theirs) != ours)
            {
                return $"{call.Contract.ToolSet} knows '{call.Subject}' as '{name}' and {contract.ToolSet} as '{theirs}': "
                    + "they may be two customers, and nothing was merged";
            }
        }

        return null;
    }

    /// <summary>
    /// What of a name is compared: letters and digits in compatibility form, without case, accents, punctuation and spaces; "&amp;" is "and"; legal
    /// forms at the end (GmbH, Inc, Ltd …) do not count.
    /// </summary>
    public static string Normalize(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        string text = Whole(name).Replace("&", " and ", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        foreach (Rune rune in text.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                word.Append(rune.IsBmp ? Letter(char.ToUpperInvariant((char)rune.Value)) : rune.ToString());
            else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark && rune.Value is not '\'' and not '’')
                End(word, words);
        }

        End(word, words);
        while (words.Count > 1 && (LegalForms.Contains(words[^1]) || words[^1] == "AND"))
            words.RemoveAt(words.Count - 1);
        return string.Concat(words);
    }

    /// <summary>Half of a surrogate pair, which a name that was cut short ends with, has no compatibility form and throws.</summary>
    private static string Whole(string name) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name));

    private static string Letter(char c) => c switch
    {
        < '\u0080' => c.ToString(),
        'ß' or 'ẞ' => "SS",
        'Æ' => "AE",
        'Œ' => "OE",
        >= '\uFF01' and <= '\uFF5E' => char.ToUpperInvariant((char)(c - 0xFEE0)).ToString(), // full-width forms
        _ => Accented.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? Plain[at].ToString() : c.ToString(),
    };

    private static void End(StringBuilder word, List<string> words)
    {
        if (word.Length > 0)
            words.Add(word.ToString());
        word.Clear();
    }
}
