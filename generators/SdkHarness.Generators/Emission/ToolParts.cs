using System.Globalization;
using SdkHarness.Generators.Tools;

namespace SdkHarness.Generators.Emission;

/// <summary>
/// What the tools of a set are put together of: readers of arguments, as code and as data, types of arguments and kinds of results. Each stands
/// there once, and the tools name it by its number: what stands there twice is compiled twice, and made twice at every start.
/// </summary>
internal sealed class ToolParts
{
    private const string Binding = "global::SdkHarness.Binding";

    private readonly Numbered _readers = new();
    private readonly Numbered _data = new();
    private readonly Numbered _types = new();
    private readonly Numbered _results = new();
    private readonly string[] _tools;

    public ToolParts(ToolSetModel set)
    {
        Arguments = [.. set.Tools.Select(static tool => new ArgumentsCode(tool))];
        foreach (ToolModel tool in set.Tools)
        {
            foreach (ArgumentModel argument in tool.Arguments)
            {
                if (argument.Data is null)
                    _readers.Add(Reader(argument));
            }
        }

        _tools = [.. set.Tools.Select((tool, i) => Data(tool, Arguments[i]))];
    }

    /// <summary>How the arguments of each tool are spelled.</summary>
    public ArgumentsCode[] Arguments { get; }

    /// <summary>The readers that are data, as JSON.</summary>
    public IReadOnlyList<string> ReaderData => _data.All;

    /// <summary>What a tool is put together of, as JSON.</summary>
    public string Of(int tool) => _tools[tool];

    /// <summary>The arguments of the base class's constructor.</summary>
    public void Emit(CodeWriter code)
    {
        Emit(code, _readers, ",");
        Emit(code, _types, ",");
        Emit(code, _results, ")");
    }

    private static void Emit(CodeWriter code, Numbered parts, string end)
    {
        code.Line("[").In();
        foreach (string part in parts.All)
            code.Line($"{part},");
        code.Back().Line($"]{end}");
    }

    private string Data(ToolModel tool, ArgumentsCode arguments)
    {
        string readers = string.Join(",", tool.Arguments.Select(argument => Number(
            argument.Data is null ? _readers.Add(Reader(argument)) : _readers.All.Count + _data.Add($"{{{argument.Data}}}"))));
        string flags = (tool.Result.Label is null ? "" : $",\"label\":{Contracts.JsonText.Of(tool.Result.Label)}")
            + (tool.Result.IsUntrusted ? ",\"untrusted\":true" : "")
            + (tool.Result.IsNullable ? ",\"nullable\":true" : "");
        return $"{{\"arguments\":{Number(_types.Add(arguments.Types))},\"readers\":[{readers}],\"result\":{Number(_results.Add(Result(tool)))}{flags}}}";
    }

    private static string Reader(ArgumentModel argument) =>
        argument.Missing is null ? argument.Reader : $"{Binding}.Readers.Optional<{argument.Type}>({argument.Reader}, {argument.Missing})";

    private static string Result(ToolModel tool)
    {
        ResultModel result = tool.Result;
        return result.Type is null ? $"new {Binding}.NoResult()"
            : tool.Body.MaxItems is not null ? $"new {Binding}.StreamResult<{result.WrittenType}>({result.Writer})"
            : !tool.Body.IsAwaited ? $"new {Binding}.ValueResult<{result.WrittenType}>({result.Writer})"
            : $"new {Binding}.{(tool.Body.ReturnsTask ? "TaskResult" : "ValueTaskResult")}<{result.Type}, {result.WrittenType}>({result.Writer})";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
