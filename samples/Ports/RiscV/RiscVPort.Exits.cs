namespace VcpuLint.Ports.RiscV;

/// <content>What a guest exit asks for: <c>kvm_riscv_vcpu_exit</c>, in <c>arch/riscv/kvm/vcpu_exit.c</c> and <c>vcpu_insn.c</c>.</content>
public sealed partial class RiscVPort
{
    // The extension of the supervisor interface, and for the first one the function in it.
    private const uint HartStop = 0x48534d01;
    private const uint RemoteFence = 0x52464e43;

    /// <summary><c>kvm_riscv_vcpu_exit</c>: positive goes on with the loop, 0 leaves to user space, negative leaves with an error.</summary>
    private static int HandleExit(Vcpu vcpu, GuestExit exit)
    {
        switch (exit.Reason)
        {
            case GuestExitReason.ExternalInterrupt:
                return 1;
            case GuestExitReason.Exception:
                // The guest handles its own exceptions; the host only passes on those that came to it.
                vcpu.InterruptPending = true;
                return 1;
            case GuestExitReason.Halt:
                return WaitForInterrupt(vcpu);
            case GuestExitReason.PageFault:
                return HandleGuestPageFault(vcpu, exit);
            case GuestExitReason.Hypercall:
                return HandleSbiCall(vcpu, exit);
            case GuestExitReason.MsrRead:
            case GuestExitReason.MsrWrite:
                vcpu.RunPage.ExitReason = ExitReason.ControlRegister;
                return 0;
            case GuestExitReason.Mmio:
                vcpu.RunPage.ExitReason = ExitReason.Mmio;
                return 0;
            case GuestExitReason.Debug:
                vcpu.RunPage.ExitReason = ExitReason.Debug;
                return 0;
            default:
                // A trap that nobody knows is an error of the ioctl; no reason is given with it.
                vcpu.RunPage.ExitReason = ExitReason.Unknown;
                return -Errno.EFAULT;
        }
    }

    /// <summary><c>kvm_riscv_vcpu_wfi</c>: the vCPU waits in place, outside the read section that the loop holds.</summary>
    private static int WaitForInterrupt(Vcpu vcpu)
    {
        vcpu.Stats.HaltExits++;
        vcpu.Halted = true;
        if (!vcpu.Runnable)
        {
            vcpu.SrcuReadUnlock();
            vcpu.Block();
            vcpu.SrcuReadLock();
        }

        vcpu.Halted = false;
        vcpu.ClearRequest(VcpuRequest.Unblock);
        return 1;
    }

    /// <summary><c>gstage_page_fault</c>: what is not memory is a device, and user space emulates it.</summary>
    private static int HandleGuestPageFault(Vcpu vcpu, GuestExit exit)
    {
        RiscVVcpuState state = vcpu.Arch<RiscVVcpuState>();
        if (exit.Address >= state.TopOfMemory)
        {
            vcpu.RunPage.ExitReason = ExitReason.Mmio;
            return 0;
        }

        state.TlbGeneration++;
        return 1;
    }

    /// <summary>
    /// <c>kvm_riscv_vcpu_sbi_ecall</c>: stopping a vCPU and fencing the others are done here, user space answers everything else.
    /// </summary>
    private static int HandleSbiCall(Vcpu vcpu, GuestExit exit)
    {
        switch (exit.Index)
        {
            case HartStop:
                // kvm_riscv_vcpu_power_off: the request makes the next turn sleep instead of entering the guest.
                vcpu.Arch<RiscVVcpuState>().Stopped = true;
                vcpu.MakeRequest(VcpuRequest.Sleep);
                vcpu.Kick();
                return 1;
            case RemoteFence:
                FenceAll(vcpu.Vm);
                return 1;
            default:
                vcpu.RunPage.ExitReason = ExitReason.SupervisorCall;
                return 0;
        }
    }

    /// <summary><c>make_xfence_request</c>: every vCPU of the VM fences before it runs the guest again, the caller included.</summary>
    private static void FenceAll(Vm vm)
    {
        foreach (Vcpu other in vm.Vcpus)
        {
            other.Arch<RiscVVcpuState>().QueuedFences++;
            other.MakeRequest(VcpuRequest.GuestFence);
            other.Kick();
        }
    }
}
