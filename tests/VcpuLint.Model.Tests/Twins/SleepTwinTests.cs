namespace VcpuLint.Model.Tests.Twins;

/// <summary>VCPU1005: calls that may sleep, where the task must not.</summary>
public sealed class SleepTwinTests
{
    public static TheoryData<string> Sleepers => [.. Calls.Keys];

    private static Dictionary<string, Action<Vcpu>> Calls { get; } = new()
    {
        ["drain"] = vcpu => vcpu.HandleTransferWork(),
        ["raw drain"] = vcpu => vcpu.Task.HandleTransferWork(),
        ["schedule"] = vcpu => vcpu.Task.Schedule(),
        ["cond_resched"] = vcpu => vcpu.Task.CondResched(),
        ["task work"] = vcpu => vcpu.Task.ResumeUserModeWork(),
        ["block"] = vcpu => vcpu.Block(),
        ["mutex"] = vcpu => vcpu.Vm.Lock.Lock(),
        ["wait"] = vcpu => vcpu.WaitQueue.Wait(),
        ["interruptible wait"] = vcpu => vcpu.WaitQueue.WaitInterruptible(),
    };

    [Theory]
    [MemberData(nameof(Sleepers))]
    public void WithInterruptsOff_Throws1005(string call) => ThrowsAfter(call, vcpu => vcpu.HostCpu.DisableInterrupts(), "interrupts");

    [Theory]
    [MemberData(nameof(Sleepers))]
    public void WithPreemptionOff_Throws1005(string call) => ThrowsAfter(call, vcpu => vcpu.HostCpu.DisablePreemption(), "preemption");

    [Theory]
    [MemberData(nameof(Sleepers))]
    public void WithSpinLockHeld_Throws1005(string call) => ThrowsAfter(call, vcpu => vcpu.Vcore.Lock.Lock(), "spin lock");

    [Theory]
    [MemberData(nameof(Sleepers))]
    public void WithSetOfSpinLocksHeld_Throws1005(string call) => ThrowsAfter(call, _ => new HostSpinLockSet().Lock(), "spin lock");

    [Theory]
    [MemberData(nameof(Sleepers))]
    public void WithMutexAndReadSectionHeld_IsSilent(string call)
    {
        var mutex = new HostMutex();
        var port = new LoopPort(vcpu =>
        {
            mutex.Lock();
            vcpu.SrcuReadLock();
            Calls[call](vcpu);
            vcpu.SrcuReadUnlock();
            mutex.Unlock();
            if (vcpu.Vm.Lock.IsHeld)
            {
                vcpu.Vm.Lock.Unlock();
            }

            return 0;
        });

        Assert.Equal(0, new ScriptedHost(port).Run(new HostScript().WakeUp()).Result);
    }

    [Fact]
    public void CondReschedOfAHeldLock_GivesItBackMeanwhile()
    {
        bool? held = null;
        var port = new LoopPort(vcpu =>
        {
            vcpu.Vcore.Lock.Lock();
            vcpu.Vcore.Lock.CondResched();
            vcpu.Vcore.Lock.Unlock();
            return 0;
        });

        new ScriptedHost(port).Run(new HostScript()
            .Raise(HostMoment.Start, ThreadFlags.NeedResched)
            .At(HostMoment.Sleep, host => held = host.Vcpu.Vcore.Lock.IsHeld));

        Assert.False(held);
    }

    [Fact]
    public void CondReschedOfALockUnderAnother_Throws1005() =>
        Expect.Violation("VCPU1005", new LoopPort(vcpu =>
        {
            new HostSpinLock().Lock();
            vcpu.Vcore.Lock.Lock();
            vcpu.Vcore.Lock.CondResched();
            return 0;
        }));

    private static void ThrowsAfter(string call, Action<Vcpu> before, string reason)
    {
        ProtocolViolationException violation = Expect.Violation("VCPU1005", new LoopPort(vcpu =>
        {
            before(vcpu);
            Calls[call](vcpu);
            return 0;
        }));

        Assert.Contains(reason, violation.Message, StringComparison.Ordinal);
    }
}
