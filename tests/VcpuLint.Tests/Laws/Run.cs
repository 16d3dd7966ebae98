using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Tests.Laws;

/// <summary>What one call does to one state: the states behind it with their results, and what it breaks.</summary>
internal sealed record Run(IReadOnlyList<(Outcome Outcome, MachineState State)> Next, IReadOnlyList<Verdict> Broken)
{
    public static Run Of(ProtocolCall call, MachineState state)
    {
        var sink = new Sink([], []);
        Transfer.Run(MachineGenerators.Flags, call, state, ref sink);
        return new Run(sink.States, sink.Broken);
    }

    private readonly record struct Sink(List<(Outcome Outcome, MachineState State)> States, List<Verdict> Broken) : ITransferSink
    {
        public void Next(MachineState state, Outcome outcome) => States.Add((outcome, state));

        public void Report(Verdict verdict) => Broken.Add(verdict);
    }
}
