namespace VcpuLint.Scenarios.KickStorms;

/// <summary>What came of a load with one port.</summary>
internal sealed record StormRun
{
    /// <summary>
    /// Gets the time before anything is counted: at the start all vCPUs want a CPU at once, which is not what a host does all day.
    /// </summary>
    public static Nanoseconds WarmUp { get; } = Nanoseconds.FromMilliseconds(200);

    /// <summary>Gets the load.</summary>
    public required StormLoad Load { get; init; }

    /// <summary>Gets the share of the vCPUs' time in which they wanted a CPU and had none.</summary>
    public double Steal { get; private init; }

    /// <summary>Gets how many CPUs the kernel took.</summary>
    public double KernelCpus { get; private init; }

    /// <summary>Gets how many CPUs the guests took.</summary>
    public double GuestCpus { get; private init; }

    /// <summary>
    /// Gets how often a second the clocks of all vCPUs of a VM were asked to update, as the port says by the request that it handled.
    /// </summary>
    public double GlobalUpdates { get; private init; }

    /// <summary>Gets how often a second a vCPU was kicked by another.</summary>
    public double Kicks { get; private init; }

    /// <summary>Gets how often a second a vCPU was woken for nothing.</summary>
    public double VainWakeUps { get; private init; }

    /// <summary>Gets how often a second a guest was interrupted by a kick.</summary>
    public double Interrupts { get; private init; }

    /// <summary>Gets how many events the simulation had.</summary>
    public long Events { get; private init; }

    /// <summary>Gets how often it went over from one thread to another.</summary>
    public long HandOvers { get; private init; }

    /// <summary>Gets a number that differs if two runs do.</summary>
    public ulong Digest { get; private init; }

    /// <summary>Runs a load.</summary>
    /// <param name="port">The port.</param>
    /// <param name="load">The load.</param>
    /// <param name="time">For how long, in virtual time.</param>
    /// <param name="progress">Is told the virtual time that has passed.</param>
    public static StormRun Of(ArchPort port, StormLoad load, Nanoseconds time, Action<Nanoseconds>? progress = null)
    {
        using var host = new SimulatedHost(new SimulationOptions { Cpus = load.Cpus, Seed = load.Seed });
        host.Clock.IsTscBased = false;
        if (load.IsTscUnstable)
        {
            host.Clock.MarkTscUnstable();
        }

        for (int vm = 0; vm < load.Vms; vm++)
        {
            host.AddVm(port, load.PerVm, _ => new BurstyGuest(load.Work, load.Sleep));
        }

        RunInParts(host, WarmUp, progress);
        var before = Totals.Of(host);
        RunInParts(host, time, progress);
        Totals total = Totals.Of(host) - before;
        double seconds = time.Seconds();
        return new StormRun
        {
            Load = load,
            Steal = total.RunDelay / (seconds * total.Vcpus),
            KernelCpus = total.Kernel / seconds,
            GuestCpus = total.Guest / seconds,
            GlobalUpdates = total.GlobalUpdates / seconds,
            Kicks = total.Kicks / seconds,
            VainWakeUps = total.VainWakeUps / seconds,
            Interrupts = total.Interrupts / seconds,
            Events = host.Events,
            HandOvers = host.HandOvers,
            Digest = host.Digest,
        };
    }

    /// <summary>Often enough that whoever looks on sees it move.</summary>
    private static void RunInParts(SimulatedHost host, Nanoseconds time, Action<Nanoseconds>? progress)
    {
        Nanoseconds end = host.Now + time;
        while (host.Now < end)
        {
            var part = new Nanoseconds(Math.Min(Nanoseconds.FromMilliseconds(5).Value, (end - host.Now).ToUnsigned().Value));
            host.Run(part);
            progress?.Invoke(part);
        }
    }

    /// <summary>What all vCPUs of a host have come to.</summary>
    private readonly record struct Totals(
        int Vcpus, double RunDelay, double Kernel, double Guest, double GlobalUpdates, double Kicks, double VainWakeUps, double Interrupts)
    {
        public static Totals operator -(Totals now, Totals before) => new(
            now.Vcpus,
            now.RunDelay - before.RunDelay,
            now.Kernel - before.Kernel,
            now.Guest - before.Guest,
            now.GlobalUpdates - before.GlobalUpdates,
            now.Kicks - before.Kicks,
            now.VainWakeUps - before.VainWakeUps,
            now.Interrupts - before.Interrupts);

        public static Totals Of(SimulatedHost host)
        {
            VcpuTimes[] all = [.. host.Vms.SelectMany(static vm => vm.Times)];
            return new Totals(
                all.Length,
                all.Sum(static t => t.RunDelay.Seconds()),
                all.Sum(static t => t.Kernel.Seconds()),
                all.Sum(static t => t.Guest.Seconds()),
                all.Sum(static t => t.Handled(VcpuRequest.GlobalClockUpdate)),
                all.Sum(static t => t.Kicks),
                all.Sum(static t => t.VainWakeUps),
                all.Sum(static t => t.Interrupts));
        }
    }
}
