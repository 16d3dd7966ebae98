namespace VcpuLint.Scenarios.TscErasures;

/// <summary>What a guest's counter made of time in which its vCPU had a CPU now and then, often another one than before.</summary>
internal sealed record ErasureRun
{
    private static readonly Nanoseconds Period = Nanoseconds.FromMilliseconds(100);

    /// <summary>Gets what part of the time the vCPU had a CPU.</summary>
    public double Duty { get; private init; }

    /// <summary>Gets what part of its loads was on another CPU than the one before.</summary>
    public double Moves { get; private init; }

    /// <summary>Gets how many seconds the guest's counter counted in ten.</summary>
    public double GuestSeconds { get; private init; }

    /// <summary>Gets a value indicating whether the host's counters came to be taken for unstable.</summary>
    public bool IsUnstable { get; private init; }

    /// <summary>
    /// Gets how many seconds it counts if a load on another CPU takes the time back that the vCPU was off the CPU: T (1 - (1 - u) q).
    /// </summary>
    public double ErasedSeconds => 10 * (1 - ((1 - Duty) * Moves));

    /// <summary>
    /// Runs a busy guest whose limit leaves it a part of the time. All counters agree, but for one that is 10 us behind; and once, at the start, the
    /// vCPU is moved to that CPU faster than in 10 us.
    /// </summary>
    /// <param name="port">The port.</param>
    /// <param name="duty">What part of the time it may run.</param>
    /// <param name="cpus">How many CPUs there are, 2 or more; it comes to any of them with the same chance.</param>
    /// <param name="time">For how long, in virtual time.</param>
    /// <param name="seed">What chance depends on.</param>
    /// <param name="progress">Is told the virtual time that has passed.</param>
    public static ErasureRun Of(ArchPort port, double duty, int cpus, Nanoseconds time, ulong seed, Action<Nanoseconds>? progress = null)
    {
        using var host = new SimulatedHost(new SimulationOptions { Cpus = cpus, Placement = Placement.RandomIdle, Seed = seed });
        host.Clock.Skew(cpus - 1, new TscCyclesDelta(-(long)host.Options.TscFrequency.Value / 100));
        TaskGroup group = host.AddGroup(new CpuLimit(new Nanoseconds((ulong)(Period.Value * duty)), Period));
        SimulatedVm vm = host.AddVm(port, 1, _ => new BusyGuest(), group);
        FindTheOneBehind(host, vm, cpus - 1);

        VcpuTimes times = vm.Times.Single();
        (Nanoseconds usage, long loads, long moves, TscCycles guest) = (group.Usage, times.Switches, times.Migrations, Read(host, vm));
        for (Nanoseconds end = host.Now + time; host.Now < end;)
        {
            host.Run(Period);
            progress?.Invoke(Period);
        }

        return new ErasureRun
        {
            Duty = (group.Usage - usage).Seconds() / time.Seconds(),
            Moves = (double)(times.Migrations - moves) / (times.Switches - loads),
            GuestSeconds = 10 * (Read(host, vm) - guest).Value / (host.Options.TscFrequency.Value * 1000.0) / time.Seconds(),
            IsUnstable = host.Clock.IsTscUnstable,
        };
    }

    /// <summary>
    /// A move takes the time of a switch, which is less than what that counter is behind. At the start the limit leaves room for two.
    /// </summary>
    private static void FindTheOneBehind(SimulatedHost host, SimulatedVm vm, int cpu)
    {
        foreach (int next in (int[])[0, cpu])
        {
            host.Run(Nanoseconds.FromMicroseconds(200));
            vm.Move(0, next);
        }

        host.Run(Period);
    }

    private static TscCycles Read(SimulatedHost host, SimulatedVm vm) =>
        vm.Vm.Vcpus[0].Time.Tsc.ReadGuest(host.Clock.ReadTsc(vm.Vm.Vcpus[0].Cpu));
}
