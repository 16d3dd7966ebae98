namespace VcpuLint.Model.Tests.Twins;

/// <summary>VCPU1008: pairs of calls, and roots that return in another state than they started in.</summary>
public sealed class BalanceTwinTests
{
    public static TheoryData<string> Openers => [.. Opening.Keys];

    public static TheoryData<string> Closers => [.. Closing.Keys];

    private static Dictionary<string, Action<Vcpu>> Opening { get; } = new()
    {
        ["interrupts off"] = vcpu => vcpu.HostCpu.DisableInterrupts(),
        ["preemption disabled"] = vcpu => vcpu.HostCpu.DisablePreemption(),
        ["spin lock held"] = vcpu => vcpu.Vcore.Lock.Lock(),
        ["mutex held"] = vcpu => vcpu.Vm.Lock.Lock(),
        ["SRCU read section open"] = vcpu => vcpu.SrcuReadLock(),
    };

    private static Dictionary<string, Action<Vcpu>> Closing { get; } = new()
    {
        ["EnableInterrupts"] = vcpu => vcpu.HostCpu.EnableInterrupts(),
        ["EnablePreemption"] = vcpu => vcpu.HostCpu.EnablePreemption(),
        ["spin lock"] = vcpu => vcpu.Vcore.Lock.Unlock(),
        ["set of spin locks"] = _ => new HostSpinLockSet().Unlock(),
        ["cond_resched_lock"] = vcpu => vcpu.Vcore.Lock.CondResched(),
        ["mutex"] = vcpu => vcpu.Vm.Lock.Unlock(),
        ["SRCU"] = vcpu => vcpu.SrcuReadUnlock(),
    };

    [Theory]
    [MemberData(nameof(Openers))]
    public void RunThatReturnsWith_Throws1008(string what) => Assert.Contains(
        what,
        Expect.Violation("VCPU1008", new LoopPort(vcpu => Do(vcpu, Opening[what]))).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("interrupts off")]
    [InlineData("preemption disabled")]
    [InlineData("spin lock held")]
    [InlineData("SRCU read section open")]
    public void LoadThatReturnsWith_Throws1008(string what) => Assert.Contains(
        "Load returns with",
        Expect.Violation("VCPU1008", new LoopPort(_ => 0) { OnLoad = Opening[what] }).Message,
        StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Closers))]
    public void CloseWithoutItsPair_Throws1008(string what) =>
        Expect.Violation("VCPU1008", new LoopPort(vcpu => Do(vcpu, Closing[what])));

    [Fact]
    public void PutThatEndsTheCallersSection_Throws1008() => Assert.Contains(
        "Put returns without",
        Expect.Violation("VCPU1008", new LoopPort(_ => 0) { OnPut = vcpu => vcpu.HostCpu.EnablePreemption() }).Message,
        StringComparison.Ordinal);

    [Fact]
    public void PutInASleepOfTheRun_IsJudgedToo() =>
        Expect.Violation(
            "VCPU1008",
            new LoopPort(vcpu =>
            {
                vcpu.Task.Schedule();
                throw new InvalidOperationException("The put before the sleep is wrong already.");
            })
            {
                OnPut = vcpu => vcpu.HostCpu.DisableInterrupts(),
            });

    [Fact]
    public void LoadAndPutAreCalledWithPreemptionOff()
    {
        Action<Vcpu> openOnce = vcpu => vcpu.HostCpu.EnablePreemption();
        Action<Vcpu> reopen = vcpu => vcpu.HostCpu.DisablePreemption();
        var port = new LoopPort(_ => 0) { OnLoad = openOnce + reopen, OnPut = openOnce + reopen };

        Assert.Equal(0, new ScriptedHost(port).Run(new HostScript()).Result);
    }

    [Fact]
    public void AnotherLockThanTheOneHeld_Throws1008() =>
        Expect.Violation("VCPU1008", new LoopPort(vcpu =>
        {
            new HostSpinLock().Lock();
            vcpu.Vcore.Lock.Unlock();
            return 0;
        }));

    [Fact]
    public void DisablingInterruptsTwice_IsSilent() =>
        Assert.Equal(0, new ScriptedHost(new LoopPort(vcpu =>
        {
            vcpu.HostCpu.DisableInterrupts();
            vcpu.HostCpu.DisableInterrupts();
            vcpu.HostCpu.EnableInterrupts();
            return 0;
        })).Run(new HostScript()).Result);

    [Fact]
    public void NestedPairsInAnyOrder_AreSilent() =>
        Assert.Equal(0, new ScriptedHost(new LoopPort(vcpu =>
        {
            var others = new HostSpinLockSet();
            others.Add(new HostSpinLock());
            vcpu.SrcuReadLock();
            vcpu.Vcore.Lock.Lock();
            others.Lock();
            vcpu.HostCpu.DisablePreemption();
            vcpu.HostCpu.DisablePreemption();
            vcpu.Vcore.Lock.Unlock();
            vcpu.SrcuReadUnlock();
            others.Unlock();
            vcpu.HostCpu.EnablePreemption();
            vcpu.HostCpu.EnablePreemption();
            return 0;
        })).Run(new HostScript()).Result);

    [Fact]
    public void LockTakenTwice_SaysThatItWouldSpinForEver() =>
        Assert.Throws<InvalidOperationException>(() => new ScriptedHost(new LoopPort(vcpu =>
        {
            vcpu.Vcore.Lock.Lock();
            vcpu.Vcore.Lock.Lock();
            return 0;
        })).Run(new HostScript()));

    private static int Do(Vcpu vcpu, Action<Vcpu> action)
    {
        action(vcpu);
        return 0;
    }
}
