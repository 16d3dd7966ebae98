namespace VcpuLint.Ports.X86;

/// <content>The requests that <c>vcpu_enter_guest</c> handles before it turns preemption and interrupts off.</content>
public sealed partial class X86Port
{
    /// <summary>The head of <c>vcpu_enter_guest</c>: 0 or less leaves to user space.</summary>
    private static int HandleRequests(Vcpu vcpu)
    {
        if (!vcpu.RequestPending())
        {
            return 1;
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

        if (vcpu.CheckRequest(VcpuRequest.TripleFault))
        {
            vcpu.RunPage.ExitReason = ExitReason.Shutdown;
            return 0;
        }

        HandleClockRequests(vcpu);
        HandleMmuRequests(vcpu);
        if (vcpu.CheckRequest(VcpuRequest.RecordSteal))
        {
            vcpu.Arch<X86VcpuState>().StealRecords++;
        }

        return 1;
    }

    /// <summary>In this order: each handler may raise the request of the next one, which must still be seen before the entry.</summary>
    private static void HandleClockRequests(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            RequestClockUpdates(vcpu.Vm);
        }

        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            RequestClockUpdates(vcpu.Vm);
        }

        if (vcpu.CheckRequest(VcpuRequest.ClockUpdate))
        {
            // The version of the page is odd while it is written, so a finished update moves it by two.
            vcpu.Arch<X86VcpuState>().ClockVersion += 2;
        }
    }

    /// <summary><c>kvm_gen_kvmclock_update</c> and the end of <c>kvm_update_masterclock</c>: every vCPU takes over the new base.</summary>
    private static void RequestClockUpdates(Vm vm)
    {
        foreach (Vcpu other in vm.Vcpus)
        {
            other.MakeRequest(VcpuRequest.ClockUpdate);
            other.Kick();
        }
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
            state.TlbGeneration++;
        }
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
