using VcpuLint.Model.Tests.Shapes;

namespace VcpuLint.Model.Tests.Simulation;

/// <summary>How a scheduled run ends that does not just return, and what is no schedule for a host at all.</summary>
public sealed class ScheduleEndTests
{
    private const string Head = "entries 3, wake-ups 3, calls 500, vcpu 0";

    private static readonly Nanoseconds Second = Nanoseconds.Second;

    public static TheoryData<string, string, string?> Stops => new()
    {
        { "sleeps with interrupts off", "", "VCPU1005" },
        { "throws", "", null },
        { "never drains", ": at 0 raise NotifyResume of vcpu 0", "VCPU1004" },
    };

    /// <summary>A VM whose run cannot have gone on stands still; the others do not.</summary>
    [Theory]
    [MemberData(nameof(Stops))]
    public void RunThatIsStopped_EndsNothingElse(string how, string decision, string? rule)
    {
        using var host = new SimulatedHost();
        SimulatedVm vm = host.AddVm(new LoopPort(vcpu => Fails(vcpu, how)), Witness.Parse(Head + decision), _ => new BusyGuest(), new Vm(2));
        VcpuTimes other = host.AddVm(new TopDrainPort(), 1, _ => new BusyGuest()).Times.Single();
        host.Run(Second);

        ScheduledRun run = vm.Scheduled!;
        Assert.Equal((true, true, null), (run.IsOver, run.IsStopped, run.Result));
        ExplorationViolation wrong = Assert.Single(run.Violations);
        Assert.Equal((rule, run.Ended), (wrong.RuleId, wrong.At));
        Assert.True(other.Guest.Value > 990_000_000);
        Assert.All(vm.Times, static times => Assert.Equal((0, Nanoseconds.Zero), (times.Entries, times.Guest)));
        Assert.Contains("stands still", Assert.Throws<InvalidOperationException>(() => vm.Signal(0)).Message, StringComparison.Ordinal);
    }

    /// <summary>A port that goes on after a call that broke the protocol is stopped all the same.</summary>
    [Fact]
    public void CaughtViolation_StopsTheVm()
    {
        using var host = new SimulatedHost();
        SimulatedVm vm = host.AddVm(new LoopPort(CatchesItsOwn), Witness.Parse(Head), _ => new BusyGuest());
        host.Run(Second);

        Assert.Equal((true, 5), (vm.Scheduled!.IsStopped, vm.Scheduled.Result));
        Assert.Equal("VCPU1005", Assert.Single(vm.Scheduled.Violations).RuleId);
        Assert.Equal(0, vm.Times.Single().Returns);
    }

    /// <summary>The hardware's timer ends a guest as well, but when a guest of the schedule exits the schedule says.</summary>
    [Fact]
    public void HardwareTimer_EndsNoGuestOfTheSchedule()
    {
        using var host = new SimulatedHost(new SimulationOptions { Costs = SimulationCosts.None });
        var port = new LoopPort(vcpu =>
        {
            vcpu.Time.LapicTimer.Hardware.Set(vcpu.Time.Tsc.ReadGuest(Tsc.Read()) + new TscCycles(1_000_000), out _);
            return LooksAtSignalsOnly(vcpu);
        });
        SimulatedVm vm = host.AddVm(port, Witness.Parse(Head), _ => new BusyGuest());
        host.Run(Nanoseconds.FromMilliseconds(12));

        Assert.Equal(Nanoseconds.FromMilliseconds(12), vm.Scheduled!.Ended);
    }

    [Theory]
    [InlineData("at 0 raise NotifyResume of vcpu 1")]
    [InlineData("at 1 raise NotifyResume of vcpu 0")]
    [InlineData("at 99 exit Halt of vcpu 0")]
    public void ScheduleThatDoesNotFit_EndsTheSimulation(string decision)
    {
        using var host = new SimulatedHost();
        host.AddVm(new TopDrainPort(), Witness.Parse($"{Head}: {decision}"), _ => new BusyGuest());

        Assert.Throws<WitnessMismatchException>(() => host.Run(Second));
        Assert.Throws<ObjectDisposedException>(() => host.Run(Second));
    }

