using Microsoft.CodeAnalysis;

namespace VcpuLint.CodeFixes.Repair;

/// <summary>How many diagnostics of each id there are: what a repair may leave is no more of any than there was.</summary>
internal sealed class DiagnosticCounts
{
    private readonly Dictionary<string, int> _counts;

    public DiagnosticCounts(IEnumerable<string> ids) => _counts = ids.GroupBy(static id => id).ToDictionary(static g => g.Key, static g => g.Count());

    public DiagnosticCounts(IEnumerable<Diagnostic> diagnostics)
        : this(diagnostics.Select(static d => d.Id))
    {
    }

    public bool IsEmpty => _counts.Count == 0;

    /// <summary>Takes away the one that is to be repaired.</summary>
    public void Expect(string repaired) => _counts[repaired] = _counts.TryGetValue(repaired, out int n) ? n - 1 : 0;

    public bool IsNoMoreThan(DiagnosticCounts allowed) => _counts.All(c => allowed._counts.TryGetValue(c.Key, out int limit) && c.Value <= limit);
}
