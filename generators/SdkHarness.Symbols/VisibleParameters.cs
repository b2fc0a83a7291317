using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>Which parameters of a tool the model supplies: all but those that the harness does.</summary>
internal static class VisibleParameters
{
    public static bool IsVisible(this ToolMethod tool, IParameterSymbol parameter) => HiddenParameters.KindOf(tool, parameter) == HiddenParameter.None;

    public static IEnumerable<IParameterSymbol> Visible(this ToolMethod tool)
    {
        foreach (IParameterSymbol parameter in tool.Symbol.Parameters)
        {
            if (tool.IsVisible(parameter))
                yield return parameter;
        }
    }

    /// <summary>Whether two methods take the same from the model: types, names and order, so that two of one type cannot be swapped.</summary>
    public static bool SameVisible(ToolMethod one, ToolMethod other)
    {
        IParameterSymbol[] ours = [.. one.Visible()];
        IParameterSymbol[] theirs = [.. other.Visible()];
        return ours.Length == theirs.Length
            && ours.Zip(theirs, static (a, b) => a.Name == b.Name && SymbolEqualityComparer.Default.Equals(a.Type, b.Type)).All(static same => same);
    }

    /// <summary><c>string accountId, decimal probability</c>.</summary>
    public static string VisibleList(this ToolMethod tool) =>
        string.Join(", ", tool.Visible().Select(static parameter =>
            $"{parameter.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)} {parameter.Name}"));
}
