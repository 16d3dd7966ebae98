namespace VcpuLint.Ports.Arm64;

/// <content>What a guest exit asks for: <c>handle_exit_early</c> and <c>handle_exit</c>.</content>
public sealed partial class Arm64Port
{
    private const uint CpuOff = 0x84000002;

    /// <summary><c>handle_exit_early</c>: what must be looked at before the task may move to another CPU.</summary>
    private static void HandleExitEarly(Vcpu vcpu, GuestExit exit)
    {
        if (exit.Reason == GuestExitReason.MachineCheck)
        {
            // kvm_handle_guest_serror: the syndrome of a system error is only in this CPU.
            vcpu.Arch<Arm64VcpuState>().SystemErrors++;
        }
    }

    /// <summary><c>handle_exit</c>: positive goes on with the loop, 0 leaves to user space, negative leaves with an error.</summary>
    private static int HandleExit(Vcpu vcpu, GuestExit exit)
    {
        switch (exit.Reason)
        {
            case GuestExitReason.ExternalInterrupt:
            case GuestExitReason.MachineCheck:
                return 1;
            case GuestExitReason.Halt:
                return WaitForInterrupt(vcpu);
            case GuestExitReason.PageFault:
                return HandleGuestAbort(vcpu, exit);
            case GuestExitReason.Hypercall:
                return HandleHypercall(vcpu, exit);
            case GuestExitReason.Mmio:
                vcpu.RunPage.ExitReason = ExitReason.Mmio;
                return 0;
            case GuestExitReason.Debug:
                vcpu.RunPage.ExitReason = ExitReason.Debug;
                return 0;
            case GuestExitReason.FailEntry:
                vcpu.RunPage.ExitReason = ExitReason.FailEntry;
                return 0;
            default:
                vcpu.RunPage.ExitReason = ExitReason.InternalError;
                return 0;
        }
    }

    /// <summary><c>kvm_handle_wfx</c>: no lock is held here, so the vCPU waits in place.</summary>
    private static int WaitForInterrupt(Vcpu vcpu)
    {
        vcpu.Stats.HaltExits++;
        vcpu.Halted = true;
        if (!vcpu.Runnable)
        {
            vcpu.Block();
        }

        vcpu.Halted = false;
        vcpu.ClearRequest(VcpuRequest.Unblock);
        return 1;
    }

    /// <summary>
    /// <c>kvm_handle_guest_abort</c>: the memory slots are read under SRCU; what is not memory is a device of user space.
    /// </summary>
    private static int HandleGuestAbort(Vcpu vcpu, GuestExit exit)
    {
        Arm64VcpuState state = vcpu.Arch<Arm64VcpuState>();
        int result = 1;
        vcpu.SrcuReadLock();
        if (exit.Address < state.TopOfMemory)
        {
            state.TlbGeneration++;
        }
        else
        {
            vcpu.RunPage.ExitReason = ExitReason.Mmio;
            result = 0;
        }

        vcpu.SrcuReadUnlock();
        return result;
    }

    /// <summary>
    /// <c>kvm_smccc_call_handler</c>: turning a vCPU off is done here, the firmware in user space answers everything else.
    /// </summary>
    private static int HandleHypercall(Vcpu vcpu, GuestExit exit)
    {
        if (exit.Index != CpuOff)
        {
            vcpu.RunPage.ExitReason = ExitReason.Hypercall;
            return 0;
        }

        vcpu.Arch<Arm64VcpuState>().PoweredOff = true;
        vcpu.MakeRequest(VcpuRequest.Sleep);
        return 1;
    }
}
