using VcpuLint.Model.Tests.Shapes;

namespace VcpuLint.Model.Tests.Simulation;

/// <summary>A vCPU that follows a schedule: how time passes for it, and what becomes of its VM afterwards.</summary>
public sealed class ScheduledRunTests
{
    private static readonly Witness Quiet = Witness.Parse("entries 3, wake-ups 3, calls 500, vcpu 0");
    private static readonly Nanoseconds Tick = Nanoseconds.FromMilliseconds(4);
    private static readonly Nanoseconds Second = Nanoseconds.Second;

    /// <summary>The guest runs until the tick each time, and the third one comes with a signal.</summary>
    [Fact]
    public void QuietRun_LastsAsLongAsItsGuest()
    {
        using var host = new SimulatedHost(new SimulationOptions { Costs = SimulationCosts.None });
        SimulatedVm vm = host.AddVm(new TopDrainPort(), Quiet, _ => new BusyGuest());
        host.Run(Tick * 2);
        Assert.False(vm.Scheduled!.IsOver);
        Assert.Equal((Nanoseconds.Zero, null), (vm.Scheduled.Began, vm.Scheduled.Ended));
        Assert.Empty(vm.Scheduled.Trace);

        host.Run(Tick);
        ReplayedRun replayed = Explorer.Replay(() => new TopDrainPort(), Quiet);
        Assert.Equal((true, false), (vm.Scheduled.IsOver, vm.Scheduled.IsStopped));
        Assert.Equal((3, -Errno.EINTR, Tick * 3), (vm.Scheduled.Entries, vm.Scheduled.Result, vm.Scheduled.Ended));
        Assert.Equal(replayed.Trace, vm.Scheduled.Trace);
        Assert.Empty(vm.Scheduled.Violations);
        VcpuTimes times = vm.Times.Single();
        Assert.Equal((1, Tick * 3), (times.Returns, times.Guest));
        host.Run(Tick);
        Assert.Equal(Tick * 4, times.Guest);
    }

    [Fact]
    public void ExitAndSleep_TakeTheTimesOfTheGuest()
    {
        using var host = new SimulatedHost(new SimulationOptions { Costs = SimulationCosts.None });
        SimulatedVm vm = host.AddVm(new LoopPort(HaltsOnce), Decide("at 1 exit Halt of vcpu 0"), _ => new RegularGuest());
        host.Run(Tick);

        Assert.Equal(RegularGuest.Work + RegularGuest.Sleep, vm.Scheduled!.Ended);
        Assert.Equal(1, vm.Times.Single().WakeUps);
    }

    /// <summary>A guest that would work for longer is not waited for: its exit is the next, so that no tick comes before it.</summary>
    [Fact]
    public void Exit_ComesBeforeTheTick()
    {
        using var host = new SimulatedHost(new SimulationOptions { Costs = SimulationCosts.None });
        SimulatedVm vm = host.AddVm(new LoopPort(HaltsOnce), Decide("at 1 exit PageFault of vcpu 0"), _ => new BusyGuest());
        host.Run(Tick);

        Assert.Equal(Tick, vm.Scheduled!.Ended);
        Assert.Equal(Tick, vm.Times.Single().Guest);
    }

    /// <summary>The first CPU of a schedule is any; where it moves the vCPU, it waits for that CPU alone.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Move_GoesToAnotherCpu(bool othersFirst)
    {
        using var host = new SimulatedHost(new SimulationOptions { Cpus = 2 });
        SimulatedVm? other = othersFirst ? host.AddVm(new TopDrainPort(), 1, _ => new BusyGuest()) : null;
        var cpus = new List<int>();
        var port = new LoopPort(HaltsOnce) { OnLoad = vcpu => cpus.Add(vcpu.Cpu) };
        SimulatedVm vm = host.AddVm(port, Decide("at 1 exit Halt of vcpu 0; at 3 move 1"), _ => new RegularGuest());
        other ??= host.AddVm(new TopDrainPort(), 1, _ => new BusyGuest());
        host.Run(Nanoseconds.FromMilliseconds(40));

        Assert.True(vm.Scheduled!.IsOver);
        Assert.Equal(othersFirst ? [1, 0] : [0, 1], cpus.Take(2));
        Assert.True(vm.Times.Single().Migrations >= 1);

        // The other one was asked to let it in at a tick, and had a CPU all the time.
        Assert.InRange(other.Times.Single().Guest.Value, 39_000_000ul, 40_000_000ul);
    }

