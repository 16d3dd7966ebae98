namespace VcpuLint.Model.Tests.Shapes;

/// <summary>Vcpus that sleep instead of entering the guest, and virtual cores whose threads wait for one another.</summary>
public sealed class WaitShapeTests
{
    [Fact]
    public void HaltedVcpu_BlocksUntilAnInterruptArrives()
    {
        HostRun run = Expect.LeavesForSignal(new TopDrainPort(), new HostScript().Exit(GuestExitReason.Halt).WakeUp().Signal());

        Assert.Equal(2, run.Entries);
        Assert.Contains("Block()", run.Trace);
    }

    [Fact]
    public void HaltedVcpu_IsUnblockedByASignal() => Assert.Equal(
        1,
        Expect.LeavesForSignal(
            new TailDrainPort(),
            new HostScript().Exit(GuestExitReason.Halt).Raise(HostMoment.Sleep, ThreadFlags.SigPending)).Entries);

    [Fact]
    public void BlockedHypercallVcpu_IsWokenByAKickOrASignal()
    {
        Assert.Equal(
            2,
            Expect.LeavesForSignal(new HypercallShapePort(), new HostScript().Exit(GuestExitReason.Halt).WakeUp().Signal()).Entries);
        Assert.Equal(
            1,
            Expect.LeavesForSignal(
                new HypercallShapePort(),
                new HostScript().Exit(GuestExitReason.Halt).WakeUp(host => host.Raise(ThreadFlags.SigPending))).Entries);
    }

    [Fact]
    public void LoopThatTestsOnlySignalsBecauseItSleeps_IsSilent()
    {
        var port = new LoopPort(vcpu =>
        {
            vcpu.WaitQueue.Prepare(HostTaskState.Interruptible);
            while (!vcpu.Task.SignalPending() && !vcpu.InterruptPending)
            {
                vcpu.Task.Schedule();
                vcpu.WaitQueue.Prepare(HostTaskState.Interruptible);
            }

            vcpu.WaitQueue.Finish();
            return vcpu.InterruptPending ? 1 : -Errno.EINTR;
        });

        Assert.Equal(1, new ScriptedHost(port).Run(
            new HostScript().WakeUp().WakeUp(host => host.Vcpu.InterruptPending = true)).Result);
        Expect.LeavesForSignal(port, new HostScript().Raise(HostMoment.Sleep, ThreadFlags.NotifySignal));
    }

    [Fact]
    public void ThreadOfARunningCore_WaitsUntilTheScriptSaysThatItsExitCame()
    {
        var vm = new Vm(vcpus: 2, threadsPerVcore: 2);
        Vcore vcore = vm.Vcores[0];
        var script = new HostScript()
            .At(HostMoment.Start, _ =>
            {
                vcore.State = VcoreState.Running;
                vcore.Runner = vm.Vcpus[0];
            })
            .WakeUp(host =>
            {
                Assert.False(vcore.Lock.IsHeld);
                Assert.True(host.Vcpu.RunQueue.HasWaiters);
                host.Vcpu.State = VcpuState.BusyInHost;
                host.Vcpu.RunResult = 7;
            });

        HostRun run = new ScriptedHost(new RunnerPort(), vm).Run(script, vcpu: 1);

        Assert.Equal((7, 0), (run.Result, run.Entries));
        Assert.False(vm.Vcpus[1].RunQueue.HasWaiters);
    }

    [Fact]
    public void ThreadWhoseRunnerLeaves_RunsTheCoreItself()
    {
        var vm = new Vm(vcpus: 2, threadsPerVcore: 2);
        var script = new HostScript()
            .At(HostMoment.Start, host => host.Vcpu.Vcore.State = VcoreState.Running)
            .WakeUp(host => host.Vcpu.Vcore.State = VcoreState.Inactive)
            .Signal();

        Assert.Equal(1, Expect.LeavesForSignal(new RunnerPort(), script, vm).Entries);
    }

    [Fact]
    public void RunnerHandlesTheExitsOfAllThreads()
    {
        var vm = new Vm(vcpus: 2, threadsPerVcore: 2);
        Vcpu other = vm.Vcpus[1];
        var script = new HostScript()
            .Exit(new GuestExit(GuestExitReason.ExternalInterrupt), host => host.Exit(other, new GuestExit(GuestExitReason.Hypercall)))
            .Signal();

        Expect.LeavesForSignal(new RunnerPort(), script, vm);

        Assert.Equal((VcpuState.BusyInHost, ExitReason.PaprHypercall), (other.State, other.RunPage.ExitReason));
    }

    [Fact]
    public void SignalOfAnotherThread_KeepsTheCoreOutOfTheGuest()
    {
        var vm = new Vm(vcpus: 2, threadsPerVcore: 2);
        var script = new HostScript().At(HostMoment.InterruptsOff, host => host.Raise(vm.Vcpus[1], ThreadFlags.SigPending));

        RunLimitException limit = Assert.Throws<RunLimitException>(
            () => new ScriptedHost(new RunnerPort(), vm) { Limits = new HostLimits(Calls: 300) }.Run(script));

        // The shape does not evict the thread, as the real port does: the runner goes round, and it is nobody's work of its own.
        Assert.Null(limit.RuleId);
    }
}
