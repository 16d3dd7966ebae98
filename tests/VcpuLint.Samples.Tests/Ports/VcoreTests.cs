using VcpuLint.Samples.Tests.Support;

namespace VcpuLint.Samples.Tests.Ports;

/// <summary>
/// The threads of a virtual core before POWER9. While the thread under test sleeps, the script runs another one with the same port, so
/// that nothing but the port itself wakes the sleeper.
/// </summary>
public sealed class VcoreTests
{
    private const string PreP9 = "powerpc/book3s-hv-pre-p9";

    private readonly ArchPort _port = PortUnderTest.Create(PreP9);
    private readonly Vm _vm = new(vcpus: 2, threadsPerVcore: 2);
    private readonly GuestExit _deviceAccess = PortUnderTest.Named(PreP9).DeviceAccess;
    private readonly int _resumeHost = PortUnderTest.Named(PreP9).LeavesWith;

    private Vcpu Runner => _vm.Vcpus[0];

    private Vcpu Sleeper => _vm.Vcpus[1];

    [Fact]
    public void Runner_HandlesTheExitOfTheOtherThreadAndWakesIt()
    {
        var core = new HostScript().Exit(
            new GuestExit(GuestExitReason.ExternalInterrupt),
            host =>
            {
                host.Exit(Sleeper, _deviceAccess);
                host.Raise(ThreadFlags.SigPending);
            });

        Story story = Sleep(() => Play(core, _vm, Runner).LeftForSignal(entries: 1));

        story.LeftForUserSpace(_resumeHost, ExitReason.Mmio, entries: 0);
    }

    [Fact]
    public void RunnerThatLeaves_WakesTheNextOne()
    {
        var core = new HostScript().Interrupted().Signal();

        Story story = Sleep(
            () => Play(core, _vm, Runner).LeftForSignal(entries: 2),
            script => script.EntersWithoutWork().Interrupted().Signal());

        story.LeftForSignal(entries: 2);
    }

    /// <summary>A drain is for the running task only, so the runner enters although the other thread has work.</summary>
    [Fact]
    public void WorkOfASleepingThread_IsDrainedWhenItBecomesTheRunner()
    {
        var core = new HostScript().Signal();

        Story story = Sleep(
            () => Play(core, _vm, Runner).LeftForSignal(entries: 1),
            script => script.EntersWithoutWork().Signal(),
            ThreadFlags.NotifyResume);

        story.LeftForSignal(entries: 1);
    }

    [Fact]
    public void SignalOfASleepingThread_IsKeptUntilTheCoreIsOutOfTheGuest()
    {
        var script = new HostScript()
            .At(HostMoment.Start, _ => Sleeper.Vcore.State = VcoreState.Running)
            .Raise(HostMoment.Sleep, ThreadFlags.SigPending)
            .At(HostMoment.Sleep, _ => Assert.Equal(VcpuState.Runnable, Sleeper.State))
            .WakeUp(_ => Sleeper.Vcore.State = VcoreState.Inactive);

        Play(script, _vm, Sleeper).LeftForSignal(entries: 0);
    }

    [Fact]
    public void SignalOfAnotherThread_SendsThatThreadAway()
    {
        var script = new HostScript()
            .At(HostMoment.Start, _ => Sleeper.State = VcpuState.Runnable)
            .At(HostMoment.InterruptsOff, host => host.Raise(Sleeper, ThreadFlags.SigPending))
            .At(HostMoment.Entry, _ => Assert.Equal(VcpuState.BusyInHost, Sleeper.State))
            .Signal();

        Play(script, _vm, Runner).LeftForSignal(entries: 1);

        Assert.Equal(
            (-Errno.EINTR, ExitReason.Interrupted, 1),
            (Sleeper.RunResult, Sleeper.RunPage.ExitReason, Sleeper.Stats.SignalExits));
    }

    [Fact]
    public void HaltedCore_IsWokenByAThreadThatJoins()
    {
        // The thread that joins finds the core asleep, waits for its runner, and leaves for a signal of its own.
        var joins = new HostScript().Raise(HostMoment.Sleep, ThreadFlags.SigPending);
        var script = new HostScript()
            .Exit(GuestExitReason.Halt)
            .At(HostMoment.Sleep, _ => Play(joins, _vm, Sleeper).LeftForSignal(entries: 0))
            .Raise(HostMoment.Sleep, ThreadFlags.NotifyResume)
            .WakeUp()
            .EntersWithoutWork()
            .Signal();

        Story story = Play(script, _vm, Runner).LeftForSignal(entries: 2);

        // The first sleep ended without a wake-up of the script.
        Assert.Equal(2, story.Run.Trace.Count(call => call == "Schedule()"));
    }

    [Fact]
    public void CoreWhoseRunnerDrains_RunsAlongWithAnother()
    {
        var vm = new Vm(vcpus: 2, threadsPerVcore: 1);
        var other = new HostScript()
            .At(HostMoment.Entry, _ => Assert.Equal(VcoreState.Piggyback, vm.Vcores[1].State))
            .Exit(new GuestExit(GuestExitReason.ExternalInterrupt), host => host.Exit(vm.Vcpus[1], _deviceAccess))
            .Signal();
        var script = new HostScript()
            .Interrupted(ThreadFlags.NotifyResume)
            .At(HostMoment.Sleep, _ => Play(other, vm, vm.Vcpus[0]).LeftForSignal(entries: 2));

        Play(script, vm, vm.Vcpus[1]).LeftForUserSpace(_resumeHost, ExitReason.Mmio, entries: 1);

        Assert.All(vm.Vcores, vcore => Assert.Equal((VcoreState.Inactive, false), (vcore.State, vcore.Lock.IsHeld)));
    }

    /// <summary>The second thread finds the core in the guest and sleeps; then the first one comes out and runs the core.</summary>
    private Story Sleep(Action meanwhile, Func<HostScript, HostScript>? then = null, ThreadFlags raise = ThreadFlags.None)
    {
        var script = new HostScript()
            .At(HostMoment.Start, _ => Sleeper.Vcore.State = VcoreState.Running)
            .At(HostMoment.Sleep, host =>
            {
                Assert.True(Sleeper.RunQueue.HasWaiters);
                host.Raise(raise);
                Sleeper.Vcore.State = VcoreState.Inactive;
                meanwhile();
            });
        return Play(then is null ? script : then(script), _vm, Sleeper);
    }

    private Story Play(HostScript script, Vm vm, Vcpu vcpu) => Story.Play(_port, script, vm, vcpu.Id);
}
