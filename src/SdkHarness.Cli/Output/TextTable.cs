using Spectre.Console;
using Spectre.Console.Rendering;

namespace SdkHarness.Cli.Output;

/// <summary>Rows under headings. Plain, it is columns that a script can cut: two spaces apart, never wrapped.</summary>
internal sealed class TextTable(params IReadOnlyList<string> headings)
{
    private readonly List<(IReadOnlyList<string> Cells, NarrationTone Tone)> _rows = [];

    public void Add(NarrationTone tone, params IReadOnlyList<string?> cells) =>
        _rows.Add(([.. cells.Select(static cell => cell is { Length: > 0 } ? SafeText.OneLine(cell) : "-")], tone));

    public void WritePlain(TextWriter output)
    {
        int[] widths = Widths();
        output.WriteLine(Row([.. headings.Select(static heading => heading.ToUpperInvariant())], widths));
        foreach ((IReadOnlyList<string> cells, _) in _rows)
            output.WriteLine(Row(cells, widths));
    }

    /// <summary>A table where it fits; else a block a row, since an id that is broken over lines cannot be copied.</summary>
    public IRenderable Draw(int width)
    {
        const int between = 3;
        return Widths().Sum() + (between * headings.Count) <= width ? DrawTable() : DrawBlocks();
    }

    private Table DrawTable()
    {
        Table table = new Table().Border(TableBorder.Simple);
        foreach (string heading in headings)
            table.AddColumn(new TableColumn(new Text(heading, new Style(decoration: Decoration.Bold))));
        foreach ((IReadOnlyList<string> cells, NarrationTone tone) in _rows)
            table.AddRow(cells.Select(cell => new Text(cell, Tones.Style(tone))));
        return table;
    }

    private Grid DrawBlocks()
    {
        Grid grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn();
        foreach ((IReadOnlyList<string> cells, NarrationTone tone) in _rows)
        {
            for (int i = 0; i < cells.Count; i++)
                grid.AddRow(new Text(headings[i], new Style(decoration: Decoration.Dim)), new Text(cells[i], Tones.Style(tone)));
            grid.AddEmptyRow();
        }

        return grid;
    }

    private int[] Widths() =>
        [.. headings.Select((heading, i) => Math.Max(heading.Length, _rows.Count == 0 ? 0 : _rows.Max(row => row.Cells[i].Length)))];

    private static string Row(IReadOnlyList<string> cells, int[] widths) =>
        string.Join("  ", cells.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd();
}
