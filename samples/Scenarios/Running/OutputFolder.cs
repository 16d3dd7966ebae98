using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace VcpuLint.Scenarios.Running;

/// <summary>
/// Where results are written. A file gets its name only when it is complete, so that whoever interrupts a run finds an old file or none, and
/// never half a one.
/// </summary>
internal sealed class OutputFolder
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private readonly string _path;

    private OutputFolder(string path) => _path = path;

    /// <summary>Opens a folder and makes sure at once that it can be written to: a long run must not be for nothing.</summary>
    /// <param name="path">The folder; it is made if it is not there.</param>
    /// <exception cref="IOException">It cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be written to.</exception>
    public static OutputFolder Open(string path)
    {
        Directory.CreateDirectory(path);
        string probe = Path.Combine(path, $".{Guid.NewGuid():N}.tmp");
        File.WriteAllBytes(probe, []);
        File.Delete(probe);
        return new OutputFolder(path);
    }

    /// <summary>Writes what a scenario came to.</summary>
    /// <param name="name">The name of the files.</param>
    /// <param name="outcome">The outcome.</param>
    /// <returns>The files.</returns>
    public IReadOnlyList<string> Write(string name, Outcome outcome) =>
    [
        Write($"{name}.csv", Csv(outcome.Data)),
        Write($"{name}.figures.csv", Csv(outcome.Figures)),
        Write($"{name}.vl.json", WithData(outcome).ToJsonString(Indented) + "\n"),
    ];

    private static string Csv(Table table)
    {
        var text = new StringBuilder();
        foreach (IEnumerable<string> row in table.Rows.Select(static row => row.Select(Cell)).Prepend(table.Columns.Select(Quoted)))
        {
            text.AppendJoin(',', row).Append('\n');
        }

        return text.ToString();
    }

    private static string Cell(object value) =>
        Quoted(value is IFormattable number ? number.ToString(null, CultureInfo.InvariantCulture) : value.ToString()!);

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",\"\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static JsonObject WithData(Outcome outcome)
    {
        var values = new JsonArray();
        foreach (IReadOnlyList<object> row in outcome.Data.Rows)
        {
            var value = new JsonObject();
            for (int i = 0; i < row.Count; i++)
            {
                value.Add(outcome.Data.Columns[i], row[i] is double.NaN ? null : JsonSerializer.SerializeToNode(row[i]));
            }

            values.Add(value);
        }

        var chart = (JsonObject)outcome.Chart.DeepClone();
        chart["title"] = outcome.Title;
        chart["data"] = new JsonObject { ["values"] = values };
        return chart;
    }

    private string Write(string name, string text)
    {
        string path = Path.Combine(_path, name);
        string partial = Path.Combine(_path, $".{name}.{Environment.ProcessId}.tmp");
        try
        {
            File.WriteAllText(partial, text);
            File.Move(partial, path, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }

        return path;
    }
}
