namespace VcpuLint.CodeFixes.Repair;

/// <summary>A repair that may be right: only the analysis of its result tells.</summary>
internal sealed record Candidate(RepairKind Kind, Edit Edit);
