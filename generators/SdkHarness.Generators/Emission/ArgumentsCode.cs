using System.Globalization;
using SdkHarness.Generators.Tools;

namespace SdkHarness.Generators.Emission;

/// <summary>How a tool's bound arguments are spelled: one is itself, several are the members of an object of the runtime, many are an array.</summary>
internal sealed class ArgumentsCode
{
    private const string Binding = "global::SdkHarness.Binding";

    private static readonly string[] Members = ["First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth"];

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public ArgumentsCode(ToolModel tool)
    {
        EquatableArray<ArgumentModel> arguments = tool.Arguments;
        string types = string.Join(", ", arguments.Select(static argument => argument.Type));
        bool isMany = arguments.Count > Members.Length;
        Types = arguments.Count == 0 ? $"new {Binding}.NoArguments()" : isMany ? $"new {Binding}.ManyArguments()" : $"new {Binding}.ArgumentTypes<{types}>()";
        Declaration = arguments.Count < 2 ? null : isMany ? "var a = (object?[])bound;" : $"var a = ({Binding}.Arguments<{types}>)bound;";
        for (int i = 0; i < arguments.Count; i++)
        {
            _values.Add(arguments[i].Local,
                arguments.Count == 1 ? $"({arguments[i].Type})bound"
                : isMany ? $"({arguments[i].Type})a[{i.ToString(CultureInfo.InvariantCulture)}]!"
                : $"a.{Members[i]}");
        }
    }

    /// <summary>The expression of their types, for the runtime to read them.</summary>
    public string Types { get; }

    /// <summary>The statement that must stand before the values; <see langword="null"/> where none need.</summary>
    public string? Declaration { get; }

    /// <summary>What stands for one of the expressions that a call hands on.</summary>
    public string Expression(string argument) => _values.TryGetValue(argument, out string? value) ? value : argument;
}
