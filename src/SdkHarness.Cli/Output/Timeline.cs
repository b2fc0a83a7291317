using System.Globalization;
using Spectre.Console;

namespace SdkHarness.Cli.Output;

/// <summary>A run's events below each other: number, time in UTC, what happened, and its details under it.</summary>
internal static class Timeline
{
    public static void WritePlain(TextWriter output, IEnumerable<NarratedEvent> events)
    {
        foreach (NarratedEvent told in events)
        {
            string number = told.Sequence.ToString(CultureInfo.InvariantCulture).PadLeft(4);
            output.WriteLine($"{number}  {RunNarrator.Time(told.At)}  {SafeText.OneLine(told.Text)}");
            foreach (string detail in told.Details)
                output.WriteLine($"{"",28}  {SafeText.OneLine(detail)}".TrimEnd());
        }
    }

    public static Grid Draw(IEnumerable<NarratedEvent> events)
    {
        Grid grid = new Grid()
            .AddColumn(new GridColumn().RightAligned().NoWrap())
            .AddColumn(new GridColumn().NoWrap())
            .AddColumn();
        foreach (NarratedEvent told in events)
        {
            var number = new Text(told.Sequence.ToString(CultureInfo.InvariantCulture), new Style(decoration: Decoration.Dim));
            var time = new Text(RunNarrator.Time(told.At), new Style(decoration: Decoration.Dim));
            grid.AddRow(number, time, new Text(SafeText.OneLine(told.Text), Tones.Style(told.Tone)));
            foreach (string detail in told.Details)
                grid.AddRow(Text.Empty, Text.Empty, new Text(SafeText.OneLine(detail), new Style(decoration: Decoration.Dim)));
        }

        return grid;
    }
}
