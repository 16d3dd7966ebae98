namespace VcpuLint.Oracle.Judging;
internal sealed class Judge { private static readonly Verdict C = new([], false); public Verdict Run(Programs.LoopProgram p) => C; }
