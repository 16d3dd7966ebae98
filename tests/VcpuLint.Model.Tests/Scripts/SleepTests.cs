namespace VcpuLint.Model.Tests.Scripts;

/// <summary>A task that sleeps has its vCPU put and loaded again, as the scheduler's notifiers do.</summary>
public sealed class SleepTests
{
    [Theory]
    [InlineData(ThreadFlags.None, "load 0, put 0")]
    [InlineData(ThreadFlags.SigPending, "load 0, put 0")]
    [InlineData(ThreadFlags.NeedReschedLazy, "load 0, put 0, load 3, put 3")]
    [InlineData(ThreadFlags.NotifyResume, "load 0, put 0, load 3, put 3")]
    public void Drain_PutsAndLoadsTheVcpuOnlyIfItSleeps(ThreadFlags raised, string expected)
    {
        var calls = new List<string>();
        var port = new LoopPort(vcpu => vcpu.HandleTransferWork())
        {
            OnLoad = vcpu => calls.Add($"load {vcpu.Cpu}"),
            OnPut = vcpu => calls.Add($"put {vcpu.Cpu}"),
        };

        new ScriptedHost(port).Run(new HostScript()
            .Raise(HostMoment.Start, raised)
            .At(HostMoment.Sleep, host => host.MoveTo(3)));

        Assert.Equal(expected, string.Join(", ", calls));
    }

    [Fact]
    public void RequestMadeInTheLoad_IsThereWhenTheRunGoesOn()
    {
        var port = new LoopPort(vcpu =>
        {
            _ = vcpu.CheckRequest(VcpuRequest.ClockUpdate);
            vcpu.Task.Schedule();
            return vcpu.CheckRequest(VcpuRequest.ClockUpdate) ? 1 : 0;
        })
        {
            OnLoad = vcpu => vcpu.MakeRequest(VcpuRequest.ClockUpdate),
        };

        Assert.Equal(1, new ScriptedHost(port).Run(new HostScript()).Result);
    }

    [Fact]
    public void VcpuCpu_IsMinusOneBeforeTheFirstLoad()
    {
        var host = new ScriptedHost(new LoopPort(vcpu => vcpu.HostCpu.Number - vcpu.Cpu));

        Assert.Equal(-1, host.Vm.Vcpus[0].Cpu);
        Assert.Equal(0, host.Run(new HostScript()).Result);
        Assert.Equal(0, host.Vm.Vcpus[0].Cpu);
    }

    [Fact]
    public void WakeUpBeforeTheSleep_IsNotLost()
    {
        var port = new LoopPort(vcpu =>
        {
            vcpu.WaitQueue.Prepare(HostTaskState.Uninterruptible);
            vcpu.WaitQueue.WakeUp();
            vcpu.Task.Schedule();
            vcpu.WaitQueue.Finish();
            return vcpu.Task.State == HostTaskState.Running && !vcpu.WaitQueue.HasWaiters ? 0 : 1;
        });

        Assert.Equal(0, new ScriptedHost(port).Run(new HostScript()).Result);
    }

    [Fact]
    public void SignalEndsAnInterruptibleWaitOnly()
    {
        int Wait(HostTaskState state, HostScript script) => new ScriptedHost(new LoopPort(vcpu =>
        {
            vcpu.Task.SetState(state);
            vcpu.Task.Schedule();
            return 0;
        })).Run(script.Raise(HostMoment.Sleep, ThreadFlags.SigPending)).Result;

        Assert.Equal(0, Wait(HostTaskState.Interruptible, new HostScript()));
        Assert.Throws<ScriptExhaustedException>(() => Wait(HostTaskState.Uninterruptible, new HostScript()));
    }

    [Fact]
    public void InterruptibleWait_SaysWhetherASignalEndedIt()
    {
        var port = new LoopPort(vcpu => vcpu.RunQueue.WaitInterruptible());

        Assert.Equal(0, new ScriptedHost(port).Run(new HostScript().WakeUp()).Result);
        Assert.Equal(-Errno.EINTR, new ScriptedHost(port).Run(new HostScript().Raise(HostMoment.Sleep, ThreadFlags.NotifySignal)).Result);
    }

    [Fact]
    public void KickFromAnotherCpu_WakesAndIsSeenAsARequest()
    {
        var port = new LoopPort(vcpu =>
        {
            vcpu.Task.SetState(HostTaskState.Uninterruptible);
            vcpu.Task.Schedule();
            return vcpu.RequestPending() ? 1 : 0;
        });

        Assert.Equal(1, new ScriptedHost(port).Run(new HostScript().Request(HostMoment.Sleep, VcpuRequest.TlbFlush)).Result);
    }

    [Fact]
    public void Block_RequestsUnblockItselfOnlyWhenTheGuestCanGoOn()
    {
        bool Unblocked(HostScript script) => new ScriptedHost(new LoopPort(vcpu =>
        {
            vcpu.Halted = true;
            vcpu.Block();
            return vcpu.TestRequest(VcpuRequest.Unblock) ? 1 : 0;
        })).Run(script).Result == 1;

        Assert.True(Unblocked(new HostScript().WakeUp()));
        Assert.True(Unblocked(new HostScript().Request(HostMoment.Start, VcpuRequest.Unblock)));
        Assert.False(Unblocked(new HostScript().Raise(HostMoment.Start, ThreadFlags.SigPending)));
    }

    [Fact]
    public void KickOfAnotherVcpuInTheGuest_TellsItToLeave()
    {
        var vm = new Vm(vcpus: 2);
        var port = new ModePort(vcpu =>
        {
            Vcpu other = vcpu.Vm.Vcpus[1];
            other.SetMode(VcpuMode.InGuestMode);
            other.MakeRequest(VcpuRequest.ClockUpdate);
            other.Kick();
            return 0;
        });

        new ScriptedHost(port, vm).Run(new HostScript());

        Assert.Equal(VcpuMode.ExitingGuestMode, vm.Vcpus[1].Mode);
        Assert.True(vm.Vcpus[1].TestRequest(VcpuRequest.ClockUpdate));
        Assert.False(vm.Vcpus[0].TestRequest(VcpuRequest.ClockUpdate));
    }
}
