namespace VcpuLint.Ports.PowerPC.Book3SHvP9;

/// <content>The part of <c>kvmhv_run_single_vcpu</c> that must not sleep, and <c>kvmhv_p9_guest_entry</c>.</content>
public sealed partial class Book3SHvP9Port
{
    /// <summary>
    /// From <c>preempt_disable</c> to <c>preempt_enable</c>: false if something has to be done before the guest can be entered.
    /// </summary>
    private static bool EnterGuest(Vcpu vcpu, out GuestExit exit)
    {
        exit = default;
        vcpu.Arch<Book3SHvVcpuState>().AreaUpdatePending = false;
        vcpu.HostCpu.DisablePreemption();
        PrepareRadix(vcpu);
        vcpu.HostCpu.DisableInterrupts();
        vcpu.State = VcpuState.Runnable;

        // Flushing the deferred wake-ups of RCU may itself ask for a reschedule, so it comes before the check.
        vcpu.Task.PrepareTransfer();
        if (vcpu.Task.TransferWorkPending() || !vcpu.Vm.MmuReady)
        {
            vcpu.State = VcpuState.BusyInHost;
            vcpu.HostCpu.EnableInterrupts();
            vcpu.HostCpu.EnablePreemption();
            return false;
        }

        exit = EnterPublished(vcpu);
        vcpu.State = VcpuState.BusyInHost;

        // The interrupt that ended the guest is taken here, so that its time is accounted to the guest.
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.DisableInterrupts();
        vcpu.HostCpu.AccountGuestTime();
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.EnablePreemption();
        return true;
    }

    /// <summary><c>kvmhv_p9_guest_entry</c>.</summary>
    private static GuestExit EnterPublished(Vcpu vcpu)
    {
        // From here on a requester sends an interrupt to this CPU, which stays pending until the guest runs, and ends it.
        vcpu.PublishThreadCpu();
        Book3SHv.PrepareToEnter(vcpu);
        vcpu.SrcuReadLock();
        GuestExit exit = vcpu.EnterGuest();
        vcpu.SrcuReadUnlock();
        vcpu.ClearThreadCpu();
        return exit;
    }

    /// <summary><c>kvmppc_prepare_radix_vcpu</c>: another CPU may hold old translations of this vCPU.</summary>
    private static void PrepareRadix(Vcpu vcpu)
    {
        Book3SHvVcpuState state = vcpu.Arch<Book3SHvVcpuState>();
        if (state.PreviousCpu != vcpu.HostCpu.Number)
        {
            state.PreviousCpu = vcpu.HostCpu.Number;
            state.TlbGeneration++;
        }
    }
}
