namespace VcpuLint.Model.Tests.Exploration;

/// <summary>What the adversary can do: each of these loops goes wrong for one thing only, and that is found.</summary>
public sealed class ChoiceTests
{
    private static readonly ExplorationBounds Bounds = new() { Surprises = 2, Entries = 2, Calls = 200 };

    public static TheoryData<ThreadFlags> Flags => [.. Enum.GetValues<ThreadFlag>().Select(flag => (ThreadFlags)(1 << (int)flag))];

    public static TheoryData<string> Windows => [.. Looks.Keys];

    private static Dictionary<string, Func<Vcpu, ThreadFlags, bool>> Looks { get; } = new()
    {
        ["interrupts on"] = (vcpu, flag) => vcpu.Task.TestFlags(flag),
        ["interrupts off"] = (vcpu, flag) =>
        {
            vcpu.HostCpu.DisableInterrupts();
            bool before = vcpu.Task.TestFlags(flag);
            bool after = vcpu.Task.TestFlags(flag);
            vcpu.HostCpu.EnableInterrupts();
            return !before && after;
        },
        ["sleep"] = (vcpu, flag) =>
        {
            bool before = vcpu.Task.TestFlags(flag);
            vcpu.Task.Schedule();
            return !before && vcpu.Task.TestFlags(flag);
        },
        ["guest"] = (vcpu, flag) =>
        {
            vcpu.HostCpu.DisableInterrupts();
            bool before = vcpu.Task.TestFlags(flag);
            GuestExit exit = vcpu.EnterGuest();
            bool after = vcpu.Task.TestFlags(flag);
            vcpu.HostCpu.EnableInterrupts();
            return !before && after && exit.Reason == GuestExitReason.Mmio;
        },
    };

    [Theory]
    [MemberData(nameof(Flags))]
    public void EachFlag_IsRaisedInEachWindow(ThreadFlags flag)
    {
        foreach (string window in Looks.Keys)
        {
            Assert.True(Reaches(vcpu => Looks[window](vcpu, flag)), window);
        }
    }

    /// <summary>Flags that come while interrupts are off end the guest at once; only the lazy one waits.</summary>
    [Theory]
    [MemberData(nameof(Flags))]
    public void FlagThatCameWithInterruptsOff_LetsNoGuestRun(ThreadFlags flag) =>
        Assert.Equal(flag == ThreadFlags.NeedReschedLazy, Reaches(vcpu =>
        {
            vcpu.HostCpu.DisableInterrupts();
            bool before = vcpu.Task.TestFlags(flag);
            bool after = vcpu.Task.TestFlags(flag);
            GuestExit exit = vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
            return !before && after && exit.Reason != GuestExitReason.ExternalInterrupt;
        }));

    [Fact]
    public void FlagThatCameBeforeInterruptsWereOff_LetsTheGuestRun() => Assert.True(Reaches(vcpu =>
    {
        vcpu.HostCpu.DisableInterrupts();
        bool pending = vcpu.Task.TestFlags(ThreadFlags.NotifyResume);
        GuestExit exit = vcpu.EnterGuest();
        vcpu.HostCpu.EnableInterrupts();
        return pending && exit.Reason == GuestExitReason.Mmio;
    }));

    [Fact]
    public void DrainFindsASignalBehindOtherWork() => Assert.True(Reaches(vcpu =>
        vcpu.Task.NeedResched() && vcpu.HandleTransferWork() < 0 && vcpu.Task.NeedResched()));

    [Fact]
    public void RequestsBehindATestForAny_AreFoundByTheNamesThatThePortAsksFor()
    {
        foreach (VcpuRequest request in (VcpuRequest[])[VcpuRequest.MmuReload, VcpuRequest.VmDead])
        {
            Assert.True(Reaches(vcpu =>
                vcpu.RequestPending() && (vcpu.CheckRequest(VcpuRequest.MmuReload) ? VcpuRequest.MmuReload
                    : vcpu.TestRequest(VcpuRequest.VmDead) ? VcpuRequest.VmDead
                    : VcpuRequest.TlbFlush) == request));
        }
    }

    [Fact]
    public void RequestsOfTheBounds_AreTheOnlyOnesFoundByATestForAny()
    {
        bool Reaches(VcpuRequest offered) => Violates(
            vcpu => vcpu.RequestPending() && vcpu.CheckRequest(VcpuRequest.Nmi),
            Bounds with { Requests = [offered], Surprises = 1 });

        Assert.True(Reaches(VcpuRequest.Nmi));
        Assert.False(Reaches(VcpuRequest.Smi));
    }

    [Fact]
    public void RequestAfterThePublication_MakesTheModeExiting()
    {
        static bool Late(Vcpu vcpu)
        {
            vcpu.HostCpu.DisableInterrupts();
            vcpu.PublishMode(VcpuMode.InGuestMode);
            bool before = vcpu.RequestPending();
            bool after = vcpu.RequestPending();
            VcpuMode mode = vcpu.Mode;
            vcpu.HostCpu.EnableInterrupts();
            return !before && after && mode == VcpuMode.ExitingGuestMode;
        }

        Assert.True(Explorer.Explore(() => new ModePort(vcpu => Wrong(Late(vcpu))), Bounds with { Surprises = 1 }).Violations.Count > 0);
    }

