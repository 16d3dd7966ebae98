using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using VcpuLint.Oracle.Judging;
using VcpuLint.Oracle.Programs;
using VcpuLint.Sweep.Checking;
using VcpuLint.Sweep.Printing;

namespace VcpuLint.Mutation.Battery;

/// <summary>Loop programs in one shape: what the exact judge says of them, rule by rule, place by place and flag by flag.</summary>
internal sealed class ProgramsProbe : Probe
{
    private readonly IReadOnlyList<LoopProgram> _programs;
    private readonly PrintedPrograms _printed;
    private readonly Checker _checker;
    private readonly bool _sites;
    private readonly Verdict[] _truth;

    private ProgramsProbe(string name, IReadOnlyList<LoopProgram> programs, Printer printer, PrintedPrograms printed)
        : base(name, Checker.CompilationOf(printed, default))
    {
        var judge = new Judge();
        _programs = programs;
        _printed = printed;
        _checker = new(printer);
        _sites = printer.HasExactSites;
        _truth = [.. programs.Select(p => judge.Run(p) is var verdict && verdict.IsClean ? verdict : verdict with { Findings = Comparison.Normalize(p, verdict.Findings) })];
    }

    public static ProgramsProbe Of(string name, IReadOnlyList<LoopProgram> programs, Printer printer) => new(name, programs, printer, printer.Print(programs));

    public override bool IsDriven => false;

    public override string? Difference(IReadOnlyList<ImmutableArray<Diagnostic>> reported)
    {
        var answers = _checker.Read(_programs, _printed, reported[0]);
        for (int i = 0; i < _programs.Count; i++)
        {
            if (Comparison.Compare(_truth[i], answers[i], _sites) is [var first, ..])
            {
                return $"{first.Difference} of VCPU{first.Rule}: {_programs[i]}";
            }
        }

        return null;
    }
}
