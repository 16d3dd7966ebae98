using VcpuLint.Ports.X86;

namespace VcpuLint.Scenarios.MasterClocks;

/// <summary>What a migration does to a guest's clock: the counter is saved and restored first, the clock some time later, on two hosts.</summary>
/// <param name="Error">What the clock shows afterwards minus what it should, in nanoseconds.</param>
/// <param name="Formula">The same by (P2 - P1) - scale(P4 - P3).</param>
internal sealed record MigrationRun(long Error, long Formula)
{
    /// <summary>Runs it, with the port of 7.1 on both hosts.</summary>
    /// <param name="saving">The time between the counter and the clock on the source.</param>
    /// <param name="blackout">How much later the target restores.</param>
    /// <param name="restoring">The time between the counter and the clock on the target.</param>
    public static MigrationRun Of(Nanoseconds saving, Nanoseconds blackout, Nanoseconds restoring)
    {
        using SimulatedHost source = Host(out SimulatedVm saved, Nanoseconds.Second);
        CycleScale scale = CycleScale.Of(source.Options.TscFrequency);
        (Nanoseconds p1, TscCycles counter, Nanoseconds then) = (source.Now, Counter(source, saved), Clock(source, saved, scale));
        source.Run(saving);
        (Nanoseconds p2, Nanoseconds clock) = (source.Now, Clock(source, saved, scale));

        using SimulatedHost target = Host(out SimulatedVm restored, Nanoseconds.Second + blackout);
        Tsc tsc = restored.Vm.Vcpus[0].Time.Tsc;
        restored.Call(() => tsc.WriteOffset(tsc.ComputeOffset(counter)));
        TscCycles p3 = Counter(target, restored);
        target.Run(restoring);
        TscCycles p4 = Counter(target, restored);
        restored.Call(() => X86Port.SetClock(restored.Vm, clock));

        Nanoseconds right = then + scale.ScaleSigned(Counter(target, restored) - counter);
        return new MigrationRun((Clock(target, restored, scale) - right).Value, new MigrationTimes(p1, p2, p3, p4).Drift(scale).Value);
    }

    private static SimulatedHost Host(out SimulatedVm vm, Nanoseconds uptime)
    {
        var host = new SimulatedHost(new SimulationOptions { Tick = Nanoseconds.Second });
        vm = host.AddVm(new X86Port(), 1, static _ => new BusyGuest());
        host.Run(uptime);
        return host;
    }

    private static TscCycles Counter(SimulatedHost host, SimulatedVm vm) => vm.Vm.Vcpus[0].Time.Tsc.ReadGuest(host.Clock.ReadTsc(0));

    private static Nanoseconds Clock(SimulatedHost host, SimulatedVm vm, CycleScale scale)
    {
        ClockReading pair = vm.Vm.Time.MasterClock.Snapshot;
        return pair.Time + vm.Vm.Time.ClockOffset + scale.ScaleSigned(host.Clock.ReadTsc(0) - pair.Cycles);
    }
}
