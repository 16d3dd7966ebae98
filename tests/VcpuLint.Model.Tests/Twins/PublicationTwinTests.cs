namespace VcpuLint.Model.Tests.Twins;

/// <summary>VCPU1007: the vCPU's mode and requests at the entry.</summary>
public sealed class PublicationTwinTests
{
    [Fact]
    public void StoreWithBarrierThenRequests_IsSilent() => Enters(vcpu =>
    {
        vcpu.HostCpu.DisableInterrupts();
        vcpu.PublishMode(VcpuMode.InGuestMode);
        return vcpu.RequestPending() || vcpu.Task.TransferWorkPending();
    });

    [Fact]
    public void PlainStoreThenBarrierThenRequests_IsSilent() => Enters(vcpu =>
    {
        vcpu.HostCpu.DisableInterrupts();
        vcpu.SetMode(VcpuMode.InGuestMode);
        vcpu.HostCpu.MemoryBarrier();
        return vcpu.RequestPending() || vcpu.Task.TransferWorkPending();
    });

    [Fact]
    public void RequestsTakenAfterThePublication_IsSilent() => Enters(
        vcpu =>
        {
            vcpu.HostCpu.DisableInterrupts();
            vcpu.PublishMode(VcpuMode.InGuestMode);
            if (vcpu.RequestPending())
            {
                _ = vcpu.CheckRequest(VcpuRequest.TlbFlush);
            }

            return vcpu.Task.TransferWorkPending();
        },
        new HostScript().Request(HostMoment.Start, VcpuRequest.TlbFlush).Exit(GuestExitReason.Halt));

    [Fact]
    public void NoStore_Throws1007() => Throws("outside", vcpu =>
    {
        vcpu.HostCpu.DisableInterrupts();
        return vcpu.RequestPending() || vcpu.Task.TransferWorkPending();
    });

    [Fact]
    public void StoreWithInterruptsOn_Throws1007() => Throws("interrupts were on", vcpu =>
    {
        vcpu.PublishMode(VcpuMode.InGuestMode);
        vcpu.HostCpu.DisableInterrupts();
        return vcpu.RequestPending() || vcpu.Task.TransferWorkPending();
    });

    [Fact]
    public void InterruptWindowAfterTheStore_Throws1007() => Throws("interrupts were on", vcpu =>
    {
        vcpu.HostCpu.DisableInterrupts();
        vcpu.PublishMode(VcpuMode.InGuestMode);
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.DisableInterrupts();
        return vcpu.RequestPending() || vcpu.Task.TransferWorkPending();
    });

    [Fact]
    public void BarrierDoesNotHealAnUnsafeStore_Throws1007() => Throws("interrupts were on", vcpu =>
    {
        vcpu.SetMode(VcpuMode.InGuestMode);
        vcpu.HostCpu.DisableInterrupts();
        vcpu.HostCpu.MemoryBarrier();
        return vcpu.RequestPending() || vcpu.Task.TransferWorkPending();
    });

    [Fact]
    public void NoBarrier_Throws1007() => Throws("barrier", vcpu =>
    {
        vcpu.HostCpu.DisableInterrupts();
        vcpu.SetMode(VcpuMode.InGuestMode);
        return vcpu.RequestPending() || vcpu.Task.TransferWorkPending();
    });

    [Fact]
    public void RequestsBeforeTheBarrier_Throws1007() => Throws("not looked at", vcpu =>
    {
        vcpu.HostCpu.DisableInterrupts();
        vcpu.SetMode(VcpuMode.InGuestMode);
        bool requested = vcpu.RequestPending();
        vcpu.HostCpu.MemoryBarrier();
        return requested || vcpu.Task.TransferWorkPending();
    });

    [Fact]
    public void RequestsBeforeTheStore_Throws1007() => Throws("not looked at", vcpu =>
    {
        vcpu.HostCpu.DisableInterrupts();
        bool requested = vcpu.RequestPending();
        vcpu.PublishMode(VcpuMode.InGuestMode);
        return requested || vcpu.Task.TransferWorkPending();
    });

    [Fact]
    public void OwnRequestAfterTheLook_Throws1007() => Throws("not looked at", vcpu =>
    {
        vcpu.HostCpu.DisableInterrupts();
        vcpu.PublishMode(VcpuMode.InGuestMode);
        bool requested = vcpu.RequestPending();
        vcpu.MakeRequest(VcpuRequest.Event);
        return requested || vcpu.Task.TransferWorkPending();
    });

