using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SdkHarness.Cli.Json;
using Spectre.Console;

namespace SdkHarness.Cli.Output;

/// <summary>Where answers are printed: drawn on a terminal, plain anywhere else.</summary>
internal sealed class Screen(TextWriter output, TextWriter error, IAnsiConsole? terminal)
{
    public void Line(string text = "", NarrationTone tone = NarrationTone.Neutral)
    {
        string safe = SafeText.OneLine(text);
        if (terminal is null)
            output.WriteLine(safe);
        else
            terminal.WriteLine(safe, Tones.Style(tone));
    }

    public void Heading(string text)
    {
        if (terminal is null)
            output.WriteLine(SafeText.OneLine(text));
        else
            terminal.WriteLine(SafeText.OneLine(text), new Style(decoration: Decoration.Bold));
    }

    /// <summary>Names and values below each other; a value that is null is left out.</summary>
    public void Fields(params IReadOnlyList<(string Name, string? Value)> fields)
    {
        (string Name, string? Value)[] shown = [.. fields.Where(static field => field.Value is not null)];
        int width = shown.Length == 0 ? 0 : shown.Max(static field => field.Name.Length);
        foreach ((string name, string? value) in shown)
            Line($"  {name.PadRight(width)}  {value}");
    }

    public void Table(TextTable table)
    {
        if (terminal is null)
            table.WritePlain(output);
        else
            terminal.Write(table.Draw(terminal.Profile.Width));
    }

    public void Timeline(IEnumerable<NarratedEvent> events)
    {
        if (terminal is null)
            Output.Timeline.WritePlain(output, events);
        else
            terminal.Write(Output.Timeline.Draw(events));
    }

    public void Json<T>(T document, JsonTypeInfo<T> type) => output.WriteLine(JsonSerializer.Serialize(document, type));

    public void JsonError(ErrorDocument document) =>
        error.WriteLine(JsonSerializer.Serialize(document, CliJson.Default.ErrorDocument));

    public void Error(string message) => error.WriteLine($"harness: {SafeText.OneLine(message)}");
}
