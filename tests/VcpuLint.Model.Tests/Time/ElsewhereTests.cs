namespace VcpuLint.Model.Tests.Time;

/// <summary>Delayed work and timers run on another CPU: what they do comes to the port from outside.</summary>
public sealed class ElsewhereTests
{
    private static readonly Nanoseconds Delay = Nanoseconds.FromMilliseconds(100);

    /// <summary>The interrupt of the kick waits, because they are off, and ends the guest as soon as it is entered.</summary>
    [Fact]
    public void KickAtTheEntry_EndsTheGuestAtOnce()
    {
        var requests = new List<bool>();
        var port = new ModePort(vcpu =>
        {
            var work = new DelayedWork(() =>
            {
                vcpu.MakeRequest(VcpuRequest.ClockUpdate);
                vcpu.Kick();
            });
            work.Schedule(Delay);
            Enter(vcpu);
            requests.Add(vcpu.CheckRequest(VcpuRequest.ClockUpdate));
            Enter(vcpu);
            requests.Add(vcpu.CheckRequest(VcpuRequest.ClockUpdate));
            return 0;
        });
        var host = new ScriptedHost(port);

        HostRun run = host.Run(new HostScript()
            .At(HostMoment.Entry, _ => host.Clock.Advance(Delay))
            .Exit(GuestExitReason.Hypercall));

        Assert.Equal([true, false], requests);
        Assert.Equal(2, run.Entries);
        Assert.Empty(run.Unreached);
    }

    /// <summary>A request of another CPU is no excuse for the port: it has to look after it has published.</summary>
    [Fact]
    public void RequestBeforeTheLastLook_IsSeenByIt()
    {
        bool? pending = null;
        var port = new ModePort(vcpu =>
        {
            new DelayedWork(() => vcpu.MakeRequest(VcpuRequest.ClockUpdate)).Schedule(Delay);
            vcpu.HostCpu.DisableInterrupts();
            vcpu.PublishMode(VcpuMode.InGuestMode);
            pending = vcpu.RequestPending();
            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
            return 0;
        });
        var host = new ScriptedHost(port);

        host.Run(new HostScript().At(HostMoment.InterruptsOff, _ => host.Clock.Advance(Delay)));

        Assert.True(pending);
    }

    /// <summary>Interrupts and locks of the two CPUs have nothing to do with each other.</summary>
    [Fact]
    public void WorkWithInterruptsOff_LeavesThoseOfThePortAlone()
    {
        bool? on = null;
        var lockOfWork = new HostSpinLock();
        var work = new DelayedWork(() =>
        {
            HostCpu.Current.DisableInterrupts();
            lockOfWork.Lock();
            lockOfWork.Unlock();
            HostCpu.Current.EnableInterrupts();
        });
        var host = new ScriptedHost(new LoopPort(vcpu =>
        {
            work.Schedule(Delay);
            vcpu.HostCpu.DisableInterrupts();
            vcpu.HostCpu.EnableInterrupts();
            return 0;
        }));

        host.Run(new HostScript().At(HostMoment.InterruptsOff, control =>
        {
            host.Clock.Advance(Delay);
            on = control.InterruptsOn;
        }));

        Assert.Equal((1, false), (work.Runs, on));
    }

    [Fact]
    public void WorkThatKeepsALock_Throws1008()
    {
        var work = new DelayedWork(new HostSpinLock().Lock);
        var host = new ScriptedHost(new LoopPort(_ => 0));
        host.Call(() => work.Schedule(Nanoseconds.Zero));

        Assert.Equal("VCPU1008", Assert.Throws<ProtocolViolationException>(() => host.Advance(Nanoseconds.Zero)).RuleId);
    }

    [Fact]
    public void CallThatKeepsInterruptsOff_Throws1008() => Assert.Equal(
        "VCPU1008",
        Assert.Throws<ProtocolViolationException>(() => new ScriptedHost(new LoopPort(_ => 0)).Call(HostCpuOff)).RuleId);

    [Fact]
    public void Port_MakesItsPartOfTheVmOnceAndBeforeTheFirstLoad()
    {
        var port = new NotingPort();
        var host = new ScriptedHost(port, new Vm(2));
        host.Run(new HostScript());
        host.Run(new HostScript(), vcpu: 1);

        Assert.Equal(["vm", "vcpu 0", "vcpu 1", "load 0", "load 1"], port.Calls);
        Assert.Same(host.Vm.Arch<NotingPort>(), host.Vm.Arch<NotingPort>());
    }

    /// <summary>A vCPU that sleeps goes on sleeping until something else wakes it; a kick would have.</summary>
    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public void RequestOfAll_WakesNobody(bool kicks, int unreached)
    {
        var port = new LoopPort(vcpu =>
        {
            new DelayedWork(() =>
            {
                vcpu.Vm.MakeRequestOfAll(VcpuRequest.MasterClockInProgress);
                if (kicks)
                {
                    vcpu.Kick();
                }
            }).Schedule(Delay);
            vcpu.Task.SetState(HostTaskState.Uninterruptible);
            vcpu.Task.Schedule();
            return vcpu.TestRequest(VcpuRequest.MasterClockInProgress) ? 1 : 0;
        });
        var host = new ScriptedHost(port, new Vm(2));

        HostRun run = host.Run(new HostScript().At(HostMoment.Sleep, _ => host.Clock.Advance(Delay)).WakeUp());

        Assert.Equal((1, unreached), (run.Result, run.Unreached.Count));
        Assert.True(host.Vm.Vcpus[1].TestRequest(VcpuRequest.MasterClockInProgress));
    }

    private static void HostCpuOff() => HostCpu.Current.DisableInterrupts();

    private static void Enter(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        vcpu.PublishMode(VcpuMode.InGuestMode);
        vcpu.Task.PrepareTransfer();
        if (!vcpu.RequestPending() && !vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.SetMode(VcpuMode.OutsideGuestMode);
        vcpu.HostCpu.EnableInterrupts();
    }

    private sealed class NotingPort : ArchPort
    {
        public List<string> Calls { get; } = [];

        public override void InitVm(Vm vm) => Calls.Add("vm");

        public override void InitVcpu(Vcpu vcpu) => Calls.Add($"vcpu {vcpu.Id}");

        public override void Load(Vcpu vcpu, int cpu) => Calls.Add($"load {vcpu.Id}");

        public override int Run(Vcpu vcpu) => 0;
    }
}
