using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Flow;

/// <content>What a body does to clocks: each topic is judged only where something of the kind is done.</content>
internal sealed partial class Closures
{
    /// <summary>Whether anything is done that a topic of the clock is judged by.</summary>
    public bool Concerns(Body body, ClockTopic topic)
    {
        var deeds = _clock.Of(body);
        return topic switch
        {
            ClockTopic.Updates => (deeds & ClockDeeds.Makes) != 0,
            ClockTopic.Tsc => (deeds & ClockDeeds.MovesTsc) != 0,
            ClockTopic.MasterClock => (deeds & ClockDeeds.TakesMaster) != 0 || ((deeds & ClockDeeds.Makes) != 0 && _analysis.Clocks.TakeMasterClock),
            ClockTopic.Readings => (deeds & ClockDeeds.MovesDeadline) != 0 || (deeds & (ClockDeeds.ReadsClock | ClockDeeds.Keeps)) == (ClockDeeds.ReadsClock | ClockDeeds.Keeps),
            ClockTopic.Page => (deeds & ClockDeeds.Steps) != 0,
            _ => (deeds & ClockDeeds.Takes) != 0 && (deeds & (ClockDeeds.Makes | ClockDeeds.Reads)) != 0,
        };
    }

    private static ClockDeeds ClockOf(Body body)
    {
        var deeds = ClockDeeds.None;
        foreach (var step in body.Lowered.Blocks.SelectMany(static b => b.Instrs).OfType<EventInstr>().SelectMany(static e => e.Contract.Events))
        {
            deeds |= step.Kind switch
            {
                EventKind.RaiseRequest => ClockDeeds.Makes,
                EventKind.ConsumeRequest or EventKind.ClearRequest => ClockDeeds.Takes,
                EventKind.ReadState => ClockDeeds.Reads,
                EventKind.MoveGuestTsc or EventKind.TakeUnsigned => ClockDeeds.MovesTsc,
                EventKind.TakeMaster => ClockDeeds.TakesMaster,
                EventKind.MoveDeadline => ClockDeeds.MovesDeadline,
                EventKind.ReadClock => ClockDeeds.ReadsClock,
                EventKind.KeepReading => ClockDeeds.Keeps,
                EventKind.StepPage => ClockDeeds.Steps,
                EventKind.StepSequence when step.Value is (int)SequenceStep.Begin or (int)SequenceStep.Retry => ClockDeeds.Steps,
                _ => ClockDeeds.None,
            };
        }

        return deeds;
    }

    /// <summary>What is done to clocks and requests.</summary>
    [Flags]
    private enum ClockDeeds
    {
        None = 0,
        Makes = 1,
        Takes = 2,
        Reads = 4,
        MovesTsc = 8,
        TakesMaster = 16,
        Steps = 32,
        MovesDeadline = 64,
        ReadsClock = 128,
        Keeps = 256,
    }
}