    /// <summary>Whichever its first CPU is, it stays there while the schedule does not move it, and not for longer.</summary>
    [Fact]
    public void Sleep_KeepsTheCpu()
    {
        using var host = new SimulatedHost(new SimulationOptions { Cpus = 3 });
        host.AddVm(new TopDrainPort(), 1, _ => new BusyGuest());
        var cpus = new List<int>();
        var port = new LoopPort(vcpu => vcpu.HandleTransferWork() < 0 ? -Errno.EINTR : HaltsOnce(vcpu)) { OnLoad = vcpu => cpus.Add(vcpu.Cpu) };
        SimulatedVm vm = host.AddVm(port, Decide("at 2 exit Halt of vcpu 0"), _ => new RegularGuest());
        host.Run(Tick);
        Assert.Equal([1, 1], cpus.Take(2));

        vm.Move(0, 2);
        host.Run(Tick * 2);
        Assert.Equal(2, cpus[^1]);
    }

    /// <summary>What wakes a task that did not sleep for its guest is the host's, and comes with a tick.</summary>
    [Fact]
    public void SleepOfTheTask_LastsATick()
    {
        using var host = new SimulatedHost(new SimulationOptions { Costs = SimulationCosts.None });
        var port = new LoopPort(vcpu =>
        {
            HaltsOnce(vcpu);
            HaltsOnce(vcpu);
            vcpu.Task.SetState(HostTaskState.Interruptible);
            vcpu.Task.Schedule();
            return 0;
        });
        SimulatedVm vm = host.AddVm(port, Decide("at 1 exit Halt of vcpu 0"), _ => new RegularGuest());
        host.Run(Second);

        // The guest and its halt, the guest until the tick, and the sleep.
        Assert.Equal(Tick * 2, vm.Scheduled!.Ended);
    }

    /// <summary>While it sleeps others have its CPU, and it waits until that is its own again.</summary>
    [Fact]
    public void Others_HaveTheCpuWhileItSleeps()
    {
        using var host = new SimulatedHost();
        SimulatedVm vm = host.AddVm(new LoopPort(HaltsOnce), Decide("at 1 exit Halt of vcpu 0"), _ => new RegularGuest());
        VcpuTimes other = host.AddVm(new TopDrainPort(), 1, _ => new BusyGuest()).Times.Single();
        host.Run(Nanoseconds.FromMilliseconds(30));

        Assert.True(vm.Scheduled!.IsOver);
        Assert.True(other.Guest > Nanoseconds.FromMilliseconds(5));
        Assert.True(vm.Times.Single().RunDelay > Nanoseconds.Zero);
    }

    /// <summary>Who waits for its CPU makes no tick ask it for that: such a wish is not in the schedule.</summary>
    [Fact]
    public void Others_AreNoReasonToGiveUpTheCpu()
    {
        using var host = new SimulatedHost();
        SimulatedVm vm = host.AddVm(new TopDrainPort(), Quiet, _ => new BusyGuest());
        VcpuTimes other = host.AddVm(new TopDrainPort(), 1, _ => new BusyGuest()).Times.Single();
        host.Run(Tick * 3);

        Assert.True(vm.Scheduled!.IsOver);
        Assert.Equal(Explorer.Replay(() => new TopDrainPort(), Quiet).Trace, vm.Scheduled.Trace);
        Assert.Equal((Nanoseconds.Zero, Tick * 3), (other.Guest, other.RunDelay));
        host.Run(Tick * 4);
        Assert.True(other.Guest > Tick);
    }

