using Spectre.Console;

namespace SdkHarness.Cli.Output;

/// <summary>Rows under headings. Plain, it is columns that a script can cut: two spaces apart, never wrapped.</summary>
internal sealed class TextTable(params IReadOnlyList<string> headings)
{
    private readonly List<(IReadOnlyList<string> Cells, NarrationTone Tone)> _rows = [];

    public void Add(NarrationTone tone, params IReadOnlyList<string?> cells) =>
        _rows.Add(([.. cells.Select(static cell => cell is { Length: > 0 } ? SafeText.OneLine(cell) : "-")], tone));

    public void WritePlain(TextWriter output)
    {
        int[] widths = [.. headings.Select(static heading => heading.Length)];
        foreach ((IReadOnlyList<string> cells, _) in _rows)
        {
            for (int i = 0; i < cells.Count; i++)
                widths[i] = Math.Max(widths[i], cells[i].Length);
        }

        output.WriteLine(Row([.. headings.Select(static heading => heading.ToUpperInvariant())], widths));
        foreach ((IReadOnlyList<string> cells, _) in _rows)
            output.WriteLine(Row(cells, widths));
    }

    public Table Draw()
    {
        Table table = new Table().Border(TableBorder.Simple);
        foreach (string heading in headings)
            table.AddColumn(new TableColumn(new Text(heading, new Style(decoration: Decoration.Bold))));
        foreach ((IReadOnlyList<string> cells, NarrationTone tone) in _rows)
            table.AddRow(cells.Select(cell => new Text(cell, Tones.Style(tone))));
        return table;
    }

    private static string Row(IReadOnlyList<string> cells, int[] widths) =>
        string.Join("  ", cells.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd();
}
