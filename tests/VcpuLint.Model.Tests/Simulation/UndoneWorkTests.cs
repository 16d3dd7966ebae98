namespace VcpuLint.Model.Tests.Simulation;

/// <summary>For how long work waits that a port does not look for.</summary>
public sealed class UndoneWorkTests
{
    private const string Head = "entries 3, wake-ups 3, calls 500, vcpu 0";

    private static readonly Nanoseconds Second = Nanoseconds.Second;

    /// <summary>What an entry fails to look for is left undone until the guest exits to somebody who looks.</summary>
    [Fact]
    public void EntryInViolation_LeavesWorkUndone()
    {
        // Afterwards it stays in user space.
        using var host = new SimulatedHost(new SimulationOptions { Costs = SimulationCosts.None with { UserSpace = Second } });
        SimulatedVm vm = host.AddVm(new LoopPort(LooksAtSignalsOnly), Witness.Parse(Head), _ => new BusyGuest());
        host.Run(Nanoseconds.FromMilliseconds(12));

        Assert.Equal(3, vm.Scheduled!.Violations.Count);
        Assert.Equal([0ul, 4_000_000, 8_000_000], vm.Scheduled.Violations.Select(static wrong => wrong.At!.Value.Value));
        VcpuTimes times = vm.Times.Single();
        Assert.Equal((3, Nanoseconds.FromMilliseconds(12)), (times.BrokenEntries, times.Guest));
        Assert.Equal(times.Guest, times.GuestWith(ThreadFlag.NotifyResume));
        Assert.Equal(times.Guest, times.GuestWith(ThreadFlag.NeedReschedLazy));
        Assert.Equal(Nanoseconds.Zero, times.GuestWith(ThreadFlag.SigPending));
        Assert.Equal(Nanoseconds.Zero, times.GuestWithRequests);
        Assert.Equal(times.Guest, vm.Scheduled.LongestWith(ThreadFlag.NotifyResume));
        Assert.Equal(Nanoseconds.Zero, vm.Scheduled.LongestWith(ThreadFlag.NeedResched));
        Assert.Equal(Nanoseconds.Zero, vm.Scheduled.LongestWithRequests);
        Assert.Throws<ArgumentOutOfRangeException>(() => vm.Scheduled.LongestWith((ThreadFlag)3));
        Assert.Throws<ArgumentOutOfRangeException>(() => times.GuestWith((ThreadFlag)6));
        Assert.Throws<ArgumentOutOfRangeException>(() => times.GuestWith((ThreadFlag)(-1)));
    }

    /// <summary>A port that looks too early misses what comes then, but finds it in the next turn.</summary>
    [Fact]
    public void EarlyLook_LeavesWorkUndoneForATurn()
    {
        using var host = new SimulatedHost(new SimulationOptions { Costs = SimulationCosts.None with { UserSpace = Second } });
        SimulatedVm vm = host.AddVm(new LoopPort(LooksTooEarly), Witness.Parse(Head), _ => new BusyGuest());
        host.Run(Nanoseconds.FromMilliseconds(12));

        VcpuTimes times = vm.Times.Single();
        Assert.Equal(["VCPU1003", "VCPU1003", "VCPU1003"], vm.Scheduled!.Violations.Select(static wrong => wrong.RuleId));
        Assert.Equal(Nanoseconds.FromMilliseconds(12), times.GuestWith(ThreadFlag.NeedResched));
        Assert.Equal(Nanoseconds.FromMilliseconds(4), vm.Scheduled.LongestWith(ThreadFlag.NeedResched));
    }

    /// <summary>One entry without a look is harmful until the next look, and not afterwards.</summary>
    [Fact]
    public void WorkUndone_IsGoneAfterTheNextLook()
    {
        using var host = new SimulatedHost(new SimulationOptions { Costs = SimulationCosts.None with { UserSpace = Second } });
        SimulatedVm vm = host.AddVm(new LoopPort(LooksFromTheSecondTurnOn), Witness.Parse(Head), _ => new BusyGuest());
        host.Run(Nanoseconds.FromMilliseconds(12));

        VcpuTimes times = vm.Times.Single();
        Assert.Equal(["VCPU1001"], vm.Scheduled!.Violations.Select(static wrong => wrong.RuleId));
        Assert.Equal(Nanoseconds.FromMilliseconds(12), times.Guest);
        Assert.Equal(Nanoseconds.FromMilliseconds(4), times.GuestWith(ThreadFlag.NotifyResume));
    }

    /// <summary>A schedule that raises work itself needs no other: what an answer of pending is ignored for waits, and nothing else.</summary>
    [Fact]
    public void IgnoredAnswer_LeavesWhatWasRaisedUndone()
    {
        using var host = new SimulatedHost(new SimulationOptions { Costs = SimulationCosts.None with { UserSpace = Second } });
        SimulatedVm vm = host.AddVm(
            new LoopPort(IgnoresTheAnswer), Witness.Parse(Head + ": at 0 raise NotifyResume of vcpu 0"), _ => new BusyGuest());
        host.Run(Nanoseconds.FromMilliseconds(12));

        Assert.Equal(["VCPU1003"], vm.Scheduled!.Violations.Select(static wrong => wrong.RuleId));
        Assert.Equal(Nanoseconds.FromMilliseconds(4), vm.Times.Single().GuestWith(ThreadFlag.NotifyResume));
        Assert.Equal(Nanoseconds.Zero, vm.Times.Single().GuestWith(ThreadFlag.NeedResched));
    }

    /// <summary>Without a schedule it is the work that is there: a signal that nobody looks for stays for as long as the guest is entered.</summary>
    [Fact]
    public void GuestWith_CountsWhatIsPendingAtTheEntry()
    {
        using var host = new SimulatedHost(new SimulationOptions { Costs = SimulationCosts.None });
        SimulatedVm vm = host.AddVm(new ModePort(LooksAtNothing), 1, _ => new BusyGuest());
        host.Run(Second);
        vm.Signal(0);
        vm.Call(() => vm.Vm.Vcpus[0].MakeRequest(VcpuRequest.TlbFlush));
        host.Run(Second * 2);

        VcpuTimes times = vm.Times.Single();
        Assert.Equal((Second * 3, Second * 2), (times.Guest, times.GuestWith(ThreadFlag.SigPending)));
        Assert.Equal((Nanoseconds.Zero, Second * 2), (times.GuestWith(ThreadFlag.NotifyResume), times.GuestWithRequests));
    }

    private static int LooksAtSignalsOnly(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        while (!vcpu.Task.TestFlags(ThreadFlags.MustExit | ThreadFlags.NeedResched))
        {
            vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
            vcpu.HostCpu.DisableInterrupts();
        }

        vcpu.HostCpu.EnableInterrupts();
        return -Errno.EINTR;
    }

    private static int LooksTooEarly(Vcpu vcpu)
    {
        while (!vcpu.Task.TransferWorkPendingHint())
        {
            vcpu.HostCpu.DisableInterrupts();
            vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
        }

        return -Errno.EINTR;
    }

    private static int LooksFromTheSecondTurnOn(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        do
        {
            vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
            vcpu.HostCpu.DisableInterrupts();
        }
        while (!vcpu.Task.TransferWorkPending());
        vcpu.HostCpu.EnableInterrupts();
        return -Errno.EINTR;
    }

    private static int IgnoresTheAnswer(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        _ = vcpu.Task.TransferWorkPending();
        vcpu.EnterGuest();
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static int LooksAtNothing(Vcpu vcpu)
    {
        while (true)
        {
            vcpu.HostCpu.DisableInterrupts();
            vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