    /// <summary>A guest that fails is no mistake of the port that entered it.</summary>
    [Fact]
    public void GuestThatFails_EndsTheSimulation()
    {
        using var host = new SimulatedHost();
        SimulatedVm vm = host.AddVm(
            new LoopPort(LooksAtSignalsOnly), Witness.Parse($"{Head}: at 1 exit Halt of vcpu 0"), _ => new FailingGuest());

        Assert.Throws<NotSupportedException>(() => host.Run(Second));
        Assert.False(vm.Scheduled!.IsOver);
    }

    [Fact]
    public void HostOrVmThatCannotFollow_IsRefusedAtOnce()
    {
        using var host = new SimulatedHost();
        var quiet = Witness.Parse(Head);
        var ofAnother = Witness.Parse(Head.Replace("vcpu 0", "vcpu 1", StringComparison.Ordinal));
        var moves = Witness.Parse($"{Head}: at 3 move 1");
        var vm = new Vm(2);
        host.AddVm(new TopDrainPort(), quiet, Guest, vm);

        Assert.Throws<ArgumentException>(() => host.AddVm(new TopDrainPort(), quiet, Guest, vm));
        Assert.Throws<ArgumentException>(() => host.AddVm(new TopDrainPort(), ofAnother, Guest));
        Assert.Throws<ArgumentException>(() => host.AddVm(new TopDrainPort(), moves, Guest));
        Assert.Throws<ArgumentNullException>(() => host.AddVm(new TopDrainPort(), schedule: null!, Guest));
        Assert.Throws<ArgumentNullException>(() => host.AddVm(null!, quiet, Guest));
        Assert.Throws<ArgumentNullException>(() => host.AddVm(new TopDrainPort(), quiet, null!));
        Assert.Single(host.Vms);

        static GuestProgram Guest(int vcpu) => new BusyGuest();
    }

    /// <summary>Delayed work is in no schedule; it waits for the end, and for its instant if that is later.</summary>
    [Theory]
    [InlineData(5, 12)]
    [InlineData(30, 30)]
    public void DelayedWork_WaitsForTheEnd(ulong delay, ulong milliseconds)
    {
        ulong? ran = null;
        var work = new DelayedWork(() => ran ??= HostClock.Monotonic().Value);
        var port = new LoopPort(LooksAtSignalsOnly) { OnLoad = _ => work.Schedule(Nanoseconds.FromMilliseconds(delay)) };
        using var host = new SimulatedHost(new SimulationOptions { Costs = SimulationCosts.None });
        host.AddVm(port, Witness.Parse(Head), _ => new BusyGuest());
        host.Run(Second);

        Assert.Equal(milliseconds, ran / 1_000_000);
    }

    [Fact]
    public void Dispose_EndsARunThatIsNotOver()
    {
        bool left = false;
        var port = new LoopPort(vcpu =>
        {
            try
            {
                return LooksAtSignalsOnly(vcpu);
            }
            finally
            {
                left = true;
            }
        });
        SimulatedVm vm;
        using (var host = new SimulatedHost())
        {
            vm = host.AddVm(port, Witness.Parse(Head), _ => new BusyGuest());
            host.Run(Nanoseconds.FromMilliseconds(1));
            Assert.False(left);
        }

        Assert.True(left);
        Assert.False(vm.Scheduled!.IsOver);
    }

    /// <summary>A loop that neither waits nor enters would let no time pass, and so never be interrupted.</summary>
    [Fact]
    public void LoopThatTakesNoTime_EndsTheSimulation()
    {
        using var host = new SimulatedHost();
        host.AddVm(new LoopPort(vcpu => Fails(vcpu, "never drains")), 1, _ => new BusyGuest());

        Assert.Throws<RunLimitException>(() => host.Run(Second));
    }

    private static int Fails(Vcpu vcpu, string how)
    {
        switch (how)
        {
            case "throws":
                throw new NotSupportedException(how);
            case "never drains":
                while (true)
                {
                    _ = vcpu.Task.TestFlags(ThreadFlags.NotifyResume);
                    vcpu.Task.CondResched();
                }

            default:
                vcpu.HostCpu.DisableInterrupts();
                vcpu.HandleTransferWork();
                break;
        }

        return 0;
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

    private static int CatchesItsOwn(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        try
        {
            return vcpu.HandleTransferWork();
        }
        catch (ProtocolViolationException)
        {
            vcpu.HostCpu.EnableInterrupts();
            return 5;
        }
    }

    private sealed class FailingGuest : GuestProgram
    {
        public override GuestStep Next(Nanoseconds now, HostRandom random) => throw new NotSupportedException();
    }
}
