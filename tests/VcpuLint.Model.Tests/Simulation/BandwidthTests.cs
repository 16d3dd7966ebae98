using VcpuLint.Model.Tests.Shapes;

namespace VcpuLint.Model.Tests.Simulation;

/// <summary>What a limit lets through, and how a debt is paid.</summary>
public sealed class BandwidthTests
{
    private static readonly Nanoseconds Second = Nanoseconds.Second;

    /// <summary>A port that drains keeps its limit: a tick may come too late, but what it was too late for is paid from the next quota.</summary>
    [Theory]
    [InlineData(30, 100, 1, ThrottleMethod.TaskWork)]
    [InlineData(30, 100, 1, ThrottleMethod.Dequeue)]
    [InlineData(150, 100, 4, ThrottleMethod.TaskWork)]
    [InlineData(150, 100, 4, ThrottleMethod.Dequeue)]
    [InlineData(5, 10, 2, ThrottleMethod.TaskWork)]
    [InlineData(3, 20, 3, ThrottleMethod.Dequeue)]
    public void Limit_IsKept(int quota, int period, int vcpus, ThrottleMethod method)
    {
        using var host = new SimulatedHost(new SimulationOptions { Cpus = 4, Throttling = method });
        TaskGroup group = host.AddGroup(Limit(quota, period));
        host.AddVm(new TopDrainPort(), vcpus, _ => new BusyGuest(), group);
        host.Run(Second * 20);

        double allowed = 20e9 * quota / period;
        Assert.InRange(group.Usage.Value / allowed, 0.99, 1.01);
        Assert.InRange(group.ThrottledPeriods, group.Periods - 1, group.Periods);
    }

    /// <summary>Who stays below its limit is never throttled.</summary>
    [Fact]
    public void Limit_ThatIsNotReachedDoesNothing()
    {
        using var host = new SimulatedHost(new SimulationOptions { Cpus = 2 });
        TaskGroup group = host.AddGroup(Limit(50, 100));
        SimulatedVm vm = host.AddVm(
            new TopDrainPort(), 2, _ => new BurstyGuest(Nanoseconds.FromMicroseconds(100), Nanoseconds.FromMicroseconds(900)), group);
        host.Run(Second * 2);

        Assert.Equal(0, group.ThrottledPeriods);
        Assert.All(vm.Times, static t => Assert.Equal(Nanoseconds.Zero, t.Throttled));
        Assert.InRange(group.Usage.Value / 2e9, 0.15, 0.30);
    }

    /// <summary>What one CPU does not need it gives back, and another gets it before the period is over.</summary>
    [Fact]
    public void Slack_GoesToWhoNeedsIt()
    {
        using var host = new SimulatedHost(new SimulationOptions { Cpus = 2 });
        TaskGroup group = host.AddGroup(Limit(60, 100));
        SimulatedVm vm = host.AddVm(new TopDrainPort(), 2, id => id == 0 ? new BusyGuest() : new OneBurst(), group);
        host.Run(Second * 10);

        // The second one took a slice of 5 ms for its only burst, and could keep 1 ms of it.
        Assert.InRange(vm.Times.First().Guest.Value / 6e9, 0.985, 1.0);
        Assert.InRange(group.RemainingOn(1).Value, 0, 1_000_000);
    }

    /// <summary>
    /// A port that drains nothing runs a debt up at its full speed less the quota, until it returns to user space, and pays it there.
    /// </summary>
    [Fact]
    public void Debt_IsPaidOnTheWayToUserSpace()
    {
        using var host = new SimulatedHost();
        TaskGroup group = host.AddGroup(Limit(20, 100));
        SimulatedVm vm = host.AddVm(new LoopPort(LeavesForSignalsOnly), 1, _ => new BusyGuest(), group);
        host.Run(Second * 2);
        Assert.InRange(group.RemainingOn(0).Value, -1.62e9, -1.58e9);

        VcpuTimes times = vm.Times.Single();
        vm.Signal(0);
        host.Run(Nanoseconds.FromMilliseconds(1));
        Nanoseconds before = times.Guest;
        host.Run(Second * 7);
        Assert.Equal(before, times.Guest);

        host.Run(Second * 2);
        Assert.True(times.Guest > before);
        Assert.InRange(times.Throttled.Value, 7.8e9, 8.2e9);
    }

    [Theory]
    [InlineData(0, 100)]
    [InlineData(10, 0)]
    [InlineData(10, 1001)]
    public void Limit_ThatTheKernelWouldNotTakeIsRefused(int quota, int period)
    {
        using var host = new SimulatedHost();
        Assert.Throws<ArgumentOutOfRangeException>(() => host.AddGroup(Limit(quota, period)));
    }

    private static CpuLimit Limit(int quota, int period) =>
        new(Nanoseconds.FromMilliseconds((ulong)quota), Nanoseconds.FromMilliseconds((ulong)period));

    private static int LeavesForSignalsOnly(Vcpu vcpu)
    {
        while (!vcpu.Task.SignalPending())
        {
            vcpu.HostCpu.DisableInterrupts();
            vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
            vcpu.Task.CondResched();
        }

        return -Errno.EINTR;
    }

    /// <summary>A guest that works once for a millisecond, and then sleeps for ever.</summary>
    private sealed class OneBurst : GuestProgram
    {
        public override GuestStep Next(Nanoseconds now, HostRandom random) =>
            new(Nanoseconds.FromMilliseconds(1), new GuestExit(GuestExitReason.Halt)) { Sleep = Nanoseconds.Second * 1000 };
    }
}