    [Fact]
    public void RequestSeenAndIgnored_Throws1007() => Throws(
        "a request is pending",
        vcpu =>
        {
            vcpu.HostCpu.DisableInterrupts();
            vcpu.PublishMode(VcpuMode.InGuestMode);
            _ = vcpu.RequestPending();
            return vcpu.Task.TransferWorkPending();
        },
        new HostScript().Request(HostMoment.Start, VcpuRequest.Event));

    [Fact]
    public void FastPathReentryWithoutALookAtTheRequests_Throws1007() => Throws(
        "not looked at",
        vcpu =>
        {
            vcpu.HostCpu.DisableInterrupts();
            vcpu.PublishMode(VcpuMode.InGuestMode);
            return vcpu.RequestPending() || vcpu.Task.TransferWorkPending() || !vcpu.EnterGuest().IsFastPath
                || vcpu.Task.TransferWorkPending();
        },
        new HostScript().Exit(new GuestExit(GuestExitReason.MsrWrite, IsFastPath: true)));

    [Fact]
    public void FastPathReentryAfterASecondLook_IsSilent() => Enters(
        vcpu =>
        {
            vcpu.HostCpu.DisableInterrupts();
            vcpu.PublishMode(VcpuMode.InGuestMode);
            return vcpu.RequestPending() || vcpu.Task.TransferWorkPending() || !vcpu.EnterGuest().IsFastPath
                || vcpu.RequestPending() || vcpu.Task.TransferWorkPending();
        },
        new HostScript().Exit(new GuestExit(GuestExitReason.MsrWrite, IsFastPath: true)).Exit(GuestExitReason.Halt));

    [Fact]
    public void OthersRequestsAndModes_ProveNothing()
    {
        var port = new ModePort(vcpu =>
        {
            Vcpu other = vcpu.Vm.Vcpus[1];
            vcpu.HostCpu.DisableInterrupts();
            other.PublishMode(VcpuMode.InGuestMode);
            _ = other.RequestPending();
            _ = vcpu.Task.TransferWorkPending();
            _ = vcpu.EnterGuest();
            return 0;
        });

        var violation = Assert.Throws<ProtocolViolationException>(() => new ScriptedHost(port, new Vm(vcpus: 2)).Run(new HostScript()));
        Assert.Equal("VCPU1007", violation.RuleId);
    }

    [Fact]
    public void PortThatPublishesOtherwise_IsNotJudged() =>
        Assert.Equal(2, new ScriptedHost(new LoopPort(vcpu => Enter(vcpu, v =>
        {
            v.HostCpu.DisableInterrupts();
            return v.Task.TransferWorkPending();
        }))).Run(new HostScript().Exit(GuestExitReason.Halt)).Result);

    [Fact]
    public void RequestAfterThePublication_EndsTheGuestAtOnceAndIsSeenInTheMode()
    {
        VcpuMode? seen = null;
        var port = new ModePort(vcpu =>
        {
            int result = Enter(vcpu, v =>
            {
                v.HostCpu.DisableInterrupts();
                v.PublishMode(VcpuMode.InGuestMode);
                return v.RequestPending() || v.Task.TransferWorkPending();
            });
            seen = vcpu.Mode;
            return result;
        });

        HostRun run = new ScriptedHost(port).Run(new HostScript().Request(HostMoment.Entry, VcpuRequest.Event).Exit(GuestExitReason.Halt));

        Assert.Equal(VcpuMode.ExitingGuestMode, seen);
        Assert.Contains("EnterGuest() = ExternalInterrupt", run.Trace);
        Assert.Equal(["exit Halt, raising nothing"], run.Unreached);
    }

    private static void Enters(Func<Vcpu, bool> prepare, HostScript? script = null) =>
        Assert.Equal(2, new ScriptedHost(new ModePort(vcpu => Enter(vcpu, prepare))).Run(
            script ?? new HostScript().Exit(GuestExitReason.Halt)).Result);

    private static void Throws(string why, Func<Vcpu, bool> prepare, HostScript? script = null)
    {
        ProtocolViolationException violation = Expect.Violation("VCPU1007", new ModePort(vcpu => Enter(vcpu, prepare)), script);
        Assert.Contains(why, violation.Message, StringComparison.Ordinal);
    }

    private static int Enter(Vcpu vcpu, Func<Vcpu, bool> prepare)
    {
        int result = 1;
        if (!prepare(vcpu))
        {
            _ = vcpu.EnterGuest();
            result = 2;
        }

        vcpu.HostCpu.EnableInterrupts();
        return result;
    }
}
