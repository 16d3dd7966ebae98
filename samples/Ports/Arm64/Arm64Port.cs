namespace VcpuLint.Ports.Arm64;

/// <summary>
/// The arm64 run loop of 7.3, <c>arch/arm64/kvm/arm.c</c>: <c>kvm_arch_vcpu_ioctl_run</c> is in this file, <c>check_vcpu_requests</c>,
/// <c>kvm_vcpu_exit_request</c> and <c>handle_exit</c> in the others.
/// Work is drained at the top of every turn, whether there is any or not, and an error is carried in the result through the preparation
/// of the entry to the one place that undoes it.
/// </summary>
[Port("arm64", TransferWork = true, Publication = Publication.VcpuMode)]
public sealed partial class Arm64Port : ArchPort
{
    /// <inheritdoc/>
    public override int Run(Vcpu vcpu)
    {
        Arm64VcpuState state = vcpu.Arch<Arm64VcpuState>();
        if (!state.Initialised)
        {
            return -Errno.ENOEXEC;
        }

        if (vcpu.RunPage.ImmediateExit)
        {
            return -Errno.EINTR;
        }

        int result = 1;
        vcpu.RunPage.ExitReason = ExitReason.Unknown;
        while (result > 0)
        {
            result = vcpu.HandleTransferWork();
            if (result == 0)
            {
                result = 1;
            }

            if (result > 0)
            {
                result = CheckVcpuRequests(vcpu);
            }

            // The counters belong to this CPU until the guest has run: nothing may move the task now.
            vcpu.HostCpu.DisablePreemption();
            state.CountersLoaded = true;

            // What is raised from here on stays pending as an interrupt and ends the guest at once.
            vcpu.HostCpu.DisableInterrupts();
            vcpu.PublishMode(VcpuMode.InGuestMode);
            if (result <= 0 || ExitRequest(vcpu, ref result)) // expect: VCPU1102
            {
                vcpu.SetMode(VcpuMode.OutsideGuestMode);
                state.CountersLoaded = false;
                vcpu.HostCpu.EnableInterrupts();
                vcpu.HostCpu.EnablePreemption();
                continue;
            }

            // Only now is the entry certain, so nothing of this ever has to be undone.
            FlushInterrupts(vcpu);
            GuestExit exit = vcpu.EnterGuest();
            state.CountersLoaded = false;
            SyncInterrupts(vcpu);
            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            if (exit.Reason == GuestExitReason.ExternalInterrupt)
            {
                // The interrupt that ended the guest is taken here, so that its time is accounted to the guest.
                vcpu.HostCpu.EnableInterrupts();
                vcpu.HostCpu.DisableInterrupts();
            }

            vcpu.HostCpu.AccountGuestTime();
            vcpu.HostCpu.EnableInterrupts();
            vcpu.Stats.Exits++;
            HandleExitEarly(vcpu, exit);
            vcpu.HostCpu.EnablePreemption();
            result = HandleExit(vcpu, exit);
        }

        return result;
    }

    /// <inheritdoc/>
    public override void Load(Vcpu vcpu, int cpu)
    {
        Arm64VcpuState state = vcpu.Arch<Arm64VcpuState>();
        state.RunsOnSupportedCpu = state.SupportsCpu(cpu);
        if (vcpu.Cpu != cpu)
        {
            // Another CPU may hold old translations of this vCPU.
            state.TlbGeneration++;
        }

        vcpu.MakeRequest(VcpuRequest.RecordSteal);
        base.Load(vcpu, cpu);
    }

    /// <inheritdoc/>
    public override void Put(Vcpu vcpu) => vcpu.Arch<Arm64VcpuState>().CountersLoaded = false;

    /// <summary><c>kvm_vgic_flush_hwstate</c>: an interrupt that waits goes into a list register.</summary>
    private static void FlushInterrupts(Vcpu vcpu)
    {
        vcpu.Arch<Arm64VcpuState>().InterruptInListRegister |= vcpu.InterruptPending;
        vcpu.InterruptPending = false;
    }

    /// <summary><c>kvm_vgic_sync_hwstate</c>: what the guest left in a list register still waits.</summary>
    private static void SyncInterrupts(Vcpu vcpu)
    {
        Arm64VcpuState state = vcpu.Arch<Arm64VcpuState>();
        vcpu.InterruptPending |= state.InterruptInListRegister && state.InterruptsMasked;
        state.InterruptInListRegister = false;
    }
}
