namespace VcpuLint.Model.Tests.Exploration;

/// <summary>What the adversary can do: each of these loops goes wrong for one thing only, and that is found.</summary>
public sealed class ChoiceTests
{
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
            Assert.True(Reachable.In(vcpu => Looks[window](vcpu, flag)), window);
        }
    }

    /// <summary>Flags that come while interrupts are off end the guest at once; only the lazy one waits.</summary>
    [Theory]
    [MemberData(nameof(Flags))]
    public void FlagThatCameWithInterruptsOff_LetsNoGuestRun(ThreadFlags flag) =>
        Assert.Equal(flag == ThreadFlags.NeedReschedLazy, Reachable.In(vcpu =>
        {
            vcpu.HostCpu.DisableInterrupts();
            bool before = vcpu.Task.TestFlags(flag);
            bool after = vcpu.Task.TestFlags(flag);
            GuestExit exit = vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
            return !before && after && exit.Reason != GuestExitReason.ExternalInterrupt;
        }));

    [Fact]
    public void FlagThatCameBeforeInterruptsWereOff_LetsTheGuestRun() => Assert.True(Reachable.In(vcpu =>
    {
        vcpu.HostCpu.DisableInterrupts();
        bool pending = vcpu.Task.TestFlags(ThreadFlags.NotifyResume);
        GuestExit exit = vcpu.EnterGuest();
        vcpu.HostCpu.EnableInterrupts();
        return pending && exit.Reason == GuestExitReason.Mmio;
    }));

    /// <summary>What was clear with interrupts off can have come before they were off again.</summary>
    [Fact]
    public void FlagThatCameBetweenTwoSections_LetsTheGuestRun() => Assert.True(Reachable.In(vcpu =>
    {
        vcpu.HostCpu.DisableInterrupts();
        bool before = vcpu.Task.TestFlags(ThreadFlags.NotifyResume);
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.DisableInterrupts();
        bool after = vcpu.Task.TestFlags(ThreadFlags.NotifyResume);
        GuestExit exit = vcpu.EnterGuest();
        vcpu.HostCpu.EnableInterrupts();
        return !before && after && exit.Reason == GuestExitReason.Mmio;
    }));

    [Fact]
    public void DrainFindsASignalBehindOtherWork() => Assert.True(Reachable.In(vcpu =>
        vcpu.Task.NeedResched() && vcpu.HandleTransferWork() < 0 && vcpu.Task.NeedResched()));

    [Fact]
    public void WaitingInterrupt_IsSeen() => Assert.True(Reachable.In(vcpu =>
    {
        vcpu.HostCpu.DisableInterrupts();
        bool waits = vcpu.HostCpu.LazyInterruptPending();
        vcpu.HostCpu.EnableInterrupts();
        return waits;
    }));

    [Fact]
    public void TaskThatSleeps_GoesOnElsewhere() => Assert.True(Reachable.In(vcpu =>
    {
        vcpu.Task.Schedule();
        return vcpu.Cpu != 0;
    }));

    [Fact]
    public void PageTables_AreTakenBack() => Assert.True(Reachable.In(vcpu => vcpu.Vm.MmuReady && !vcpu.Vm.MmuReady));

    [Fact]
    public void HaltedGuest_IsWokenByAnInterruptASignalOrAnUnblocking()
    {
        static bool Halts(Vcpu vcpu)
        {
            vcpu.Halted = true;
            vcpu.Block();
            return true;
        }

        Assert.True(Reachable.In(vcpu => Halts(vcpu) && vcpu.InterruptPending));
        Assert.True(Reachable.In(vcpu => Halts(vcpu) && !vcpu.InterruptPending && vcpu.Task.SignalPending()));
        Assert.True(Reachable.In(vcpu => Halts(vcpu) && !vcpu.InterruptPending && vcpu.TestRequest(VcpuRequest.Unblock)));
    }

    [Fact]
    public void WaitInterruptedOrWokenForNothing_IsFound()
    {
        Assert.True(Reachable.In(vcpu => vcpu.WaitQueue.WaitInterruptible() < 0));
        Assert.True(Reachable.In(vcpu =>
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
            Reachable.Bounds);

        Assert.Equal((0, 0), (result.Violations.Count, result.CutOffByCalls));
    }

    [Fact]
    public void WorkOfAnotherVcpu_IsRaisedWhereThePortLooks()
    {
        ExplorationResult result = Explorer.Explore(
            () => new LoopPort(vcpu => Reachable.Wrong(vcpu.Vm.Vcpus[1].Task.SignalPending())), () => new Vm(2), Reachable.Bounds);

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
                return Reachable.Wrong(vcpu.Vcore.EnterGuest().Reason == GuestExitReason.Mmio
                    && vcpu.Vm.Vcpus[1].LastExit.Reason == GuestExitReason.Halt);
            }),
            TwoThreads,
            Reachable.Bounds);

        Assert.Contains(result.Violations, violation => violation is { RuleId: "VCPU1008", Witness.Surprises: 2 });
    }

    [Fact]
    public void SecondVcpu_IsRunIfItIsAskedFor() => Assert.NotEmpty(
        Explorer.Explore(() => new LoopPort(vcpu => Reachable.Wrong(vcpu.Id == 1)), () => new Vm(2), Reachable.Bounds, vcpu: 1).Violations);
}
