using System.Globalization;
using SdkHarness.Generators.Tools;

namespace SdkHarness.Generators.Emission;

/// <summary>
/// What reads the arguments of a set's tools and writes their results. Each is made once: tools of one set ask for the same things again and
/// again, and what stands there twice is compiled twice, and made twice at every start.
/// </summary>
internal sealed class SharedFields
{
    /// <summary>The most arguments for which the runtime has an <c>Arguments</c> class.</summary>
    private const int MostArguments = 8;

    private const string Binding = "global::SdkHarness.Binding";

    private readonly Dictionary<(string Type, string Expression), string> _readers = [];
    private readonly Dictionary<(string Type, string Expression), string> _several = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public SharedFields(ToolSetModel set)
    {
        foreach (ToolModel tool in set.Tools)
        {
            foreach (ArgumentModel argument in tool.Arguments)
            {
                if (!_readers.ContainsKey(Key(argument, tool)))
                    _readers.Add(Key(argument, tool), Name($"_{argument.Name}"));
            }
        }

        AddSeveral(set.Tools.Where(static tool => tool.Arguments.Count > 0).Select(tool => ($"{Binding}.ArgumentsReader<{new ArgumentsCode(tool).Type}>", NewArguments(tool))), "_arguments");
        AddSeveral(set.Tools.Where(static tool => tool.Result.Type is not null).Select(static tool => (WriterType(tool), tool.Result.Writer)), "_write");
    }

    public void Emit(CodeWriter code)
    {
        foreach (KeyValuePair<(string Type, string Expression), string> field in _readers.Concat(_several))
            code.Line($"private static readonly {field.Key.Type} {field.Value} = {field.Key.Expression};");
    }

    /// <summary>What reads a tool's arguments.</summary>
    public string Arguments(ToolModel tool) => tool.Arguments.Count == 0
        ? $"{Binding}.NoArguments.Instance"
        : Shared($"{Binding}.ArgumentsReader<{new ArgumentsCode(tool).Type}>", NewArguments(tool));

    /// <summary>What writes a tool's result.</summary>
    public string Writer(ToolModel tool) => tool.Result.Type is null ? "null" : Shared(WriterType(tool), tool.Result.Writer);

    private static string WriterType(ToolModel tool) => $"{Binding}.WriteValue<{tool.Result.WrittenType}>";

    private string Shared(string type, string expression) => _several.TryGetValue((type, expression), out string? field) ? field : expression;

    private void AddSeveral(IEnumerable<(string Type, string Expression)> uses, string name)
    {
        foreach (IGrouping<(string, string), (string, string)> same in uses.GroupBy(static use => use))
        {
            if (same.Skip(1).Any())
                _several.Add(same.Key, Name(name));
        }
    }

    private string NewArguments(ToolModel tool)
    {
        string[] fields = [.. tool.Arguments.Select(argument => _readers[Key(argument, tool)])];
        if (fields.Length <= MostArguments)
            return $"new {Binding}.Arguments<{string.Join(", ", tool.Arguments.Select(static argument => argument.Type))}>({string.Join(", ", fields)})";

        IEnumerable<string> reads = tool.Arguments.Select((argument, i) =>
            $"fields.Read<{argument.Type}>({i.ToString(CultureInfo.InvariantCulture)}, {fields[i]}{(argument.Missing is null ? "" : $", {argument.Missing}")})");
        return $"new {Binding}.ManyArguments<{new ArgumentsCode(tool).Type}>(static fields => ({string.Join(", ", reads)}))";
    }

    /// <summary>What many arguments are where they are left out stands beside their reading.</summary>
    private static (string Type, string Expression) Key(ArgumentModel argument, ToolModel tool) => (
        $"{Binding}.ValueReader<{argument.Type}>",
        argument.Missing is null || tool.Arguments.Count > MostArguments
            ? argument.Reader
            : $"{Binding}.Readers.Optional<{argument.Type}>({argument.Reader}, {argument.Missing})");

    private string Name(string wanted)
    {
        string name = wanted;
        for (int i = 2; !_taken.Add(name); i++)
            name = wanted + i.ToString(CultureInfo.InvariantCulture);
        return name;
    }
}
