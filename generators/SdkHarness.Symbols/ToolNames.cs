using System.Text;
using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>HRN203: the names that the model providers and Semantic Kernel all accept.</summary>
internal static class ToolNames
{
    /// <summary>The longest name of a function, set and tool together, that all of the model providers accept.</summary>
    public const int LongestFunction = 64;

    /// <summary>The longest name of a tool set, which leaves room for its tools' names.</summary>
    public const int LongestToolSet = 32;

    /// <summary>What the model calls the tool.</summary>
    public static string Function(string toolSet, string tool) => $"{toolSet}_{tool}";

    /// <summary>What is wrong with a tool set's name and what to do, or nothing.</summary>
    public static (string Problem, string Remedy)? ToolSetProblem(string name)
    {
        if (name.Length == 0)
            return ("is empty", "name the system that its tools work on, for example 'crm'");
        if (name.Length > LongestToolSet)
            return ($"has {name.Length} characters", $"shorten it to {LongestToolSet}");
        return IsLower(name[0]) && All(name, static c => IsLower(c) || IsDigit(c) || c == '_')
            ? null
            : ("has other characters than lower-case letters, digits and underscores, or does not begin with a letter", $"take for example '{Made(name, LongestToolSet)}'");
    }

    /// <summary>What is wrong with an agent's name and what to do, or nothing.</summary>
    public static (string Problem, string Remedy)? AgentProblem(string name)
    {
        if (name.Length == 0)
            return ("is empty", "name what the agent is for, for example 'churn-risk'");
        return IsLower(name[0]) && All(name, static c => IsLower(c) || IsDigit(c) || c == '-')
            ? null
            : ("has other characters than lower-case letters, digits and hyphens, or does not begin with a letter", $"take for example '{Made(name, int.MaxValue).Replace('_', '-')}'");
    }

    /// <summary>What is wrong with a tool's name and what to do, or nothing.</summary>
    public static (string Problem, string Remedy)? ToolProblem(string toolSet, string name)
    {
        if (name.Length == 0)
            return ("is empty", "set [Tool(Name = …)] to a name, or remove it");
        if (!(IsLower(name[0]) || IsUpper(name[0])) || !All(name, static c => IsLower(c) || IsUpper(c) || IsDigit(c) || c == '_'))
            return ("has other characters than letters of a to z, digits and underscores, or does not begin with a letter", $"take for example [Tool(Name = \"{Made(name, LongestFunction - toolSet.Length - 1)}\")]");

        int length = Function(toolSet, name).Length;
        return length <= LongestFunction
            ? null
            : ($"makes '{Function(toolSet, name)}', which has {length} characters", $"set [Tool(Name = …)] to {LongestFunction - toolSet.Length - 1} characters or fewer");
    }

    /// <summary>What is wrong with a name that another tool has, such as that of an overload, and what to do.</summary>
    public static (string Problem, string Remedy) Taken(ToolMethod other) =>
        ($"is already that of '{other.Qualified}({other.VisibleList()})'", "set [Tool(Name = …)] on one of them");

    /// <summary>The nearest valid name: lower case, a letter first, other characters become one underscore, cut at a length.</summary>
    public static string Made(string name, int longest)
    {
        var text = new StringBuilder(name.Length);
        foreach (char c in ToolSetReading.SnakeCase(name))
        {
            if (IsLower(c) || (IsDigit(c) && text.Length > 0))
                text.Append(c);
            else if (text.Length > 0 && text[text.Length - 1] != '_')
                text.Append('_');
        }

        string made = text.ToString().Trim('_');
        if (made.Length > longest)
            made = made.Substring(0, Math.Max(longest, 1)).TrimEnd('_');
        return made.Length == 0 ? "tool" : made;
    }

    private static bool IsLower(char c) => c is >= 'a' and <= 'z';

    private static bool IsUpper(char c) => c is >= 'A' and <= 'Z';

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool All(string text, Func<char, bool> test)
    {
        foreach (char c in text)
        {
            if (!test(c))
                return false;
        }

        return true;
    }
}
