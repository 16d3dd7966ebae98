namespace VcpuLint.Scenarios.CpuLimits;

/// <summary>What came of one vCPU under a limit, that worked for some time, returned to user space once, and worked on.</summary>
internal sealed class LimitedRun
{
    /// <summary>Gets what was run.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the CPU time used until the return to user space, in parts of what the limit allows for that time.</summary>
    public double UsageOfQuota { get; private set; }

    /// <summary>Gets in what part of the periods until then the group was throttled.</summary>
    public double ThrottledPeriods { get; private set; }

    /// <summary>Gets by how much the debt grew, in milliseconds per second.</summary>
    public double DebtGrowth { get; private set; }

    /// <summary>Gets the debt at the return to user space, in milliseconds.</summary>
    public double Debt { get; private set; }

    /// <summary>Gets for how long the vCPU stood still then, in milliseconds.</summary>
    public double Freeze { get; private set; }

    /// <summary>Gets how fast the debt was paid, in milliseconds per second; 0 if there was none to pay.</summary>
    public double Recovery { get; private set; }

    /// <summary>
    /// Gets how long it took from the end of the freeze until there was a debt again, in milliseconds; not a number if there never was.
    /// </summary>
    public double UntilNextDebt { get; private set; } = double.NaN;

    /// <summary>Gets how many entries of the guest broke the protocol.</summary>
    public long BrokenEntries { get; private set; }

    /// <summary>Gets for what part of its time in the guest NOTIFY_RESUME was pending.</summary>
    public double NotifyResumeUndone { get; private set; }

    /// <summary>Gets what was seen, over time: seconds, and what was left for the CPU in milliseconds.</summary>
    public List<(double Second, double Remaining)> Samples { get; } = [];

    /// <summary>Runs it.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="port">The port.</param>
    /// <param name="throttling">How tasks over their limit are taken off the CPU.</param>
    /// <param name="limit">The limit.</param>
    /// <param name="busy">For how long the guest works before the return to user space.</param>
    /// <param name="seed">What chance depends on.</param>
    /// <param name="progress">Is told the virtual time that has passed.</param>
    public static LimitedRun Of(
        string name, ArchPort port, ThrottleMethod throttling, CpuLimit limit, Nanoseconds busy, ulong seed, Action<Nanoseconds>? progress = null)
    {
        using var host = new SimulatedHost(new SimulationOptions { Throttling = throttling, Seed = seed });
        TaskGroup group = host.AddGroup(limit);
        var guest = new OneReturn();
        VcpuTimes times = host.AddVm(port, 1, _ => guest, group).Times.Single();
        var run = new LimitedRun { Name = name };
        var watch = new Watch(host, group, run, Step(busy, limit), progress);

        run.Work(watch, busy, limit);
        guest.IsAsked = true;
        run.StandStill(watch, times);
        run.WorkOn(watch, limit);
        run.BrokenEntries = times.BrokenEntries;
        run.NotifyResumeUndone = times.GuestWith(ThreadFlag.NotifyResume).Seconds() / times.Guest.Seconds();
        return run;
    }

    /// <summary>So long between two samples that they never become many, and that each period has some.</summary>
    private static Nanoseconds Step(Nanoseconds busy, CpuLimit limit) =>
        Nanoseconds.Max(new Nanoseconds(busy.Value / 1000), new Nanoseconds(limit.Period.Value / 50));

    private void Work(Watch watch, Nanoseconds busy, CpuLimit limit)
    {
        // The slope is taken from the end of the first period on, when there is a debt.
        watch.Advance(limit.Period);
        (double debt, Nanoseconds since) = (-watch.Remaining, watch.Now);
        while (watch.Now < busy)
        {
            watch.Advance();
        }

        Debt = Math.Max(-watch.Remaining, 0);
        DebtGrowth = Math.Max(0, (Debt - debt) / (watch.Now - since).Seconds());
        UsageOfQuota = watch.Group.Usage.Seconds() / (watch.Now.Seconds() * limit.Quota.Value / limit.Period.Value);
        ThrottledPeriods = (double)watch.Group.ThrottledPeriods / watch.Group.Periods;
    }

    /// <summary>
    /// From the return to user space until the guest runs again; the vCPU of a port that keeps the limit is throttled now and then too.
    /// </summary>
    private void StandStill(Watch watch, VcpuTimes times)
    {
        long returns = times.Returns;
        while (times.Returns == returns)
        {
            watch.Advance();
        }

        (double debt, Nanoseconds since) = (-watch.Remaining, watch.Now);
        Nanoseconds worked = times.Guest;
        double unpaid = debt;
        Nanoseconds paid = since;
        while (times.Guest == worked)
        {
            watch.Advance();
            if (watch.Remaining < 0)
            {
                (unpaid, paid) = (-watch.Remaining, watch.Now);
            }
        }

        Freeze = (watch.Now - since).Seconds() * 1000;
        Recovery = paid > since ? (debt - unpaid) / (paid - since).Seconds() : 0;
    }

    private void WorkOn(Watch watch, CpuLimit limit)
    {
        Nanoseconds since = watch.Now;
        while (watch.Now < since + (limit.Period * 10))
        {
            watch.Advance();

            // More than a tick that comes too late can explain.
            if (double.IsNaN(UntilNextDebt) && -watch.Remaining > 2 * limit.Slice.Seconds() * 1000)
            {
                UntilNextDebt = (watch.Now - since).Seconds() * 1000;
            }
        }
    }

    /// <summary>A guest that works and touches memory, and a device once it is asked to.</summary>
    private sealed class OneReturn : GuestProgram
    {
        public bool IsAsked { get; set; }

        public override GuestStep Next(Nanoseconds now, HostRandom random)
        {
            var exit = new GuestExit(GuestExitReason.PageFault) { Address = IsAsked ? ulong.MaxValue : 0 };
            IsAsked = false;
            return new GuestStep(Nanoseconds.FromMilliseconds(1), exit);
        }
    }
}
