using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SdkHarness.Corpora.Translation;

/// <summary>Writes one tool set. Each of its tools returns its arguments, so that a test sees what has reached the body.</summary>
internal sealed class ToolSetWriter(string name)
{
    private readonly HashSet<string> _types = [];
    private readonly HashSet<string> _methods = [];
    private readonly HashSet<string> _tools = new(StringComparer.OrdinalIgnoreCase);
    private readonly StringBuilder _declarations = new();
    private readonly StringBuilder _body = new();

    /// <summary>What is looser in C# than in the schemas.</summary>
    public List<string> Loosened { get; } = [];

    public string Class { get; } = $"{name.ToUpperInvariant()}Tools";

    /// <summary>Adds a tool.</summary>
    /// <returns>The tool's function name and its parameters.</returns>
    /// <exception cref="NoCSharpFormException">The schema has no C# form.</exception>
    public (string FunctionName, Form Form) Add(string function, string description, JsonElement schema)
    {
        var translator = new SchemaTranslator(schema, _types);
        Form form = translator.Read();
        string method = Identifiers.Unique(Identifiers.Pascal(function), _methods);
        string tool = Identifiers.Unique(string.Concat(function.Select(static c => char.IsAsciiLetterOrDigit(c) ? c : '_')), _tools);
        string echo = Identifiers.Unique($"{method}Echo", _types);
        string[] names = [.. form.Members.Select(static member => Identifiers.Parameter(member.Name))];
        IEnumerable<string> parameters = form.Members.Zip(names, static (member, parameter) =>
            $"\n        {RecordWriter.Attributes(member)} {member.Type} {parameter}{(member.Default is { } value ? $" = {value}" : "")}");
        _declarations.Append(translator.Declarations).Append(RecordWriter.Positional(echo, form.Members));
        _body.Append(CultureInfo.InvariantCulture, $"    [ReadScope(\"corpus.read\"), Tool(Name = \"{tool}\", Description = {Identifiers.Literal(description)})]\n");
        _body.Append(CultureInfo.InvariantCulture, $"    public {echo} {method}({string.Join(',', parameters)}) =>\n        new({string.Join(", ", names)});\n\n");
        Loosened.AddRange(translator.Loosened.Select(what => $"{function}: {what}"));
        return ($"{name}_{tool}", form);
    }

    public string Write() =>
        $"namespace {name.ToUpperInvariant()}\n{{\n{_declarations}[ToolSet(\"{name}\", Owner = \"corpus\")]\npublic sealed partial class {Class}\n{{\n{_body}}}\n}}\n\n";
}
