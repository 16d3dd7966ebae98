namespace VcpuLint.Ports.X86;

/// <content>
/// The requests that <c>vcpu_enter_guest</c> handles before it turns preemption and interrupts off. Their order matters: a handler may
/// raise another request, or need what another one brings up to date, and what is raised too late for this turn costs another one.
/// </content>
public sealed partial class X86Port
{
    /// <summary>The head of <c>vcpu_enter_guest</c>: null enters the guest, anything else is what <see cref="EnterGuest"/> returns.</summary>
    private static int? HandleRequests(Vcpu vcpu)
    {
        if (!vcpu.RequestPending())
        {
            return null;
        }

        if (vcpu.TestRequest(VcpuRequest.VmDead))
        {
            return -Errno.EIO;
        }

        if (vcpu.CheckRequest(VcpuRequest.DirtyRingSoftFull))
        {
            vcpu.RunPage.ExitReason = ExitReason.DirtyRingFull;
            return 0;
        }

        if (!HandleClockRequests(vcpu))
        {
            return 1;
        }

        HandleMmuRequests(vcpu);
        if (vcpu.CheckRequest(VcpuRequest.TripleFault))
        {
            vcpu.RunPage.ExitReason = ExitReason.Shutdown;
            return 0;
        }

        HandleEventRequests(vcpu);
        return null;
    }

    /// <summary>
    /// In this order: what moves to another CPU first, then each handler may raise the request of the next one, which must still be seen
    /// before the entry. False if the clock could not be updated: the guest must not be entered with the old one.
    /// </summary>
    private static bool HandleClockRequests(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MigrateTimer))
        {
            vcpu.Arch<X86VcpuState>().TimerCpu = vcpu.Cpu;
        }

        if (vcpu.TestRequest(VcpuRequest.MasterClockUpdate))
        {
            UpdateMasterClock(vcpu);
        }

        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            RequestClockUpdates(vcpu.Vm);
        }

        return !vcpu.CheckRequest(VcpuRequest.ClockUpdate) || UpdateClock(vcpu);
    }

    private static void HandleMmuRequests(Vcpu vcpu)
    {
        X86VcpuState state = vcpu.Arch<X86VcpuState>();
        if (vcpu.CheckRequest(VcpuRequest.MmuReload))
        {
            state.MmuRootLoaded = false;
        }

        if (vcpu.CheckRequest(VcpuRequest.TlbFlush))
        {
            // kvm_vcpu_flush_tlb_all: the translations in use are among them, so that need not be done again.
            state.TlbGeneration++;
            vcpu.ClearRequest(VcpuRequest.TlbFlushCurrent);
        }

        if (vcpu.CheckRequest(VcpuRequest.TlbFlushCurrent))
        {
            state.TlbGeneration++;
        }
    }

    /// <summary>What becomes an event of the guest makes <see cref="VcpuRequest.Event"/>, which is looked at after all of these.</summary>
    private static void HandleEventRequests(Vcpu vcpu)
    {
        X86VcpuState state = vcpu.Arch<X86VcpuState>();
        if (vcpu.CheckRequest(VcpuRequest.RecordSteal))
        {
            state.StealRecords++;
        }

        if (vcpu.CheckRequest(VcpuRequest.Pmu))
        {
            // kvm_pmu_handle_event: the counter that ran over interrupts the guest.
            RaiseInterrupt(vcpu);
        }

        if (vcpu.CheckRequest(VcpuRequest.Nmi))
        {
            state.NmiPending = true;
            vcpu.MakeRequest(VcpuRequest.Event);
        }

        // After ClockUpdate on purpose: whether such a timer has expired is asked of the guest's clock, which must be up to date.
        if (vcpu.CheckRequest(VcpuRequest.HypervTimer))
        {
            state.HypervTimerReading = vcpu.Time.Clock;
            RaiseInterrupt(vcpu);
        }
    }

    /// <summary><c>kvm_apic_local_deliver</c>: an interrupt that the next entry injects.</summary>
    private static void RaiseInterrupt(Vcpu vcpu)
    {
        vcpu.InterruptPending = true;
        vcpu.MakeRequest(VcpuRequest.Event);
    }

    /// <summary><c>kvm_mmu_reload</c>: 0, or negative if there is no page for a root to run on.</summary>
    private static int ReloadMmu(Vcpu vcpu)
    {
        X86VcpuState state = vcpu.Arch<X86VcpuState>();
        if (!state.MmuRootLoaded)
        {
            if (!state.RootPageAvailable)
            {
                return -Errno.ENOMEM;
            }

            state.MmuRootLoaded = true;
            state.TlbGeneration++;
        }

        return 0;
    }
}
