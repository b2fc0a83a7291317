using System.Globalization;
using SdkHarness.Generators.Tools;

namespace SdkHarness.Generators.Emission;

/// <summary>How a tool's arguments are spelled in its functions: one is itself, several are a tuple of their names.</summary>
internal sealed class ArgumentsCode
{
    private readonly Dictionary<string, string> _elements = new(StringComparer.Ordinal);

    public ArgumentsCode(ToolModel tool)
    {
        EquatableArray<ArgumentModel> arguments = tool.Arguments;
        if (arguments.Count < 2)
        {
            Type = arguments.Count == 0 ? "global::SdkHarness.Binding.NoArguments" : arguments[0].Type;
            Parameter = arguments.Count == 0 ? "_" : arguments[0].Local;
            return;
        }

        bool named = arguments.All(static argument => IsElementName(argument.Local));
        Type = $"({string.Join(", ", arguments.Select(argument => named ? $"{argument.Type} {argument.Local}" : argument.Type))})";
        Parameter = "arguments";
        for (int i = 0; i < arguments.Count; i++)
            _elements.Add(arguments[i].Local, $"arguments.{(named ? arguments[i].Local : $"Item{(i + 1).ToString(CultureInfo.InvariantCulture)}")}");
    }

    /// <summary>The type of all of them.</summary>
    public string Type { get; }

    /// <summary>The name of the functions' parameter that holds them.</summary>
    public string Parameter { get; }

    /// <summary>What stands for one of the expressions that a call hands on.</summary>
    public string Expression(string argument) => _elements.TryGetValue(argument, out string? element) ? element : argument;

    /// <summary>What every tuple has already cannot be the name of an element.</summary>
    private static bool IsElementName(string name) =>
        name is not ("Rest" or "ToString" or "Equals" or "GetHashCode" or "CompareTo" or "Deconstruct")
        && !(name.StartsWith("Item", StringComparison.Ordinal) && name.Length > 4 && char.IsDigit(name[4]));
}
