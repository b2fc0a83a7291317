using System.Text;
using Spectre.Console;

namespace ChurnRisk.Telling;

/// <summary>Where the story is told: in colour on a terminal, plain anywhere else, wrapped with a hanging indent in both.</summary>
internal sealed class Screen(IAnsiConsole console, bool isTerminal)
{
    private const int WidestText = 100;
    private const int LabelWidth = 11;
    private static readonly Style Bold = new(decoration: Decoration.Bold);
    private readonly Lock _gate = new();

    /// <summary>Whether a person sits at it and can be asked.</summary>
    public bool IsInteractive => isTerminal && !Console.IsInputRedirected;

    public static Screen OfThisProcess()
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });
        if (Console.IsOutputRedirected)
            console.Profile.Width = 10_000;
        return new Screen(console, !Console.IsOutputRedirected);
    }

    public void Heading(string text)
    {
        lock (_gate)
        {
            console.WriteLine();
            Write(text, Bold, indent: 0);
        }
    }

    public void Line(string text, int indent = 0)
    {
        lock (_gate)
            Write(text, Style.Plain, indent);
    }

    /// <summary>A command to copy: on a line of its own, never wrapped.</summary>
    public void Command(string text)
    {
        lock (_gate)
            console.Profile.Out.Writer.WriteLine($"  {text}"); // past the console, which breaks lines at the terminal's width
    }

    /// <summary>A labelled line of the story.</summary>
    public void Event(string label, string text, Color color) => Labelled(label, text, new Style(color), indent: 4);

    /// <summary>A labelled line of something that is described.</summary>
    public void Field(string label, string text) => Labelled(label, text, Style.Plain, indent: 2);

    /// <summary>Asks at the terminal; the answer is empty where only Enter was pressed.</summary>
    /// <exception cref="OperationCanceledException">Ctrl-C came instead of an answer.</exception>
    public async Task<string> AskAsync(string question, CancellationToken cancellationToken)
    {
        console.Write($"  {question} ", Bold);
        Task<string?> answer = Task.Run(Console.In.ReadLine, CancellationToken.None);
        return (await answer.WaitAsync(cancellationToken))?.Trim() ?? "";
    }

    private int Width => isTerminal ? Math.Clamp(console.Profile.Width, 40, WidestText) : WidestText;

    private void Labelled(string label, string text, Style style, int indent)
    {
        int column = indent + LabelWidth;
        lock (_gate)
        {
            console.Write(new string(' ', indent) + label.PadRight(LabelWidth), style);
            bool first = true;
            foreach (string line in Wrap(text, Width - column))
            {
                console.WriteLine(first ? line : new string(' ', column) + line);
                first = false;
            }
        }
    }

    private void Write(string text, Style style, int indent)
    {
        foreach (string line in Wrap(text, Width - indent))
            console.WriteLine(new string(' ', indent) + line, style);
    }

    private static IEnumerable<string> Wrap(string text, int width)
    {
        var line = new StringBuilder();
        foreach (string word in Safe(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        yield return line.ToString();
    }

    // What models and customers wrote must not steer the terminal.
    internal static string Safe(string text) =>
        string.Concat(text.Select(static character => char.IsControl(character) ? ' ' : character));
}
