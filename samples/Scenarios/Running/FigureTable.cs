using System.Globalization;
using Spectre.Console;

namespace VcpuLint.Scenarios.Running;

/// <summary>Prints the figures of a scenario for people.</summary>
internal static class FigureTable
{
    private const int Width = 180;

    /// <summary>Prints them.</summary>
    /// <param name="output">Where.</param>
    /// <param name="outcome">What the scenario came to.</param>
    public static void Print(TextWriter output, Outcome outcome)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
        });
        console.Profile.Width = Math.Max(console.Profile.Width, Width);
        var table = new Spectre.Console.Table { Title = new TableTitle(Markup.Escape(outcome.Title)), Border = TableBorder.Markdown };
        foreach (string column in outcome.Figures.Columns)
        {
            Justify side = column == outcome.Figures.Columns[0] ? Justify.Left : Justify.Right;
            table.AddColumn(new TableColumn(Markup.Escape(column)) { Alignment = side });
        }

        foreach (IReadOnlyList<object> row in outcome.Figures.Rows)
        {
            table.AddRow([.. row.Select(static cell => Markup.Escape(Text(cell)))]);
        }

        console.Write(table);
        foreach (string note in outcome.Notes)
        {
            output.WriteLine(note);
        }

        output.WriteLine();
    }

    private static string Text(object cell) => cell switch
    {
        double.NaN => "-",
        double number => number.ToString(Math.Abs(number) >= 1000 ? "n0" : "0.####", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString("n0", CultureInfo.InvariantCulture),
        _ => cell.ToString()!,
    };
}