    [Fact]
    public void KickWithoutARequest_IsSeenInTheMode() => Assert.True(
        Explorer.Explore(
            () => new ModePort(vcpu =>
            {
                vcpu.HostCpu.DisableInterrupts();
                vcpu.PublishMode(VcpuMode.InGuestMode);
                bool kicked = vcpu.Mode == VcpuMode.ExitingGuestMode && !vcpu.RequestPending();
                vcpu.HostCpu.EnableInterrupts();
                return Wrong(kicked);
            }),
            Bounds).Violations.Count > 0);

    [Fact]
    public void WaitingInterrupt_IsSeen() => Assert.True(Reaches(vcpu =>
    {
        vcpu.HostCpu.DisableInterrupts();
        bool waits = vcpu.HostCpu.LazyInterruptPending();
        vcpu.HostCpu.EnableInterrupts();
        return waits;
    }));

    [Fact]
    public void TaskThatSleeps_GoesOnElsewhere() => Assert.True(Reaches(vcpu =>
    {
        vcpu.Task.Schedule();
        return vcpu.Cpu != 0;
    }));

    [Fact]
    public void PageTables_AreTakenBack() => Assert.True(Reaches(vcpu => vcpu.Vm.MmuReady && !vcpu.Vm.MmuReady));

    [Fact]
    public void HaltedGuest_IsWokenByAnInterruptASignalOrAnUnblocking()
    {
        static bool Halts(Vcpu vcpu)
        {
            vcpu.Halted = true;
            vcpu.Block();
            return true;
        }

        Assert.True(Reaches(vcpu => Halts(vcpu) && vcpu.InterruptPending));
        Assert.True(Reaches(vcpu => Halts(vcpu) && !vcpu.InterruptPending && vcpu.Task.SignalPending()));
        Assert.True(Reaches(vcpu => Halts(vcpu) && !vcpu.InterruptPending && vcpu.TestRequest(VcpuRequest.Unblock)));
    }

    [Fact]
    public void WaitInterruptedOrWokenForNothing_IsFound()
    {
        Assert.True(Reaches(vcpu => vcpu.WaitQueue.WaitInterruptible() < 0));
        Assert.True(Reaches(vcpu =>
        {
            vcpu.Halted = true;
            vcpu.WaitQueue.Wait();
            return !vcpu.Runnable;
        }));
    }

    /// <summary>A wait for something that never happens ends with signals, so that the run comes to an end.</summary>
    [Fact]
    public void WaitForACondition_IsEndedByASignal()
    {
        ExplorationResult result = Explorer.Explore(
            () => new LoopPort(vcpu =>
            {
                while (vcpu.WaitQueue.WaitInterruptible() == 0)
                {
                }

                return 0;
            }),
            Bounds);

        Assert.Equal((0, 0), (result.Violations.Count, result.CutOffByCalls));
    }

    [Fact]
    public void WorkOfAnotherVcpu_IsRaisedWhereThePortLooks()
    {
        ExplorationResult result = Explorer.Explore(
            () => new LoopPort(vcpu => Wrong(vcpu.Vm.Vcpus[1].Task.SignalPending())), () => new Vm(2), Bounds);

        Assert.Contains("raise SigPending of vcpu 1", Assert.Single(result.Violations).Witness.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void GuestOfAnotherThread_ExitsInItsOwnWay()
    {
        static Vm TwoThreads()
        {
            var vm = new Vm(vcpus: 2, threadsPerVcore: 2);
            vm.Vcpus[1].State = VcpuState.Runnable;
            return vm;
        }

        ExplorationResult result = Explorer.Explore(
            () => new HypercallPort(vcpu =>
            {
                vcpu.Vcore.Runner = vcpu;
                _ = vcpu.Task.TransferWorkPendingHint();
                return Wrong(vcpu.Vcore.EnterGuest().Reason == GuestExitReason.Mmio
                    && vcpu.Vm.Vcpus[1].LastExit.Reason == GuestExitReason.Halt);
            }),
            TwoThreads,
            Bounds);

        Assert.Contains(result.Violations, violation => violation is { RuleId: "VCPU1008", Witness.Surprises: 2 });
    }

    [Fact]
    public void SecondVcpu_IsRunIfItIsAskedFor() => Assert.NotEmpty(
        Explorer.Explore(() => new LoopPort(vcpu => Wrong(vcpu.Id == 1)), () => new Vm(2), Bounds, vcpu: 1).Violations);

    /// <summary>Says whether a run makes the condition true, whatever else is wrong with it.</summary>
    private static bool Reaches(Func<Vcpu, bool> condition) => Violates(condition, Bounds);

    private static bool Violates(Func<Vcpu, bool> condition, ExplorationBounds bounds) =>
        Explorer.Explore(() => new LoopPort(vcpu => Wrong(condition(vcpu))), bounds).Violations.Any(found => found.RuleId == "VCPU1008");

    /// <summary>A mistake that nothing else makes, where a condition holds.</summary>
    private static int Wrong(bool condition)
    {
        if (condition)
        {
            HostCpu.Current.DisablePreemption();
        }

        return 0;
    }
}
