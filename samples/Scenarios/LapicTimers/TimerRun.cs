namespace VcpuLint.Scenarios.LapicTimers;

/// <summary>What became of a periodic timer of the local APIC, in a guest that halts after each of its interrupts.</summary>
internal sealed class TimerRun
{
    private readonly List<(double Second, double Rate, double Divergence)> _samples = [];

    /// <summary>Gets what was run.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// Gets what was seen: at which second, how many interrupts the guest got in it, and by how many ns the two deadlines differ at its end.
    /// </summary>
    public IReadOnlyList<(double Second, double Rate, double Divergence)> Samples => _samples;

    /// <summary>Gets the greatest difference of the two deadlines, in ns.</summary>
    public double MaxDivergence => _samples.Max(static s => Math.Abs(s.Divergence));

    /// <summary>Runs it.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="port">The port.</param>
    /// <param name="period">The period of the timer.</param>
    /// <param name="slew">By how many parts per billion the clock of timers is faster than the counters.</param>
    /// <param name="time">For how long, in virtual time.</param>
    /// <param name="progress">Is told the virtual time that has passed.</param>
    public static TimerRun Of(string name, ArchPort port, Nanoseconds period, long slew, Nanoseconds time, Action<Nanoseconds>? progress = null)
    {
        using var host = new SimulatedHost();
        host.Clock.SlewPartsPerBillion = slew;
        var guest = new TickingGuest();
        SimulatedVm vm = host.AddVm(port, 1, _ => guest);
        TickingGuest.Start(host, vm, port, period);
        var run = new TimerRun { Name = name };
        while (host.Now < time)
        {
            long before = guest.Interrupts;
            host.Run(Nanoseconds.Second);
            run._samples.Add((host.Now.Seconds(), guest.Interrupts - before, Divergence(host, vm.Vm.Vcpus[0])));
            progress?.Invoke(Nanoseconds.Second);
        }

        return run;
    }

    /// <summary>Gets the rate that the guest had at a second.</summary>
    public double RateAt(double second) => _samples.First(s => s.Second >= second).Rate;

    /// <summary>What is left until the one deadline, less what is left until the other.</summary>
    private static double Divergence(SimulatedHost host, Vcpu vcpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        TscCyclesDelta cycles = timer.TscDeadline - vcpu.Time.Tsc.ReadGuest(host.Clock.ReadTsc(vcpu.Cpu));
        NanosecondsDelta left = timer.TargetExpiration - host.Clock.Read(HostClockId.Monotonic);
        return (cycles.Value * 1e6 / host.Options.TscFrequency.Value) - left.Value;
    }
}