    [Fact]
    public void OtherVcpus_BeginAfterIt()
    {
        using var host = new SimulatedHost(new SimulationOptions { Cpus = 4 });
        SimulatedVm vm = host.AddVm(
            new TopDrainPort(), Witness.Parse("entries 3, wake-ups 3, calls 500, vcpu 1"), _ => new BusyGuest(), new Vm(3));
        host.Run(Nanoseconds.FromMilliseconds(11));
        Assert.Equal([0, 3, 0], vm.Times.Select(static times => times.Entries));
        Assert.Throws<InvalidOperationException>(() => vm.Signal(0));
        Assert.Throws<InvalidOperationException>(() => vm.Move(1, 2));
        Assert.Throws<InvalidOperationException>(() => vm.Call(static () => { }));

        host.Run(Nanoseconds.FromMilliseconds(11));
        Assert.All(vm.Times, static times => Assert.True(times.Entries >= 2));
        vm.Signal(0);
        host.Run(Nanoseconds.FromMilliseconds(1));
        Assert.Equal([1, 1, 0], vm.Times.Select(static times => times.Returns));
    }

    [Fact]
    public void OtherVms_AreNotDisturbed()
    {
        Assert.Equal(Others(withSchedule: false), Others(withSchedule: true));

        static (Nanoseconds Guest, Nanoseconds Kernel, long Switches, long Entries) Others(bool withSchedule)
        {
            using var host = new SimulatedHost(new SimulationOptions { Cpus = 2 });
            VcpuTimes times = host.AddVm(new TopDrainPort(), 1, _ => new BurstyGuest(RegularGuest.Work, RegularGuest.Sleep)).Times.Single();
            if (withSchedule)
            {
                Assert.NotNull(host.AddVm(new TopDrainPort(), Quiet, _ => new BusyGuest()).Scheduled);
            }

            host.Run(Nanoseconds.FromMilliseconds(500));
            return (times.Guest, times.Kernel, times.Switches, times.Entries);
        }
    }

    [Fact]
    public void SameSeed_SameRun()
    {
        Assert.Equal(Run(seed: 4), Run(seed: 4));
        Assert.NotEqual(Run(seed: 4), Run(seed: 5));

        static ulong Run(ulong seed)
        {
            using var host = new SimulatedHost(new SimulationOptions { Cpus = 2, Seed = seed });
            var guest = new BurstyGuest(RegularGuest.Work, RegularGuest.Sleep);
            host.AddVm(new LoopPort(HaltsOnce), Decide("at 1 exit Halt of vcpu 0; at 3 move 1"), _ => guest);
            host.AddVm(new TopDrainPort(), 3, _ => guest);
            host.Run(Nanoseconds.FromMilliseconds(50));
            return host.Digest;
        }
    }

    private static Witness Decide(string decisions) => Witness.Parse($"{Quiet}: {decisions}");

    /// <summary>Choice points: 0 the check, 1 the guest, 2 the look for signals before the sleep, 3 the sleep, 4 its end.</summary>
    private static int HaltsOnce(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.Halted = vcpu.EnterGuest().Reason == GuestExitReason.Halt;
        }

        vcpu.HostCpu.EnableInterrupts();
        if (vcpu.Halted)
        {
            vcpu.Block();
            vcpu.Halted = vcpu.InterruptPending = false;
        }

        return -Errno.EINTR;
    }

    private sealed class RegularGuest : GuestProgram
    {
        public static Nanoseconds Work => Nanoseconds.FromMicroseconds(100);

        public static Nanoseconds Sleep => Nanoseconds.FromMilliseconds(2);

        public override GuestStep Next(Nanoseconds now, HostRandom random) => new(Work, new GuestExit(GuestExitReason.PageFault)) { Sleep = Sleep };
    }
}
