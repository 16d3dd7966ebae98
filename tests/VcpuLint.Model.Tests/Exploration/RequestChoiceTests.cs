namespace VcpuLint.Model.Tests.Exploration;

/// <summary>The requests that the adversary makes, and what they do to what a vCPU has published.</summary>
public sealed class RequestChoiceTests
{
    /// <summary>One surprise: what is found takes no second one.</summary>
    private static readonly ExplorationBounds Single = Reachable.Bounds with { Surprises = 1 };

    [Fact]
    public void RequestsBehindATestForAny_AreFoundByTheNamesThatThePortAsksFor()
    {
        foreach (VcpuRequest request in (VcpuRequest[])[VcpuRequest.MmuReload, VcpuRequest.VmDead])
        {
            bool IsFound(Vcpu vcpu) =>
                vcpu.RequestPending() && (vcpu.CheckRequest(VcpuRequest.MmuReload) ? VcpuRequest.MmuReload
                    : vcpu.TestRequest(VcpuRequest.VmDead) ? VcpuRequest.VmDead
                    : VcpuRequest.TlbFlush) == request;

            // A single surprise: the request is there already when any is asked for.
            Assert.True(Reachable.In(IsFound, Single));
        }
    }

    [Fact]
    public void RequestsOfTheBounds_AreTheOnlyOnesFoundByATestForAny()
    {
        static bool IsFound(VcpuRequest offered) => Reachable.In(
            vcpu => vcpu.RequestPending() && vcpu.CheckRequest(VcpuRequest.Nmi),
            Single with { Requests = [offered] });

        Assert.True(IsFound(VcpuRequest.Nmi));
        Assert.False(IsFound(VcpuRequest.Smi));
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

        Assert.True(Reachable.InModePort(Late, Single));
    }

    [Fact]
    public void RequestBetweenTwoPublications_LeavesTheModeAsItIsStored()
    {
        static bool Early(Vcpu vcpu)
        {
            vcpu.HostCpu.DisableInterrupts();
            bool before = vcpu.RequestPending();
            vcpu.HostCpu.EnableInterrupts();
            vcpu.HostCpu.DisableInterrupts();
            vcpu.PublishMode(VcpuMode.InGuestMode);
            bool after = vcpu.RequestPending();
            VcpuMode mode = vcpu.Mode;
            vcpu.HostCpu.EnableInterrupts();
            return !before && after && mode == VcpuMode.InGuestMode;
        }

        Assert.True(Reachable.InModePort(Early));
    }

    /// <summary>The mode was stored too early: the request came after it, and told the vCPU to leave while interrupts were still on.</summary>
    [Fact]
    public void RequestAfterAStoreWithInterruptsOn_MakesTheModeExiting()
    {
        static bool Spent(Vcpu vcpu)
        {
            vcpu.SetMode(VcpuMode.InGuestMode);
            vcpu.HostCpu.DisableInterrupts();
            bool pending = vcpu.RequestPending();
            VcpuMode mode = vcpu.Mode;
            vcpu.HostCpu.EnableInterrupts();
            return pending && mode == VcpuMode.ExitingGuestMode;
        }

        Assert.True(Reachable.InModePort(Spent, Single));
    }

    [Fact]
    public void KickWithoutARequest_IsSeenInTheMode()
    {
        static bool Kicked(Vcpu vcpu)
        {
            vcpu.HostCpu.DisableInterrupts();
            vcpu.PublishMode(VcpuMode.InGuestMode);
            bool kicked = vcpu.Mode == VcpuMode.ExitingGuestMode && !vcpu.RequestPending();
            vcpu.HostCpu.EnableInterrupts();
            return kicked;
        }

        Assert.True(Reachable.InModePort(Kicked, Single));
        Assert.False(Reachable.In(Kicked, Single));
    }

    /// <summary>On s390 a request, whenever it is made, sets the bit that the entry instruction reads.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void RequestOfASiePort_SetsItsBit(bool interruptsOff)
    {
        ArchPort Port() => new SiePort(vcpu =>
        {
            if (interruptsOff)
            {
                vcpu.HostCpu.DisableInterrupts();
            }

            bool told = vcpu.CheckRequest(VcpuRequest.TlbFlush) && vcpu.Sie.IsInhibited;
            if (interruptsOff)
            {
                vcpu.HostCpu.EnableInterrupts();
            }

            return Reachable.Wrong(told);
        });

        Assert.True(Reachable.In(Port, Single));
    }

    /// <summary>A port that publishes by the bits of its SIE block.</summary>
    /// <param name="run">The loop.</param>
    [Port("sie loop", Publication = Publication.SieControl)]
    private sealed class SiePort(Func<Vcpu, int> run) : ArchPort
    {
        public override int Run(Vcpu vcpu) => run(vcpu);
    }
}
