using System.Text.Json.Nodes;

namespace VcpuLint.Scenarios.Running;

/// <summary>What a scenario came to.</summary>
/// <param name="Title">What the table shows.</param>
/// <param name="Figures">The figures, beside those of the people who hit the bug.</param>
/// <param name="Notes">What one has to know to read them, a sentence each.</param>
/// <param name="Data">What the figures are made of.</param>
/// <param name="Chart">A picture of it, in the grammar of Vega-Lite, without title and data.</param>
internal sealed record Outcome(string Title, Table Figures, IReadOnlyList<string> Notes, Table Data, JsonObject Chart);

/// <summary>Rows of cells under names: text, or numbers.</summary>
/// <param name="Columns">The names.</param>
/// <param name="Rows">The rows, each as long as there are names.</param>
internal sealed record Table(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object>> Rows);
