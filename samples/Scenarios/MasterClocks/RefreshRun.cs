namespace VcpuLint.Scenarios.MasterClocks;

/// <summary>What becomes of a VM's clock when each of its vCPUs is asked for a new master clock.</summary>
/// <param name="Updates">How often the request was handled.</param>
/// <param name="IsNewPair">Whether the pair is another one afterwards.</param>
/// <param name="Jump">By how many nanoseconds the clocks of all vCPUs moved.</param>
internal sealed record RefreshRun(long Updates, bool IsNewPair, long Jump)
{
    /// <summary>Runs it.</summary>
    /// <param name="port">The port.</param>
    /// <param name="frequency">The frequency of the counters.</param>
    /// <param name="vcpus">How many vCPUs the VM has.</param>
    /// <param name="uptime">How long the VM has been up, in virtual time.</param>
    /// <param name="isNeeded">
    /// Whether there is a reason: the host's time has just begun to come from the counters, and only now can there be a pair.
    /// </param>
    /// <param name="progress">Is told the virtual time that has passed.</param>
    public static RefreshRun Of(
        ArchPort port, TscKilohertz frequency, int vcpus, Nanoseconds uptime, bool isNeeded = false, Action<Nanoseconds>? progress = null)
    {
        // Nothing happens in all that time, so that there is no need for many ticks.
        using var host = new SimulatedHost(new SimulationOptions { Cpus = vcpus, TscFrequency = frequency, Tick = Nanoseconds.Second * 60 });
        host.Clock.IsTscBased = !isNeeded;
        SimulatedVm vm = host.AddVm(port, vcpus, static _ => new BusyGuest());
        host.Run(uptime);
        progress?.Invoke(uptime);
        ClockReading pair = vm.Vm.Time.MasterClock.Snapshot;
        long before = CountUpdates(vm);
        host.Clock.IsTscBased = true;
        vm.Call(() => vm.Vm.MakeRequestOfAll(VcpuRequest.MasterClockUpdate));
        host.Run(Nanoseconds.FromMilliseconds(10));

        ClockReading after = vm.Vm.Time.MasterClock.Snapshot;
        TscCycles now = host.Clock.ReadTsc(0);
        return new RefreshRun(CountUpdates(vm) - before, after != pair, (At(after, now, frequency) - At(pair, now, frequency)).Value);
    }

    /// <summary>What the clock of a pair shows at a counter.</summary>
    private static Nanoseconds At(ClockReading pair, TscCycles cycles, TscKilohertz frequency) =>
        pair.Time + CycleScale.Of(frequency).ScaleSigned(cycles - pair.Cycles);

    private static long CountUpdates(SimulatedVm vm) => vm.Times.Sum(static t => t.Handled(VcpuRequest.MasterClockUpdate));
}
