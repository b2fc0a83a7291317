using System.Text;

namespace SdkHarness.Generators.Emission;

/// <summary>Writes lines of code, indented by block.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _indent;

    public CodeWriter Line(string line = "")
    {
        if (line.Length > 0)
            _text.Append(' ', _indent * 4).Append(line);
        _text.Append('\n');
        return this;
    }

    /// <summary>Goes on with the line before.</summary>
    public CodeWriter Append(string text)
    {
        _text.Length--;
        _text.Append(text).Append('\n');
        return this;
    }

    public CodeWriter Open(string? line = null)
    {
        if (line is not null)
            Line(line);
        Line("{");
        _indent++;
        return this;
    }

    public CodeWriter Close(string end = "}")
    {
        _indent--;
        return Line(end);
    }

    /// <summary>The lines that follow until <see cref="Back"/> continue the line before.</summary>
    public CodeWriter In()
    {
        _indent++;
        return this;
    }

    public CodeWriter Back()
    {
        _indent--;
        return this;
    }

    public override string ToString() => _text.ToString();
}
